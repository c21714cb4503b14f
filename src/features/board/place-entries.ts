import type { Place } from "@/domain/model/vocabulary";
import type { Translate } from "@/i18n/i18n";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { type BoardPicture, openPlaces, placeName } from "./names";

type Wanted = {
  /** Where the card is now; null for cards from several columns. */
  readonly here: Place | null;
  readonly onPick: (place: Place) => void;
};

/** « Déplacer vers… »: a line for each column that takes cards. */
export function placeEntries(
  picture: BoardPicture,
  t: Translate,
  { here, onPick }: Wanted,
): readonly MenuEntry[] {
  return (picture.split?.beside(here) ?? openPlaces(picture)).map((place) => ({
    kind: "action",
    // Within a lane the column says it all.
    label: placeName(t, picture, picture.split ? (picture.split.columnOf(place) as string as Place) : place),
    disabledReason: place === here ? t("board.menu.alreadyThere") : undefined,
    onPick: () => onPick(place),
  }));
}
