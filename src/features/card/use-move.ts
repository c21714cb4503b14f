import type { Place } from "@/domain/model/vocabulary";
import { placeName } from "@/features/pieces/history/place-name";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { useSheet } from "./sheet-context";

/** Moves the card of the sheet to the end of a place, where a newcomer disturbs nobody's order. */
export function useMove(): (place: Place) => Promise<unknown> {
  const { t } = useTranslation();
  const { act, picture } = useServices();
  const { card, frame, key } = useSheet();
  return async (place) => {
    if (place === card.place) return null;
    const board = picture(card.projectId);
    // The last card is known only once the column has been read to its end.
    await board.whole();
    const after = board.column(place)?.ids.at(-1) ?? null;
    const name = placeName(t, frame, place) ?? "";
    return act(
      { type: "card/move", cardIds: [card.id], to: { place, after } },
      t("card.said.moved", { key, place: name }),
    );
  };
}
