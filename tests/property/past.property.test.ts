import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Stamp } from "@/domain/model/stamp";
import type { ProjectJournal } from "@/domain/reports/kept-journal";
import { addToPast, readPast } from "@/domain/reports/project-past";
import { readSprints, sprintsIn } from "@/domain/reports/sprint-facts";
import { maybeUndoings } from "@/domain/reports/undoings";
import { must } from "@/lib/assert";
import { VigieDatabase } from "@/storage/database";
import { projectJournal } from "@/storage/queries/reports/project-journal";
import { journalOf } from "../support/journal-of";
import { play, step } from "../support/steps";

const steps = fc.array(step, { minLength: 2, maxLength: 30 });
let opened = 0;
const nothing: ProjectJournal = { cards: [], columns: [], events: [], undoes: new Map() };

// Verifies: 5a.4
test("a journal that comes piece by piece, in any order and some of it twice, tells what it tells at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      fc.integer({ min: 1, max: 6 }),
      async (all, order, size) => {
        const journal = journalOf((await play(all)).store);
        const whole = readPast(journal);
        const key = (i: number) => order[i % order.length] ?? 0;
        const shuffled = journal.events
          .map((event, i) => ({ event, i }))
          .sort((a, b) => key(a.i) - key(b.i))
          .map(({ event }) => event);
        const told = [...shuffled, ...shuffled.slice(0, 3)];
        let past = readPast({ ...nothing, columns: journal.columns, cards: journal.cards.slice(0, 1) });
        for (let at = 0; at < told.length; at += size) {
          const events = told.slice(at, at + size);
          const undoes = new Map<Stamp, Stamp>();
          for (const { stamp } of events) {
            const undone = journal.undoes.get(stamp);
            if (undone !== undefined) undoes.set(stamp, undone);
          }
          past = addToPast(past, { ...nothing, cards: journal.cards.slice(0, at + 1), events, undoes });
        }
        past = addToPast(past, { ...nothing, cards: journal.cards, undoes: journal.undoes });
        expect(new Map([...past.cards].sort())).toEqual(new Map([...whole.cards].sort()));
        expect(past.columns).toEqual(whole.columns);
        const sprints = journal.sprints.map((sprint) => sprintsIn(past.journal)(sprint));
        expect(sprints).toEqual(journal.sprints.map((sprint) => readSprints(journal)(sprint)));
      },
    ),
    { numRuns: 100 },
  );
});

// Verifies: 5a.4
test("a past that grew leaves the one that it grew from as it was", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), async (all, cut) => {
      const journal = journalOf((await play(all)).store);
      const at = cut % journal.events.length;
      const first = readPast({ ...journal, events: journal.events.slice(0, at) });
      const before = structuredClone(first.cards);
      addToPast(first, { ...nothing, events: journal.events.slice(at) });
      expect(first.cards).toEqual(before);
    }),
    { numRuns: 50 },
  );
});

// Verifies: 5a.2, 5a.6
test("what a base gives to reports tells what the whole journal tells, and every undoing is among those that may be one", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { store, house } = await play(all);
      const journal = journalOf(store);
      const told = journal.events.filter(({ table }) => ["card", "column", "sprint"].includes(table));
      const maybe = maybeUndoings(told);
      const stamps = new Set(told.map(({ stamp }) => stamp));
      for (const stamp of journal.undoes.keys()) if (stamps.has(stamp)) expect([...maybe]).toContain(stamp);
      const db = new VigieDatabase(`reports-${++opened}`);
      const { rows, deeds } = store.contents();
      for (const { table, row } of rows.values()) await db.rows(table).put(row as never);
      await db.event.bulkPut([...journal.events]);
      await db.deed.bulkPut([...deeds.values()]);
      const read = must(await projectJournal(db, house.projectId), "the project is there");
      await db.delete();
      const sorted = (from: ProjectJournal) => new Map([...readPast(from).cards].sort());
      expect(sorted(read)).toEqual(sorted(journal));
      expect(read.tables.sprints.map((row) => readSprints(read)(row)?.commitment)).toEqual(
        read.tables.sprints.map((row) => readSprints(journal)(row)?.commitment),
      );
    }),
    { numRuns: 25 },
  );
}, 60_000);
