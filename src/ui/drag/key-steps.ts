import { dragKeys } from "./drag-keys";
import type { Places } from "./move/places";
import { gapAt, gapOfSlot, slotOfGap } from "./slots";

export interface Place {
  readonly columnId: string;
  readonly gap: number;
}

/** Where an arrow, Home or End leads from a place; null for a key that moves nothing. */
export function placeAfterKey(code: string, from: Place, places: Places): Place | null {
  const held = places.held(from.columnId);
  const last = places.columns.ids(from.columnId).length - held.length;
  const slot = slotOfGap(from.gap, held);
  const to = (wanted: number): Place => ({
    columnId: from.columnId,
    gap: gapOfSlot(Math.max(0, Math.min(wanted, last)), held),
  });
  switch (code) {
    case dragKeys.up:
      return (slot === 0 ? across(from, -1, places) : null) ?? to(slot - 1);
    case dragKeys.down:
      return (slot === last ? across(from, 1, places) : null) ?? to(slot + 1);
    case dragKeys.first:
      return to(0);
    case dragKeys.last:
      return to(last);
    case dragKeys.left:
      return beside(from, -1, places);
    case dragKeys.right:
      return beside(from, 1, places);
    default:
      return null;
  }
}

/** Beyond the end of a column, the near end of the one below or above it, where columns stand in several rows. */
function across(from: Place, side: -1 | 1, places: Places): Place | null {
  const columnId = places.across(from.columnId, side);
  if (columnId === null) return null;
  const held = places.held(columnId);
  const slot = side === 1 ? 0 : places.columns.ids(columnId).length - held.length;
  return { columnId, gap: gapOfSlot(slot, held) };
}

/** The neighbouring column at the height where the line stands now, or as near as its rows allow. */
function beside(from: Place, side: -1 | 1, places: Places): Place {
  const columnId = places.columns.beside(from.columnId, side);
  if (columnId === null) return from;
  const y = places.lineHeight(from.columnId, from.gap);
  const count = places.columns.ids(columnId).length;
  const nearest = gapAt(y, count, (index) => {
    // Between two lines the nearer one wins, so each gap's catchment ends midway to the next gap.
    const start = places.lineHeight(columnId, index);
    return { start, end: places.lineHeight(columnId, index + 1) };
  });
  const held = places.held(columnId);
  return { columnId, gap: gapOfSlot(slotOfGap(nearest, held), held) };
}
