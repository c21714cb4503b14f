/**
 * The arithmetic of « where would it land », without a screen.
 *
 * Two countings live side by side. A *gap* counts the places between the rows as they are drawn, the held rows
 * included (they stay where they were, as ghosts): 0 is above the first row. A *slot* counts the same places with
 * the held rows taken away: it is the index the first of them will have. The pointer finds gaps, the outcome is a slot.
 */
import type { Bounds } from "@/ui/list/list-handle";

/** The gap nearest to `y`: above a row up to its middle, under it from there on. Always within 0..count, in log(count). */
export function gapAt(y: number, count: number, boundsOf: (index: number) => Bounds): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start, end } = boundsOf(middle);
    if (y < (start + end) / 2) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the insertion line of a gap lies: in the middle of the space between its two rows. */
export function lineAt(
  gap: number,
  count: number,
  space: number,
  boundsOf: (index: number) => Bounds,
): number {
  if (count === 0) return 0;
  if (gap >= count) return boundsOf(count - 1).end + space / 2;
  return boundsOf(gap).start - space / 2;
}

/** The slot that a gap means. `held` are the indexes of the held rows in this list, rising. */
export function slotOfGap(gap: number, held: readonly number[]): number {
  let before = 0;
  for (const index of held) if (index < gap) before += 1;
  return gap - before;
}

/** The topmost gap that means this slot: for the place it came from, the gap above the ghost. */
export function gapOfSlot(slot: number, held: readonly number[]): number {
  let gap = slot;
  for (const index of held) if (index < gap) gap += 1;
  return gap;
}

/** The row a slot comes after, never a held one; null is the top of the list. */
export function afterIdOf(slot: number, ids: readonly string[], held: readonly number[]): string | null {
  if (slot <= 0) return null;
  let index = slot - 1;
  for (const taken of held) if (taken <= index) index += 1;
  return ids[index] ?? null;
}

/** Indexes of the held ids in a list, rising. Costs the list's length: call it when a list changes, never per move. */
export function indexesOf(itemIds: readonly string[], ids: readonly string[]): readonly number[] {
  const wanted = new Set(itemIds);
  return ids.flatMap((id, index) => (wanted.has(id) ? [index] : []));
}
