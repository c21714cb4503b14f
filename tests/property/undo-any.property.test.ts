import fc from "fast-check";
import { expect, test } from "vitest";
import { recount } from "@/domain/counters";
import type { Stamp } from "@/domain/model/stamp";
import type { MemoryStore } from "@/storage/memory-store";
import { play, type Step, step } from "../support/steps";

type Said = { readonly place?: string; readonly id: string };

/** What people see: living rows without their stamps; a text goes with its card. */
function picture(store: MemoryStore): readonly Said[] {
  const rows = [...store.contents().rows.values()];
  return rows
    .filter(({ table, row }) => !row.deleted && table !== "cardText")
    .map(({ table, row: { stamp: _, stamps: __, ...said } }) => ({ table, ...said }))
    .sort((a, b) => (`${a.table}${a.id}` < `${b.table}${b.id}` ? -1 : 1));
}

function countersOf(store: MemoryStore): ReadonlyMap<string, unknown> {
  const kept = [...store.contents().counters];
  return new Map(
    kept.filter(([, { cards, points, unestimated, blocked }]) => cards || points || unestimated || blocked),
  );
}

function livingCards(store: MemoryStore): readonly never[] {
  const rows = [...store.contents().rows.values()];
  return rows.flatMap(({ table, row }) => (table === "card" && !row.deleted ? [row as never] : []));
}

const forward = fc.array(
  step.filter((one: Step) => one.do !== "undo" && one.do !== "redo"),
  { minLength: 2, maxLength: 25 },
);

// Verifies: B82, 3e.2
test("undoing every deed, in whatever order, leaves nothing: what was overtaken is listed, stays, and goes back once the newer work has", async () => {
  await fc.assert(
    fc.asyncProperty(forward, fc.infiniteStream(fc.nat()), async (steps, choices) => {
      const { store, house } = await play(steps);
      const deeds = [...store.contents().deeds.keys()].map((stamp) => ({
        stamp,
        at: choices.next().value as number,
      }));
      deeds.sort((a, b) => a.at - b.at);
      const inAnyOrder = deeds.map(({ stamp }) => stamp);
      for (let wentBack = true; wentBack; ) {
        wentBack = false;
        for (const stamp of inAnyOrder) {
          const done = await house.dispatch({ type: "history/undo-deed", stamp });
          wentBack ||= done.ok;
          // Nothing is refused without a reason that a person can read.
          if (!done.ok) expect(["undo-overtaken", "deed-undone"]).toContain(done.error.kind);
          expect(countersOf(store)).toEqual(recount(livingCards(store)));
        }
      }
      expect(picture(store)).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

// Verifies: B82, 3e.2
test("the undoing of any deed can be undone at once, and the board is as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 25 }), fc.nat(), async (steps, which) => {
      const { store, house } = await play(steps);
      const deeds = [...store.contents().deeds.keys()];
      const before = picture(store);
      const { undone: couldRedo } = store.contents().head.history;
      const stamp = deeds[which % deeds.length] as Stamp;
      const done = await house.dispatch({ type: "history/undo-deed", stamp });
      if (!done.ok) {
        expect(picture(store)).toEqual(before);
        expect(store.contents().head.history.undone).toEqual(couldRedo);
        return;
      }
      const undoing = done.value.deed?.stamp as Stamp;
      const { history } = store.contents().head;
      expect(history.done).not.toContain(stamp);
      expect(history.undone).not.toContain(stamp);
      expect([...history.done, ...history.undone]).toContain(undoing);
      expect((await house.dispatch({ type: "history/undo-deed", stamp: undoing })).ok).toBe(true);
      expect(picture(store)).toEqual(before);
      expect(countersOf(store)).toEqual(recount(livingCards(store)));
    }),
    { numRuns: 200 },
  );
});
