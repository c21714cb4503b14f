import fc from "fast-check";
import { expect, test } from "vitest";
import { recount } from "@/domain/counters";
import type { CardId, ProjectId } from "@/domain/model/ids";
import { createMemoryStore } from "@/storage/memory-store";
import { aHouse } from "../support/builders";

const deeds = fc.array(
  fc.record({
    what: fc.constantFrom("add", "there", "back", "undo", "move", "child"),
    which: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    points: fc.option(fc.integer({ min: 0, max: 13 })),
  }),
  { maxLength: 25 },
);

/**
 * Cards that go between two projects and back, with undos in between: the counters of both are a recount, no two cards
 * of a project ever bear the same number, and the undo of a transfer gives back exactly what was there before it.
 */
// Verifies: 3b.5, B19
test("however cards go between two projects, counters equal a recount, keys are one card's, and undo returns the first state", async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (steps) => {
      const store = createMemoryStore();
      const house = await aHouse(store);
      const made = await house.done({
        type: "project/add",
        name: "Autre",
        code: "AUT",
        colour: "teal",
        timeZone: "Europe/Paris",
        columns: [{ name: "À faire", category: "todo" }],
      });
      const there = made.plan.changes[0]?.id as ProjectId;
      const cards: CardId[] = [];
      const bearers = new Map<string, string>();
      const rows = () => [...store.contents().rows.values()];
      const living = () =>
        rows().flatMap(({ table, row }) => (table === "card" && !row.deleted ? [row as never] : []));
      for (const { what, which, points } of steps) {
        const picked = [...new Set(which.flatMap((at) => cards[at % Math.max(1, cards.length)] ?? []))];
        if (what === "add" || picked.length === 0) cards.push(await house.add("Carte", { points }));
        else if (what === "child")
          await house.dispatch({ type: "card/parent", cardId: picked[0]!, parentCardId: picked.at(-1)! });
        else if (what === "undo") await undo();
        else if (what === "move")
          await house.dispatch({ type: "card/move", cardIds: picked, to: { place: "backlog", after: null } });
        else await transferAndCheck(what === "there" ? there : house.projectId, picked);
        const counters = [...store.contents().counters].filter(([, { cards: count }]) => count > 0);
        expect(new Map(counters)).toEqual(recount(living()));
        const numbers = living().map((row: { projectId: string; number: number; id: string }) => {
          const key = `${row.projectId}/${row.number}`;
          expect(bearers.get(key) ?? row.id).toBe(row.id);
          bearers.set(key, row.id);
          return key;
        });
        expect(new Set(numbers).size).toBe(numbers.length);
      }

      /** A number that an undo has taken back was nobody's. */
      async function undo(): Promise<void> {
        const { done } = (await store.read((tx) => tx.head())).history;
        if (done.length <= 2) return;
        bearers.clear();
        await house.dispatch({ type: "history/undo" });
      }

      async function transferAndCheck(projectId: ProjectId, cardIds: readonly CardId[]): Promise<void> {
        const said = () =>
          rows()
            .filter(({ row }) => !row.deleted)
            .map(({ table, row: { stamp: _, stamps: __, ...fields } }) => ({ table, ...fields }));
        const before = said();
        const out = await house.dispatch({
          type: "card/transfer",
          cardIds,
          to: { projectId, place: "backlog" },
        });
        if (!out.ok || out.value.deed === null) return;
        expect((await house.dispatch({ type: "history/undo" })).ok).toBe(true);
        expect(said()).toEqual(before);
        expect((await house.dispatch({ type: "history/redo" })).ok).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
