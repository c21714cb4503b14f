// Importing is a meeting, not an adding: whatever a file says, saying it twice is saying it once (B89). And an
// import that is undone and made again leaves what it left the first time.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Foreign } from "@/commands/import/foreign";
import { recount } from "@/domain/counters";
import { createMemoryStore } from "@/storage/memory-store";
import { aHouse, must } from "../support/builders";
import { aForeign, aForeignCard, aWish, cardsOf, importInto } from "../support/imports";

const few = (...names: string[]) => fc.constantFrom(...names);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const told = fc.record({
  title: fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }).filter((text) => text.trim() !== ""),
  number: maybe(fc.integer({ min: 1, max: 12 })),
  prefix: few("INT", "SEC"),
  status: maybe(few("À faire", "en cours", "Bloqué par le marché")),
  sprint: maybe(few("Sprint 1", "sprint 1", "Sprint 10", "Sprint 2")),
  points: maybe(fc.integer({ min: 0, max: 800 }).map((hundredths) => hundredths / 100)),
  assignees: fc.uniqueArray(few("Exploitant", "exploitant", "Architecte"), { maxLength: 2 }),
  labels: fc.uniqueArray(few("sonde", "Sonde", "cœur"), { maxLength: 3 }),
  blocked: fc.boolean(),
  description: few("", "Texte", "x".repeat(2500)),
  comments: fc.array(
    fc.record({
      at: maybe(fc.integer({ min: 0, max: 1e12 })),
      author: maybe(few("A")),
      body: few("Vu", "Revu"),
    }),
    {
      maxLength: 3,
    },
  ),
  checklist: fc.array(fc.record({ title: few("un", "deux"), done: fc.boolean() }), { maxLength: 3 }),
});

/** A file as the readers give it: no key twice, keyless cards told apart by title and occurrence. */
const foreign: fc.Arbitrary<Foreign> = fc.array(told, { maxLength: 12 }).map((cards) => {
  const keys = new Set<string>();
  const occurrences = new Map<string, number>();
  return aForeign(
    cards.map(({ number, prefix, title, ...rest }) => {
      const key = number === null ? null : `${prefix}-${number}`;
      const externalKey = key === null || keys.has(key) ? null : key;
      if (externalKey) keys.add(externalKey);
      const occurrence = (occurrences.get(title) ?? 0) + 1;
      occurrences.set(title, occurrence);
      return aForeignCard(title, {
        ...rest,
        externalKey,
        identity: externalKey ?? `${title}\n${occurrence}`,
      });
    }),
  );
});

test("importing any file twice is importing it once, and an undo and a redo between change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(foreign, fc.boolean(), async (file, withUndo) => {
      const store = createMemoryStore();
      const house = await aHouse(store);
      await house.add("Ici avant");
      const wish = aWish({ kind: "existing", projectId: house.projectId });
      const report = must(await importInto(store, house.hand, file, wish));
      expect(report.created.cards).toBe(file.cards.length);
      if (withUndo && report.changes > 0) {
        await house.done({ type: "history/undo" });
        await house.done({ type: "history/redo" });
      }
      const before = await cardsOf(store, house.projectId);
      const again = must(await importInto(store, house.hand, file, wish));
      expect(again.changes).toBe(0);
      expect(await cardsOf(store, house.projectId)).toEqual(before);
      const numbers = before.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      const { counters, rows } = store.contents();
      const cards = [...rows.values()].flatMap(({ table, row }) => (table === "card" ? [row as never] : []));
      expect(new Map([...counters].filter(([, counter]) => counter.cards > 0))).toEqual(recount(cards));
    }),
    { numRuns: 120 },
  );
});

test("an import undone and made again gives every card the place, number and words it had", async () => {
  await fc.assert(
    fc.asyncProperty(foreign, async (file) => {
      const store = createMemoryStore();
      const house = await aHouse(store);
      const wish = aWish({ kind: "existing", projectId: house.projectId });
      const said = async () =>
        (await cardsOf(store, house.projectId)).map(({ stamp: _, stamps: __, ...card }) => card);
      const report = must(await importInto(store, house.hand, file, wish));
      const first = await said();
      if (report.changes === 0) return;
      await house.done({ type: "history/undo" });
      expect(await said()).toEqual([]);
      must(await importInto(store, house.hand, file, wish));
      expect(await said()).toEqual(first);
    }),
    { numRuns: 80 },
  );
});
