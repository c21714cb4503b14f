import fc from "fast-check";
import { expect, test } from "vitest";
import { type Row, readField } from "@/domain/change";
import type { Stamp } from "@/domain/model/stamp";
import { readSprints, scopeLine, sumOf } from "@/domain/reports/sprint-facts";
import { always, timelineOf } from "@/domain/reports/timeline";
import type { MemoryStore } from "@/storage/memory-store";
import { play, type Step, step } from "../support/steps";

const steps = fc.array(step, { minLength: 2, maxLength: 30 });
const fields = ["place", "columnId", "points", "title", "rank", "deleted"];

function journalOf(store: MemoryStore) {
  const { rows, eventsByDeed, deeds, head } = store.contents();
  const of = (table: string) => [...rows.values()].filter((one) => one.table === table).map(({ row }) => row);
  const last = deeds.get(head.stamp as Stamp);
  const undone = [...deeds.values()].flatMap(({ stamp, undoes }) =>
    undoes ? [[stamp, undoes] as const] : [],
  );
  return {
    of,
    cards: of("card") as unknown as readonly Row<"card">[],
    events: [...eventsByDeed.values()].flat(),
    deeds: [...deeds.values()],
    undoes: new Map(undone),
    now: { at: last?.occurredAt ?? 0, stamp: head.stamp as Stamp },
  };
}

const eventsOf = ({ events }: ReturnType<typeof journalOf>, id: string) =>
  events.filter(({ rowId, table }) => rowId === id && table === "card");

// Verifies: B60
test("whatever was done since, the past of every card is read back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), async (all: Step[], cut) => {
      // The same steps with the same dice: the shorter play is the longer one, some time ago.
      const then = journalOf((await play(all.slice(0, cut % all.length))).store);
      const later = journalOf((await play(all)).store);
      for (const card of later.cards) {
        const was = then.cards.find(({ id }) => id === card.id);
        const { said } = timelineOf(card, eventsOf(later, card.id), { undoes: new Map(), span: always });
        if (was === undefined) expect(said("deleted", then.now)).toBe(true);
        else
          expect(fields.map((field) => said(field, then.now))).toEqual(
            fields.map((field) => readField(was, field)),
          );
      }
    }),
    { numRuns: 120 },
  );
});

// Verifies: M16
test("leaving out what was undone changes the way, and not where it ends", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all: Step[]) => {
      const journal = journalOf((await play(all)).store);
      for (const card of journal.cards.filter(({ deleted }) => !deleted)) {
        const reading = { undoes: journal.undoes, span: always };
        const { said } = timelineOf(card, eventsOf(journal, card.id), reading);
        for (const field of ["place", "columnId", "points", "title"])
          expect([field, said(field, journal.now)]).toEqual([field, readField(card, field)]);
      }
    }),
    { numRuns: 120 },
  );
});

// Verifies: B60, B61, B29
test("from any start, the scope ends at what is in the sprint, and what is not done is left", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), async (all: Step[], cut) => {
      const journal = journalOf((await play(all)).store);
      const start = journal.deeds[3 + (cut % Math.max(1, journal.deeds.length - 3))] ?? journal.deeds.at(-1);
      const [row] = journal.of("sprint");
      if (row === undefined || start === undefined) return;
      // A sprint that was born running right after that deed: its row says when, as after an import that told no more.
      const state = { phase: "active", startedAt: start.occurredAt } as const;
      const sprint = { ...row, stamp: `${start.stamp}~`, state } as unknown as Row<"sprint">;
      const columns = journal.of("column") as unknown as readonly Row<"column">[];
      const facts = readSprints({ ...journal, columns })(sprint);
      if (facts === null) throw new Error("a running sprint has facts");

      const dropped = columns.find(({ category }) => category === "cancelled")?.id;
      const inSprint = journal.cards.filter(
        ({ deleted, place, columnId }) => !deleted && place === sprint.id && columnId !== dropped,
      );
      const outside = new Set(facts.doneOutside.map(({ id }) => id));
      const told = [...facts.done, ...facts.unfinished];
      expect(told.map(({ id }) => id).sort()).toEqual(
        inSprint.flatMap(({ id }) => (outside.has(id) ? [] : [id])).sort(),
      );
      const end = scopeLine(facts).at(-1);
      expect(end?.scope).toBe(sumOf(told));
      expect(end?.done).toBe(sumOf(facts.done));
      const moved = facts.scopeChanges.reduce((sum, { by }) => sum + by, 0);
      expect(sumOf(facts.commitment) + moved).toBe(end?.scope);
    }),
    { numRuns: 200 },
  );
});
