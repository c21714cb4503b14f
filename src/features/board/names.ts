import type { Destination, LaneFields } from "@/commands/card/card-commands";
import type { CommandOf } from "@/commands/command";
import type { CardId, ColumnId, SprintId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { Translate } from "@/i18n/i18n";
import type { Picture } from "@/storage/queries/picture";
import { afterInWhole } from "./card/neighbours";

/** What a board draws: a picture, or one place of it split by status, whose columns are keyed by the status columns. */
export type BoardPicture = Picture & { readonly split?: Split };

/** How a place is split: by status, and perhaps by lane. A key is a status column, or the cell of a lane in it. */
export type Split = {
  readonly base: Picture;
  readonly place: SprintId | "flow";
  /** By what there are lanes; null = there are none. */
  readonly field: string | null;
  readonly lanes: () => readonly { readonly key: string; readonly name: string }[];
  readonly onLanes: (listener: () => void) => () => void;
  /** What is estimated in a cell, in hundredths. */
  readonly pointsIn: (cell: Place) => number;
  /** Where cards stand, in order: lane by lane, column by column. */
  readonly keys: () => readonly Place[];
  readonly columnOf: (key: Place) => ColumnId;
  /** The keys of the same lane; for cards from several (null) the whole columns. */
  readonly beside: (key: Place | null) => readonly Place[];
  readonly nameOf: (key: Place) => string | undefined;
  /** What cards are to say that go there; nothing where they say it already. */
  readonly fieldsIn: (key: Place, ids: readonly CardId[]) => LaneFields | undefined;
  /** Why a key takes no more cards, in words; null = it does. */
  readonly refuses: (key: Place, ids: readonly CardId[]) => string | null;
};

/** What a card is called in a sentence: « INT-44 Filtrage applicatif ». */
export function cardName(picture: Picture, id: CardId): string {
  const card = picture.card(id);
  const code = picture.frame()?.project.code ?? "";
  return card ? `${code}-${card.number} ${card.title}` : code;
}

/** What a column is called: the sprint's name, or « Backlog ». */
export function placeName(t: Translate, picture: BoardPicture, place: Place): string {
  const sprint = picture.frame()?.sprints.find(({ id }) => id === place);
  return sprint?.name ?? picture.split?.nameOf(place) ?? t("board.backlog");
}

/** The columns of a board that take cards, in their order. */
export function openPlaces(picture: BoardPicture): readonly Place[] {
  if (picture.split) return picture.split.keys();
  const sprints = picture.frame()?.sprints ?? [];
  return ["backlog", ...sprints.filter(({ state }) => state.phase !== "closed").map(({ id }) => id)];
}

/** Where a command puts cards that go behind `after` in a column of the board, or to its head (B17). */
export function destination(
  picture: BoardPicture,
  { place, after }: { readonly place: Place; readonly after: CardId | null },
  moving: readonly CardId[],
): Destination {
  const { split } = picture;
  if (!split) return { place, after };
  const all = split.base.column(split.place)?.ids ?? [];
  const shown = picture.column(place)?.ids ?? [];
  const to = { place: split.place, columnId: split.columnOf(place) };
  if (after !== null || shown.some((id) => !moving.includes(id)))
    return { ...to, after: afterInWhole({ all, shown }, after, moving) };
  // Nothing stands there to be behind of: a card keeps its rank in the sprint, a new one goes last.
  const [first] = moving;
  const at = first === undefined ? all.length : all.indexOf(first);
  return { ...to, after: all.slice(0, Math.max(at, 0)).findLast((id) => !moving.includes(id)) ?? null };
}

/** What moves cards behind `to.after` in a column of the board: where they go, and what they say there. */
export function move(
  picture: BoardPicture,
  to: { readonly place: Place; readonly after: CardId | null },
  cardIds: readonly CardId[],
): CommandOf<"card/move"> {
  const fields = picture.split?.fieldsIn(to.place, cardIds);
  return {
    type: "card/move",
    cardIds,
    to: destination(picture, to, cardIds),
    ...(fields === undefined ? {} : { fields }),
  };
}

/** The field for a new card, open where new cards come in: the first column. */
export function adding(picture: BoardPicture): { readonly addingTo: Place; readonly column: Place } {
  const [place = "backlog"] = picture.split?.beside(null) ?? openPlaces(picture);
  return { addingTo: place, column: place };
}
