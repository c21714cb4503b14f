import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Stamp } from "@/domain/model/stamp";
import { addToBook, bookOf, factsOf } from "@/domain/reports/book";
import { grown } from "@/domain/reports/growing-map";
import type { ProjectJournal } from "@/domain/reports/kept-journal";
import { pastInParts } from "@/domain/reports/past-in-parts";
import { addToPast, readPast } from "@/domain/reports/project-past";
import { readSprints, sprintsIn } from "@/domain/reports/sprint-facts";
import { maybeUndoings } from "@/domain/reports/undoings";
import { must } from "@/lib/assert";
import { VigieDatabase } from "@/storage/database";
import { readBook } from "@/storage/queries/reports/read-book";
import { journalOf } from "../support/journal-of";
import { bookIn } from "../support/report-book";
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

// Verifies: 5a.4, 5h.16
test("a book that is asked after its sprints all along, or now and then, says what one says that was read at once", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 6 }), fc.nat({ max: 3 }), async (all, size, pause) => {
      const { store } = await play(all);
      const { sprints, ...journal } = journalOf(store);
      // Whoever takes every deed back takes the project back too, and has no reports.
      const projects = [...store.contents().rows.values()].filter(({ table }) => table === "project");
      if (projects.every(({ row }) => row.deleted)) return;
      const { tables } = bookIn(store);
      let book = bookOf({ ...journal, events: [], undoes: new Map(), tables });
      for (let at = 0; at < journal.events.length; at += size) {
        const events = journal.events.slice(at, at + size);
        const stamps = new Set(events.map(({ stamp }) => stamp));
        const undoes = new Map([...journal.undoes].filter(([stamp]) => stamps.has(stamp)));
        book = addToBook(book, { ...nothing, events, undoes, tables });
        const isAsked = pause === 0 || (at / size) % (pause + 1) === 0;
        const known = {
          ...journal,
          events: journal.events.slice(0, at + size),
          undoes: book.past.journal.undoes,
        };
        if (isAsked)
          for (const sprint of tables.sprints)
            expect(factsOf(book, sprint.id)).toEqual(readSprints(known)(sprint));
      }
      book = addToBook(book, { ...nothing, undoes: journal.undoes, tables });
      for (const sprint of tables.sprints)
        expect(factsOf(book, sprint.id)).toEqual(readSprints(journal)(sprint));
      expect(sprints.length).toBeGreaterThanOrEqual(tables.sprints.length);
    }),
    { numRuns: 60 },
  );
}, 60_000);

// Verifies: 5h.16
test("a map that grew reads as one that was filled at once, in its order, and leaves the former as it was", () => {
  const pair = fc.tuple(fc.nat({ max: 30 }), fc.nat());
  fc.assert(
    fc.property(
      fc.array(pair, { minLength: 1 }),
      fc.array(fc.array(pair), { maxLength: 5 }),
      (first, pieces) => {
        let [map, all]: [ReadonlyMap<number, number>, Map<number, number>] = [new Map(first), new Map(first)];
        for (const piece of pieces) {
          const [before, was] = [map, [...map]];
          map = grown(map, piece);
          all = new Map([...all, ...piece]);
          expect([...before]).toEqual(was);
          expect([[...map], [...map.keys()], [...map.values()], map.size]).toEqual([
            [...all],
            [...all.keys()],
            [...all.values()],
            all.size,
          ]);
          for (let key = 0; key <= 30; key += 1)
            expect([map.get(key), map.has(key)]).toEqual([all.get(key), all.has(key)]);
        }
      },
    ),
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

// Verifies: 5s.1
test("a past that is read part by part, undoings heard of last, is the one that was read at once", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 4 }), async (all, size) => {
      const { cards, columns, events, undoes } = journalOf((await play(all)).store);
      const parts = pastInParts({
        ...{ cards, columns, undoes: new Map() },
        events: events.filter(({ table }) => table === "column" || table === "sprint"),
      });
      for (let at = 0; at < cards.length; at += size) {
        const ids = new Set<string>(cards.slice(at, at + size).map(({ id }) => id));
        parts.add(events.filter(({ table, rowId }) => table === "card" && ids.has(rowId)));
      }
      const past = parts.end(undoes);
      const whole = readPast({ cards, columns, events, undoes });
      expect([...past.cards]).toEqual([...whole.cards]);
      expect(past.columns).toEqual(whole.columns);
      for (const { id } of cards) expect(past.journal.cards.get(id)).toEqual(whole.journal.cards.get(id));
    }),
    { numRuns: 60 },
  );
});

// Verifies: 5a.2, 5a.6, 5s.1
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
      const read = must(await readBook(db, house.projectId), "the project is there");
      await db.delete();
      expect(new Map([...read.past.cards].sort())).toEqual(new Map([...readPast(journal).cards].sort()));
      // A list of cards is the same whether they were read part by part or all at once.
      expect([...read.past.cards.keys()]).toEqual([...read.past.journal.cards.keys()]);
      for (const row of read.tables.sprints)
        expect(factsOf(read, row.id)?.commitment).toEqual(readSprints(journal)(row)?.commitment);
    }),
    {
      numRuns: 25,
      // A deed that is taken back behind another that was: the field bears the stamp of the first undoing by then.
      examples: [
        [
          [
            { do: "add", place: 2, after: 0 },
            { do: "move", cards: [0], place: 0, after: 0, column: null },
            { do: "move", cards: [0], place: 1, after: 0, column: null },
            { do: "undo" },
            { do: "undo" },
          ],
        ],
      ],
    },
  );
}, 60_000);
