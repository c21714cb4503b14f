import { ArchiveRestore, Trash2 } from "lucide-react";
import { type ReactElement, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { CardId } from "@/domain/model/ids";
import { useTranslation } from "@/i18n/words";
import { searchText } from "@/lib/search-text";
import type { AwayCard } from "@/storage/queries/many/away";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Checkbox } from "@/ui/form/checkbox";
import { SearchInput } from "@/ui/form/search-input";
import { Writing } from "@/ui/writes/fields";
import { AwayTable } from "./away-table";
import { PurgeDialog } from "./purge-dialog";
import { useAway } from "./use-away";

/** How many rows are drawn at once; the filter finds the others. */
const shownAtOnce = 200;

/** The cards that were put away: filtered, chosen, brought back, or deleted for good. */
export function AwayList({
  of,
  cards,
}: {
  of: "trash" | "archive";
  cards: readonly AwayCard[];
}): ReactElement {
  const { t } = useTranslation();
  const { restore, toTrash } = useAway();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<CardId>>(new Set());
  const [limit, setLimit] = useState(shownAtOnce);
  const [isPurging, setPurging] = useState(false);
  const found = useMemo(() => matching(cards, query), [cards, query]);
  // What is chosen and no longer there, or hidden by the filter, takes no part.
  const picked = found.filter(({ id }) => chosen.has(id));
  const areAll = found.length > 0 && picked.length === found.length;
  const box = useFocusKept(cards.length);
  if (cards.length === 0)
    return (
      <EmptyState
        icon={of === "trash" ? <Trash2 /> : <ArchiveRestore />}
        title={t(`many.trash.empty.${of}`)}
        hint={t(`many.trash.emptyHint.${of}`)}
      />
    );
  const choose = (id: CardId, isIn: boolean): void => {
    const next = new Set(chosen);
    if (isIn) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const isNone = picked.length === 0;
  return (
    <section ref={box} aria-label={t(`many.trash.${of}`)} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <SearchInput
          label={t("many.trash.filter")}
          placeholder={t("many.trash.filter")}
          value={query}
          onValue={setQuery}
          className="max-w-64 max-sm:max-w-none"
        />
        <span className="mr-auto text-ink-2 text-s">
          <Writing>{t("many.trash.chosen", { count: picked.length, all: found.length })}</Writing>
        </span>
        <Button
          writes
          icon={<ArchiveRestore aria-hidden />}
          disabled={isNone}
          onClick={() => void restore(picked)}
        >
          {t("many.trash.restore")}
        </Button>
        {of === "trash" ? (
          <Button
            writes
            look="danger"
            icon={<Trash2 aria-hidden />}
            disabled={isNone}
            onClick={() => setPurging(true)}
          >
            {t("many.trash.purge")}
          </Button>
        ) : (
          <Button writes icon={<Trash2 aria-hidden />} disabled={isNone} onClick={() => void toTrash(picked)}>
            {t("many.trash.toTrash")}
          </Button>
        )}
      </div>
      {found.length === 0 ? (
        <p className="text-ink-2">{t("many.trash.nothingFound")}</p>
      ) : (
        <>
          <Writing>
            <Checkbox
              label={t("many.trash.all", { count: found.length })}
              checked={areAll}
              onChecked={(isIn) => setChosen(isIn ? new Set(found.map(({ id }) => id)) : new Set())}
              className="w-fit px-2"
            />
          </Writing>
          <AwayTable of={of} cards={found.slice(0, limit)} chosen={chosen} onChoose={choose} />
          {found.length > limit ? (
            <Button className="w-fit" onClick={() => setLimit(limit + shownAtOnce)}>
              {t("many.trash.more", { count: found.length - limit })}
            </Button>
          ) : null}
        </>
      )}
      {isPurging && picked.length > 0 ? (
        <PurgeDialog cards={picked} onClose={() => setPurging(false)} />
      ) : null}
    </section>
  );
}

/** A row goes away with what had the focus in it, and the button with what it was for: the focus goes to what is left. */
function useFocusKept(count: number): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const isFewer = count < before.current;
    before.current = count;
    const at = document.activeElement;
    const isLost = at === null || at === document.body || at.matches(":disabled");
    if (isFewer && isLost)
      (
        box.current?.querySelector<HTMLElement>("input") ?? document.querySelector<HTMLElement>("main")
      )?.focus();
  }, [count]);
  return box;
}

/** Every word somewhere in key, title or project; accents and case do not count. */
function matching(cards: readonly AwayCard[], query: string): readonly AwayCard[] {
  const words = searchText(query)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return cards;
  return cards.filter(({ key, title, project }) => {
    const text = searchText(`${key} ${title} ${project}`);
    return words.every((word) => text.includes(word));
  });
}
