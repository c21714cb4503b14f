import { type ReactElement, useEffect, useState } from "react";
import type { Card } from "@/domain/model/entities";
import type { ProjectId } from "@/domain/model/ids";
import { KindIcon } from "@/features/pieces/kind-icon";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { FoundCard } from "@/storage/queries/card/find-cards";
import { SearchPicker } from "@/ui/popup/search-picker";

const most = 20;
/** Whoever types a word has not asked for its first letters. */
const pause = 120;

/** A card of the workspace, or of one project, by its key or by words of its title. */
export function CardPicker({
  label,
  projectId,
  without,
  onPick,
  className = "",
  autoFocus = false,
}: {
  label: string;
  projectId?: ProjectId;
  /** Cards that make no sense here: the card itself. */
  without: readonly Card["id"][];
  onPick: (found: FoundCard) => void;
  className?: string;
  autoFocus?: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const found = useFound(query, projectId);
  const options = (found ?? []).filter(({ card }) => !without.includes(card.id));
  const status =
    query.trim() === ""
      ? t("parts.find.start")
      : found === undefined
        ? t("parts.find.searching")
        : options.length === 0
          ? t("parts.find.none")
          : found.length >= most
            ? t("parts.find.first", { count: options.length })
            : "";
  return (
    <SearchPicker
      label={label}
      placeholder={t("parts.find.hint")}
      query={query}
      onQuery={setQuery}
      options={options.map(({ card, key }) => ({
        id: card.id,
        label: `${key} ${card.title}`,
        mark: <KindIcon kind={card.kind} size={14} />,
      }))}
      status={status}
      onPick={(id) => {
        const picked = options.find(({ card }) => card.id === id);
        if (picked) onPick(picked);
      }}
      className={className}
      autoFocus={autoFocus}
    />
  );
}

/** What answers the query; undefined while it is being looked for. */
function useFound(query: string, projectId: ProjectId | undefined): readonly FoundCard[] | undefined {
  const { queries, notify } = useServices();
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<{ readonly to: string; readonly found: readonly FoundCard[] }>();
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const question = { text: query, limit: most, ...(projectId === undefined ? {} : { projectId }) };
      const found = query.trim() === "" ? [] : await queries.findCards(question, () => isOver);
      if (!isOver) setAnswer({ to: query, found });
    };
    const timer = setTimeout(() => {
      look().catch(() => notify({ kind: "error", text: t("shell.mishap.unknown") }));
    }, pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [queries, query, projectId, notify, t]);
  return answer?.to === query ? answer.found : undefined;
}
