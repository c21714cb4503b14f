import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardId } from "@/domain/model/ids";
import { afterInWhole } from "@/features/board/card/neighbours";
import { withLandings } from "@/ui/drag/landing";
import { afterIdOf, gapAt, gapOfSlot, indexesOf, slotOfGap } from "@/ui/drag/slots";

/**
 * Laws of a drag, for rows of any heights, any held rows and any height of the pointer:
 * the index is within the list; the item it follows is never a held one; what is shown is what comes out; a slot and
 * the gap that shows it say the same.
 */
const heights = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 60 });

function listOf(sizes: readonly number[]) {
  const ids = sizes.map((_, index) => `i${index}`);
  let top = 0;
  const bounds = sizes.map((size) => {
    const start = top;
    top += size + 6;
    return { start, end: start + size };
  });
  return { ids, boundsOf: (index: number) => bounds[index] ?? { start: 0, end: 0 } };
}

const drags = fc
  .record({
    sizes: heights,
    y: fc.integer({ min: -500, max: 20_000 }),
    picks: fc.array(fc.nat(60), { maxLength: 4 }),
  })
  .map(({ sizes, y, picks }) => {
    const list = listOf(sizes);
    const heldIds = [...new Set(picks.map((pick) => list.ids[pick]).filter((id) => id !== undefined))];
    const held = indexesOf(heldIds, list.ids);
    const gap = gapAt(y, list.ids.length, list.boundsOf);
    return { ...list, y, held, heldIds, gap };
  });

describe("a drag", () => {
  it("finds the gap that a walk over all rows finds", () => {
    fc.assert(
      fc.property(drags, ({ ids, boundsOf, y, gap }) => {
        const walked = ids.filter(
          (_, index) => y >= (boundsOf(index).start + boundsOf(index).end) / 2,
        ).length;
        expect(gap).toBe(walked);
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(gap).toBeLessThanOrEqual(ids.length);
      }),
    );
  });

  it("never lands after a row that is held", () => {
    fc.assert(
      fc.property(drags, ({ ids, held, heldIds, gap }) => {
        const after = afterIdOf(slotOfGap(gap, held), ids, held);
        expect(heldIds).not.toContain(after);
      }),
    );
  });

  // Verifies: B15
  it("comes out as it is shown: at the slot, between the rows around the line", () => {
    fc.assert(
      fc.property(drags, ({ ids, held, heldIds, gap }) => {
        const items = heldIds.length > 0 ? heldIds : ["new"];
        const slot = slotOfGap(gap, held);
        const landing = {
          itemIds: items,
          fromColumnId: "A",
          homeAfterId: null,
          toColumnId: "A",
          afterId: afterIdOf(slot, ids, held),
          accepted: false,
        };
        const out = withLandings(ids, "A", [landing]);
        const isOther = (id: string) => !items.includes(id);
        expect(out.slice(slot, slot + items.length)).toEqual(items);
        expect(out.filter(isOther)).toEqual(ids.filter(isOther));
        expect(out[slot - 1]).toBe(ids.slice(0, gap).filter(isOther).at(-1));
        expect(out[slot + items.length]).toBe(ids.slice(gap).filter(isOther)[0]);
        expect(withLandings(out, "A", [landing])).toEqual(out);
      }),
    );
  });

  it("shows a slot by a gap that means that slot", () => {
    fc.assert(
      fc.property(drags, ({ ids, held }) => {
        for (let slot = 0; slot <= ids.length - held.length; slot += 1)
          expect(slotOfGap(gapOfSlot(slot, held), held)).toBe(slot);
      }),
    );
  });
});

describe("a drag under a filter", () => {
  /** A column, which of its cards the filter shows, which are in the hand (hidden ones too), and behind which shown one they go. */
  const columns = fc
    .record({
      shown: fc.array(fc.boolean(), { maxLength: 30 }),
      held: fc.array(fc.nat(35), { minLength: 1, maxLength: 8 }),
      at: fc.nat(31),
    })
    .map(({ shown, held, at }) => {
      const all = shown.map((_, index) => `c${index}` as CardId);
      const moving = [...new Set(held)].sort((a, b) => a - b).map((index) => `c${index}` as CardId);
      const isFree = (id: CardId): boolean => !moving.includes(id);
      const visible = all.filter((_, index) => shown[index]);
      const slots: readonly (CardId | null)[] = [null, ...visible.filter(isFree)];
      return { all, visible, moving, isFree, shownAfter: slots[at % slots.length] ?? null };
    });

  // Verifies: 3b.7, 3x.4, B17, B18
  it("puts any number of cards right behind the shown one, or right before the first, and leaves the rest in its order", () => {
    fc.assert(
      fc.property(columns, ({ all, visible, moving, isFree, shownAfter }) => {
        const after = afterInWhole({ all, shown: visible }, shownAfter, moving);
        expect(after === null || isFree(after)).toBe(true);
        const rest = all.filter(isFree);
        const index = after === null ? 0 : rest.indexOf(after) + 1;
        const out = [...rest.slice(0, index), ...moving, ...rest.slice(index)];
        expect(out.filter(isFree)).toEqual(rest);
        const seen = out.filter((id) => !isFree(id) || visible.includes(id));
        const first = seen.indexOf(moving[0] as CardId);
        expect(seen.slice(first, first + moving.length)).toEqual(moving);
        expect(seen[first - 1] ?? null).toBe(shownAfter);
        // Nothing that the filter hides comes between the block and the shown card that it was put to.
        if (shownAfter !== null) expect(after).toBe(shownAfter);
        else if (visible.some(isFree)) expect(out[index + moving.length]).toBe(visible.find(isFree));
      }),
    );
  });
});
