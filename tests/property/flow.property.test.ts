import fc from "fast-check";
import { expect, test } from "vitest";
import { stageAfter } from "@/domain/reports/card-story";
import { startOfDay } from "@/domain/reports/day-starts";
import { usualFlow } from "@/domain/reports/flow/career";
import { cardsInBand, cumulativeFlowOf } from "@/domain/reports/flow/cumulative-flow";
import { flowTimesOf } from "@/domain/reports/flow/flow-times";
import { percentile, rollingMedian } from "@/domain/reports/flow/percentile";
import { addToPast, readPast } from "@/domain/reports/project-past";
import { addDays, type Day } from "@/lib/day";
import { type Told, tell } from "../support/told-past";

const zone = "Europe/Paris";
const columns = ["todo", "doing", "review", "done", "closed", "dropped"];
const told = fc.tuple(
  fc.integer({ min: -4, max: 12 }).map((n) => n / 3),
  fc.option(fc.constantFrom(...columns)),
  fc.constantFrom({}, {}, {}, { place: "trash" }, { place: "archive" }, { place: "flow" }, { points: 3 }),
) as fc.Arbitrary<Told>;
const cards = fc
  .array(fc.array(told, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 })
  .map((all) => Object.fromEntries(all.map((one, i) => [`c${i}`, one])));
/** The ends of the days from 30 October to 10 November 2026; found once, they are the same in every run. */
const ends = Array.from({ length: 12 }, (_, i) => startOfDay(addDays("2026-10-30" as Day, i + 1), zone));
const options = { zone, from: "2026-10-30" as Day, to: "2026-11-10" as Day };

// Verifies: 5d.1, B66, B71
test("the bands of the cumulative flow never cross, hold each day what stood there at its end, and end where the board stands", () => {
  fc.assert(
    fc.property(cards, (all) => {
      const past = readPast(tell(all));
      const { days, bands } = cumulativeFlowOf(past, options);
      bands.forEach(({ edge, counts }, i) => {
        const next = bands[i + 1];
        for (const [day, height] of edge.entries()) {
          expect(counts[day]).toBeGreaterThanOrEqual(0);
          expect(height).toBe((counts[day] ?? 0) + (next?.edge[day] ?? 0));
        }
      });
      // The slow way: look at each card at the end of each day.
      days.forEach((day, i) => {
        const end = ends[i] ?? 0;
        const standing = [...past.cards.values()].flatMap((story) => stageAfter(story, end - 1) ?? []);
        for (const { columnId, counts } of bands) {
          const here = standing.filter(
            ({ shelf, category, columnId: at }) =>
              at === columnId && (shelf === "document" || (shelf === "archive" && category === "done")),
          );
          expect(counts[i]).toBe(here.length);
          if (i === 5) expect(cardsInBand(past, { columnId, day, zone })).toHaveLength(here.length);
        }
      });
    }),
    { numRuns: 100 },
  );
});

// Verifies: 5a.4
test("cumulative flow and times of a past that grew are those of one that was read at once", () => {
  fc.assert(
    fc.property(cards, fc.nat(), (all, cut) => {
      const journal = tell(all);
      const at = cut % journal.events.length;
      const first = readPast({ ...journal, events: journal.events.slice(at) });
      const grown = addToPast(first, { ...journal, events: journal.events.slice(0, at), columns: [] });
      const whole = readPast(journal);
      expect(cumulativeFlowOf(grown, options)).toEqual(cumulativeFlowOf(whole, options));
      expect(flowTimesOf(grown, usualFlow)).toEqual(flowTimesOf(whole, usualFlow));
    }),
    { numRuns: 100 },
  );
});

// Verifies: 5d.2, 5d.8, B67
test("every card is either measured or left out for one reason, and no time is negative", () => {
  fc.assert(
    fc.property(cards, (all) => {
      const { cards: finished, leftOut, cycle, lead } = flowTimesOf(readPast(tell(all)), usualFlow);
      const whole = new Set(["not-done", "cancelled", "archived", "gone", "outside-period", "no-done-date"]);
      const apart = leftOut.filter(({ why }) => whole.has(why)).flatMap(({ ids }) => ids);
      expect(finished.length + apart.length).toBe(Object.keys(all).length);
      const named = (...whys: string[]) =>
        leftOut.filter(({ why }) => whys.includes(why)).flatMap(({ ids }) => ids).length;
      expect(cycle.n + named("never-begun", "finished-before-begun")).toBe(finished.length);
      expect(lead.n + named("birth-unknown", "finished-before-created")).toBe(finished.length);
      for (const days of [...cycle.sorted, ...lead.sorted]) expect(days).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 200 },
  );
});

const numbers = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 });

// Verifies: 5d.2, B68
test("a percentile is the first number that at least that share does not exceed, or the middle of it and the next where the share is met", () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 99 }), (all, percent) => {
      const sorted = [...all].sort((a, b) => a - b);
      const isMet = (count: number) => count * 100 >= all.length * percent;
      const first = sorted.findIndex((_, i) => isMet(i + 1));
      const isExact = (first + 1) * 100 === all.length * percent;
      const wanted = isExact ? ((sorted[first] ?? 0) + (sorted[first + 1] ?? 0)) / 2 : sorted[first];
      expect(percentile(sorted, percent)).toBe(wanted);
      expect(percentile(sorted, 50)).toBe(medianOf(sorted));
      expect(percentile([], percent)).toBe(null);
    }),
  );
});

// Verifies: 5d.2, 5h.24
test("a rolling median lies among its neighbours, and follows the middle of a constant run", () => {
  fc.assert(
    fc.property(numbers, (all) => {
      const medians = rollingMedian(all);
      expect(medians).toHaveLength(all.length);
      for (const median of medians) {
        expect(median).toBeGreaterThanOrEqual(Math.min(...all));
        expect(median).toBeLessThanOrEqual(Math.max(...all));
      }
    }),
  );
  expect(rollingMedian([4, 4, 90, 4, 4])).toEqual([4, 4, 4, 4, 4]);
  // One odd card at an end is no turn of the line.
  expect(rollingMedian([90, 4, 4, 4, 4, 4, 1])).toEqual([4, 4, 4, 4, 4, 4, 4]);
});

function medianOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const at = (i: number) => sorted[i] ?? 0;
  return Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half));
}
