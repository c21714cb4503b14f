import type { CardId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import type { Place } from "@/domain/model/vocabulary";
import type { Face } from "./face";

/** One column of a picture: the cards loaded so far, in order, from its head. Never changed in place. */
export type ColumnPicture = {
  readonly place: Place;
  readonly ids: readonly CardId[];
  /** Cards there are, from the kept counters; more than `ids` while the rest is on its way. */
  readonly total: number;
  /** True when every card of the column is loaded. */
  readonly isWhole: boolean;
};

export type FacesById = ReadonlyMap<CardId, Face>;

/** The column without a card. */
export function without(column: ColumnPicture, id: CardId): ColumnPicture {
  const at = column.ids.indexOf(id);
  return at < 0 ? column : { ...column, ids: column.ids.toSpliced(at, 1) };
}

/**
 * The column with a card where its rank puts it; unchanged if that is past what
 * has been loaded, since the window that comes will bring it.
 */
export function withCard(column: ColumnPicture, card: Face, faces: FacesById): ColumnPicture {
  const at = slotOf(column.ids, card, faces);
  if (at === column.ids.length && !column.isWhole && column.ids.length > 0) return column;
  return { ...column, ids: column.ids.toSpliced(at, 0, card.id) };
}

/** Where a card stands among others by (rank, id), by halving. */
function slotOf(ids: readonly CardId[], card: Face, faces: FacesById): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = faces.get(ids[middle] as CardId);
    if (other && compareRanked(other, card) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
