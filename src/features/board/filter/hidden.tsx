import type { ReactElement } from "react";
import type { Place } from "@/domain/model/vocabulary";
import { loadTexts } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { lazyPart } from "@/ui/lazy-part";
import { useBoard } from "../board-context";
import { useFiltered } from "./use-filtered";
import { useQuery } from "./use-query";

const EditShown = lazyPart(async () => {
  const [{ EditShown: Shown }] = await Promise.all([import("./edit-shown"), loadTexts()]);
  return { default: Shown };
});

/** How many cards the filter hides, and one key to see them all again (B78). */
export function Hidden({
  places,
  onEmptied,
}: {
  places: readonly Place[];
  /** The button goes away with the filter: where the focus goes. */
  onEmptied: () => void;
}): ReactElement | null {
  const { t } = useTranslation();
  const { picture, filter, isReadOnly } = useBoard();
  const setQuery = useQuery();
  const hidden = useFiltered(() => {
    if (!filter.isOn()) return null;
    return places.reduce((sum, place) => {
      const column = picture.column(place);
      return column ? sum + column.ids.length - filter.idsOf(column).length : sum;
    }, 0);
  });
  if (hidden === null) return null;
  return (
    <span className="ml-auto flex flex-wrap items-center gap-1.5 text-ink-2">
      {t("board.filter.hidden", { count: hidden })}
      <Button
        size="s"
        onClick={() => {
          setQuery("");
          onEmptied();
        }}
      >
        {t("board.filter.reset")}
      </Button>
      {isReadOnly ? null : <EditShown places={places} />}
    </span>
  );
}
