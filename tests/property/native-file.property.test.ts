// The laws of the native file:
// - out → in → out is the same, byte for byte, between header and end, whatever was done before;
// - what comes in is what went out: rows with their stamps, journal, counters, counts on faces;
// - the bytes do not depend on how the file is cut on its way;
// - no cut and no changed letter is ever taken.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createDispatch } from "@/commands/dispatch";
import { chainFlaw } from "@/domain/chain";
import { err } from "@/lib/result";
import { contentsOf } from "@/storage/memory-dump";
import { createMemoryStore } from "@/storage/memory-store";
import { aHand } from "../support/builders";
import { afterHeader, fileOfStore, readFile } from "../support/native";
import { play, step } from "../support/steps";

const anotherProject = {
  type: "project/add",
  name: "Annuaire",
  code: "ANN",
  colour: "teal",
  timeZone: "Europe/Paris",
  columns: [{ name: "À faire", category: "todo" }],
} as const;

const desk = { desk: "desk_a", now: Date.UTC(2026, 10, 23) };

// Verifies: 2b.5, 2m.14, B93, M22
test("out → in → out is the same between header and end, for any sequence of commands", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 30 }),
      fc.integer({ min: 1, max: 5000 }),
      async (steps, cut) => {
        const { store } = await play(steps);
        const file = await fileOfStore(store);
        const { outcome, batches } = await readFile(file, cut);
        expect(outcome.ok).toBe(true);
        const again = createMemoryStore(contentsOf(batches, desk));
        expect(afterHeader(await fileOfStore(again))).toBe(afterHeader(file));
        const [before, after] = [store.contents(), again.contents()];
        expect(after.rows).toEqual(before.rows);
        expect(after.deeds).toEqual(before.deeds);
        expect([...after.counters.values()].filter(({ cards }) => cards > 0)).toHaveLength(
          [...before.counters.values()].filter(({ cards }) => cards > 0).length,
        );
        for (const [key, counter] of after.counters) expect(before.counters.get(key)).toEqual(counter);
      },
    ),
    { numRuns: 60 },
  );
});

// Verifies: M23
test("after a restore the desk's chain goes on, dense and whole; another desk begins its own; nothing of before can be undone", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      const { store } = await play(steps);
      const { batches } = await readFile(await fileOfStore(store));
      const had = store.contents().deeds.size;
      for (const [name, first] of [["desk_a", had] as const, ["desk_b", 0] as const]) {
        const again = createMemoryStore(contentsOf(batches, { ...desk, desk: name }));
        const hand = aHand({ desk: name, session: "sb", seed: 9 });
        const dispatch = createDispatch(again, hand);
        expect(await dispatch({ type: "history/undo" })).toEqual(err({ kind: "nothing-to-undo" }));
        expect((await dispatch(anotherProject)).ok).toBe(true);
        expect((await dispatch({ type: "history/undo" })).ok).toBe(true);
        const { deeds, eventsByDeed, head } = again.contents();
        const ours = [...deeds.values()].filter((deed) => deed.desk === name);
        expect(head.seq).toBe(first + 2);
        expect(chainFlaw(ours, (stamp) => eventsByDeed.get(stamp) ?? [])).toBeNull();
      }
    }),
    { numRuns: 25 },
  );
});

// Verifies: M22
test("a file that was cut anywhere, or changed by one letter, is refused", async () => {
  const { store } = await play(
    fc.sample(fc.array(step, { minLength: 12, maxLength: 12 }), { numRuns: 1, seed: 7 })[0]!,
  );
  const file = await fileOfStore(store);
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 2), fc.boolean(), async (at, isCut) => {
      const letter = file[at] === "x" ? "y" : "x";
      // The header is outside the promise of the hash.
      fc.pre(isCut || at > file.indexOf("\n"));
      const broken = isCut ? file.slice(0, at) : file.slice(0, at) + letter + file.slice(at + 1);
      expect((await readFile(broken)).outcome.ok).toBe(false);
    }),
    { numRuns: 150 },
  );
});
