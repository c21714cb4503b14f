import fc from "fast-check";
import { expect, test } from "vitest";
import type { Stamp } from "@/domain/model/stamp";
import type { ProjectJournal } from "@/domain/reports/kept-journal";
import { addToPast, readPast } from "@/domain/reports/project-past";
import { readSprints, sprintsIn } from "@/domain/reports/sprint-facts";
import { journalOf } from "../support/journal-of";
import { play, step } from "../support/steps";

const steps = fc.array(step, { minLength: 2, maxLength: 30 });
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
