import fc from "fast-check";
import { expect, test } from "vitest";
import { chainFlaw } from "@/domain/chain";
import { recount } from "@/domain/counters";
import { compareRanked } from "@/domain/model/order";
import type { MemoryStore } from "@/storage/memory-store";
import { play, step } from "../support/steps";

/** What people see: living rows without their stamps. */
function picture(store: MemoryStore): readonly unknown[] {
  const all = store.contents().rows;
  // A text goes with its card: it has the same id, and no row of its own in the trash.
  const rows = [...all.values()].filter(({ table, row }) => !row.deleted && table !== "cardText");
  return rows
    .map(({ table, row: { stamp: _, stamps: __, ...said } }) => ({ table, ...said }))
    .sort((a, b) => (`${a.table}${a.id}` < `${b.table}${b.id}` ? -1 : 1));
}

// Verifies: B18, B81
test("any sequence of commands and undos leaves each card in exactly one place, in a total order, and the counters equal to a recount", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { store } = await play(steps);
      const cards = [...store.contents().rows.values()]
        .filter(({ table, row }) => table === "card" && !row.deleted)
        .map(({ row }) => row as never as Parameters<typeof compareRanked>[0] & { place: string });
      const byPlace = new Map<string, typeof cards>();
      for (const card of cards) byPlace.set(card.place, [...(byPlace.get(card.place) ?? []), card]);
      for (const column of byPlace.values()) {
        const sorted = [...column].sort(compareRanked);
        expect(sorted.slice(1).every((card, i) => compareRanked(sorted[i] as never, card) < 0)).toBe(true);
      }
      const counters = new Map(
        [...store.contents().counters].filter(
          ([, { cards: n, points, unestimated, blocked }]) => n || points || unestimated || blocked,
        ),
      );
      expect(counters).toEqual(recount(cards as never));
    }),
    { numRuns: 150 },
  );
});

// Verifies: B81
test("undoing everything leaves nothing, and doing it all again returns the last state", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { store, house } = await play(steps);
      const last = picture(store);
      const { done } = (await store.read((tx) => tx.head())).history;
      const count = done.length;
      for (let i = 0; i < count; i += 1)
        expect((await house.dispatch({ type: "history/undo" })).ok).toBe(true);
      expect(picture(store)).toEqual([]);
      for (let i = 0; i < count; i += 1)
        expect((await house.dispatch({ type: "history/redo" })).ok).toBe(true);
      expect(picture(store)).toEqual(last);
    }),
    { numRuns: 100 },
  );
});

test("the desk's chain of deeds stays whole, and shows the first deed that was tampered with", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), fc.nat(), async (steps, which) => {
      const { store } = await play(steps);
      const { deeds, eventsByDeed } = store.contents();
      const chain = [...deeds.values()];
      const eventsOf = (stamp: string) => eventsByDeed.get(stamp as never) ?? [];
      expect(chainFlaw(chain, eventsOf)).toBeNull();
      const at = which % chain.length;
      const forged = chain.map((deed, i) => (i === at ? { ...deed, actor: "Quelqu’un d’autre" } : deed));
      expect(chainFlaw(forged, eventsOf)).toEqual({ seq: at + 1, flaw: "header" });
    }),
    { numRuns: 30 },
  );
});
