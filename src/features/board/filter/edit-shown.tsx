import { PencilLine } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { lazyPart } from "@/ui/lazy-part";
import { useBoard } from "../board-context";
import { useFiltered } from "./use-filtered";

const ManyDialog = lazyPart(async () => ({
  default: (await import("@/features/pieces/many/many-dialog")).ManyDialog,
}));

/** « Modifier les n cartes affichées… »: what the filter shows is a selection too. */
export function EditShown({ places }: { places: readonly Place[] }): ReactElement | null {
  const { t } = useTranslation();
  const { picture, filter } = useBoard();
  const [cardIds, setCardIds] = useState<readonly CardId[] | null>(null);
  const shown = (): readonly CardId[] =>
    places.flatMap((place) => {
      const column = picture.column(place);
      return column ? filter.idsOf(column) : [];
    });
  const count = useFiltered(() =>
    places.reduce((sum, place) => {
      const column = picture.column(place);
      return column ? sum + filter.idsOf(column).length : sum;
    }, 0),
  );
  if (count === 0) return null;
  return (
    <>
      <Button size="s" icon={<PencilLine aria-hidden />} onClick={() => setCardIds(shown())}>
        {t("many.edit.shown", { count })}
      </Button>
      {cardIds === null ? null : <ManyDialog cardIds={cardIds} onClose={() => setCardIds(null)} />}
    </>
  );
}
