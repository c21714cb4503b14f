import type { Columns } from "./columns";
import { dragKeys } from "./drag-keys";
import { gapAt, gapOfSlot, slotOfGap } from "./slots";

export interface Place {
  readonly columnId: string;
  readonly gap: number;
}

/** Where an arrow, Home or End leads from a place; null for a key that moves nothing. */
export function placeAfterKey(code: string, from: Place, columns: Columns): Place | null {
  const held = columns.held(from.columnId);
  const last = columns.ids(from.columnId).length - held.length;
  const slot = slotOfGap(from.gap, held);
  const to = (wanted: number): Place => ({
    columnId: from.columnId,
    gap: gapOfSlot(Math.max(0, Math.min(wanted, last)), held),
  });
  switch (code) {
    case dragKeys.up:
      return (slot === 0 ? across(from, -1, columns) : null) ?? to(slot - 1);
    case dragKeys.down:
      return (slot === last ? across(from, 1, columns) : null) ?? to(slot + 1);
    case dragKeys.first:
      return to(0);
    case dragKeys.last:
      return to(last);
    case dragKeys.left:
      return beside(from, -1, columns);
    case dragKeys.right:
      return beside(from, 1, columns);
    default:
      return null;
  }
}

/** Beyond the end of a column, the near end of the one below or above it, where columns stand in several rows. */
function across(from: Place, side: -1 | 1, columns: Columns): Place | null {
  const columnId = columns.across(from.columnId, side);
  if (columnId === null) return null;
  const held = columns.held(columnId);
  const slot = side === 1 ? 0 : columns.ids(columnId).length - held.length;
  return { columnId, gap: gapOfSlot(slot, held) };
}

/** The neighbouring column at the height where the line stands now, or as near as its rows allow. */
function beside(from: Place, side: -1 | 1, columns: Columns): Place {
  const columnId = columns.beside(from.columnId, side);
  if (columnId === null) return from;
  const y = columns.lineHeight(from.columnId, from.gap);
  const count = columns.ids(columnId).length;
  const nearest = gapAt(y, count, (index) => {
    // Between two lines the nearer one wins, so each gap's catchment ends midway to the next gap.
    const start = columns.lineHeight(columnId, index);
    return { start, end: columns.lineHeight(columnId, index + 1) };
  });
  const held = columns.held(columnId);
  return { columnId, gap: gapOfSlot(slotOfGap(nearest, held), held) };
}
