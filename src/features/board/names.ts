import type { Destination } from "@/commands/card/card-commands";
import type { CardId, ColumnId, SprintId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { Translate } from "@/i18n/i18n";
import type { Picture } from "@/storage/queries/picture";
import { afterInWhole } from "./card/neighbours";

/** What a board draws: a picture, or one place of it split by status, whose columns are keyed by the status columns. */
export type BoardPicture = Picture & {
  readonly split?: {
    readonly base: Picture;
    readonly place: SprintId | "flow";
    /** Why a column takes no more cards, in words; null = it does. */
    readonly refuses: (key: Place, ids: readonly CardId[]) => string | null;
  };
};

/** What a card is called in a sentence: « INT-44 Filtrage applicatif ». */
export function cardName(picture: Picture, id: CardId): string {
  const card = picture.card(id);
  const code = picture.frame()?.project.code ?? "";
  return card ? `${code}-${card.number} ${card.title}` : code;
}

/** What a column is called: the sprint's name, or « Backlog ». */
export function placeName(t: Translate, picture: Picture, place: Place): string {
  const sprint = picture.frame()?.sprints.find(({ id }) => id === place);
  const column = picture.frame()?.columns.find(({ id }) => (id as string) === place);
  return sprint?.name ?? column?.name ?? t("board.backlog");
}

/** The columns of a board that take cards, in their order. */
export function openPlaces(picture: BoardPicture): readonly Place[] {
  if (picture.split) return picture.frame()?.columns.map(({ id }) => id as string as Place) ?? [];
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
  const to = { place: split.place, columnId: place as string as ColumnId };
  if (after !== null || shown.some((id) => !moving.includes(id)))
    return { ...to, after: afterInWhole({ all, shown }, after, moving) };
  // Nothing stands there to be behind of: a card keeps its rank in the sprint, a new one goes last.
  const [first] = moving;
  const at = first === undefined ? all.length : all.indexOf(first);
  return { ...to, after: all.slice(0, Math.max(at, 0)).findLast((id) => !moving.includes(id)) ?? null };
}

/** The field for a new card, open where new cards come in: the first column. */
export function adding(picture: BoardPicture): { readonly addingTo: Place; readonly column: Place } {
  const [place = "backlog"] = openPlaces(picture);
  return { addingTo: place, column: place };
}
