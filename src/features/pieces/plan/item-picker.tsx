import { type ReactElement, useEffect, useState } from "react";
import type { CardId, EpicId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { matchesSearch, searchText } from "@/lib/search-text";
import { SearchPicker } from "@/ui/popup/search-picker";

/** An epic or a card by its whole name, `INT-E3 Zone administrative`. */
export type NamedItem = { readonly id: EpicId | CardId; readonly label: string };

const most = 12;
/** Whoever types a word has not asked for its first letters. */
const pause = 120;

/** An epic or a card of any project, by key or by words of its name. */
export function ItemPicker({
  label,
  epics,
  without,
  autoFocus = false,
  onPick,
}: {
  label: string;
  epics: readonly NamedItem[];
  without: string;
  autoFocus?: boolean;
  onPick: (item: NamedItem) => void;
}): ReactElement {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const cards = useCards(query);
  const isBlank = query.trim() === "";
  const found = isBlank ? epics : epics.filter((epic) => matchesSearch(searchText(epic.label), query));
  const options = [...found.slice(0, most), ...(cards ?? [])].filter(({ id }) => id !== without);
  const status = isBlank
    ? t("parts.find.start")
    : options.length > 0
      ? ""
      : t(cards === undefined ? "parts.find.searching" : "parts.find.none");
  return (
    <SearchPicker
      label={label}
      placeholder={t("parts.find.hint")}
      query={query}
      autoFocus={autoFocus}
      onQuery={setQuery}
      options={options.map((item) => ({ id: item.id, label: item.label }))}
      status={status}
      onPick={(id) => {
        const item = options.find((each) => each.id === id);
        if (item) onPick(item);
      }}
    />
  );
}

/** The cards that answer; undefined while they are looked for. */
function useCards(query: string): readonly NamedItem[] | undefined {
  const { queries } = useServices();
  const [answer, setAnswer] = useState<{ readonly to: string; readonly items: readonly NamedItem[] }>();
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const found =
        query.trim() === "" ? [] : await queries.findCards({ text: query, limit: most }, () => isOver);
      const items = found.map(({ card, key }) => ({ id: card.id, label: `${key} ${card.title}` }));
      if (!isOver) setAnswer({ to: query, items });
    };
    // A search that fails finds nothing; the field stays, and the next letter asks again.
    const timer = setTimeout(() => void look().catch(() => undefined), pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [queries, query]);
  return answer?.to === query ? answer.items : undefined;
}
