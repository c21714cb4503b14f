import type { CardId } from "@/domain/model/ids";
import { type BoardPicture, openPlaces } from "../names";

/** Which cards are selected, and from where the selection is being extended. */
export type Selection = {
  readonly ids: ReadonlySet<CardId>;
  /** The end that stays while the other is moved with Shift; null = the next one begins anew. */
  readonly anchor: CardId | null;
  /** The end that moves. */
  readonly head: CardId | null;
  /** What was selected beside the range between the two. */
  readonly base: ReadonlySet<CardId>;
};

const none: ReadonlySet<CardId> = new Set();
export const noSelection: Selection = { ids: none, anchor: null, head: null, base: none };

type Selecting = {
  readonly picture: BoardPicture;
  readonly store: { readonly getState: () => { readonly selection: Selection } };
};

/** The selected cards in the board's order: by column, then by place in it (B18). */
export function selectedInOrder({ picture, store }: Selecting): readonly CardId[] {
  const { ids } = store.getState().selection;
  if (ids.size === 0) return [];
  return openPlaces(picture).flatMap((place) => picture.column(place)?.ids.filter((id) => ids.has(id)) ?? []);
}

/** What a deed on this card is about: the whole selection if the card is part of it, else the card alone. */
export function takenWith(board: Selecting, id: CardId): readonly CardId[] {
  const { ids } = board.store.getState().selection;
  return ids.size > 1 && ids.has(id) ? selectedInOrder(board) : [id];
}
