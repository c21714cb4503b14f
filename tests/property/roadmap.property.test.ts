import fc from "fast-check";
import { expect, test } from "vitest";
import type { KnownDate, Precision } from "@/domain/model/vocabulary";
import { isReversed, spanOf } from "@/domain/portfolio/known-span";
import type { Bar } from "@/domain/portfolio/roadmap/bars";
import { cascadeOf, shifted } from "@/domain/portfolio/roadmap/cascade";
import { shiftDates } from "@/domain/portfolio/roadmap/shift-known";
import { addDays, type Day } from "@/lib/day";

const precisions: readonly Precision[] = ["day", "month", "quarter", "approximate", "year"];
const aDate: fc.Arbitrary<KnownDate> = fc.record({
  on: fc.integer({ min: 0, max: 1500 }).map((days) => addDays("2016-11-20" as Day, days)),
  precision: fc.constantFrom(...precisions),
});
const inOrder = fc
  .record({ startOn: aDate, endOn: aDate })
  .filter(({ startOn, endOn }) => !isReversed(startOn, endOn));
const someDays = fc.integer({ min: -800, max: 800 });

/** Every day that a date may mean, counted off one by one. */
function daysOf(date: KnownDate): readonly Day[] {
  const { from, to } = spanOf(date);
  const days: Day[] = [];
  for (let day = from as Day; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

// Verifies: 6e.50, B59
test("an end is refused exactly where no day that it may mean comes on or after a day that the start may mean", () => {
  fc.assert(
    fc.property(aDate, aDate, (start, end) => {
      const [starts, ends] = [daysOf(start), daysOf(end)];
      const mayHold = ends.some((last) => starts.some((first) => last >= first));
      expect(isReversed(start, end)).toBe(!mayHold);
    }),
    { numRuns: 60 },
  );
});

// Verifies: 6e.51, B59
test("however a bar is moved or pulled, it never ends before it starts, and none of its dates becomes more precise", () => {
  const which = fc.constantFrom("both" as const, "start" as const, "end" as const);
  const to = fc.constantFrom("nearest" as const, "later" as const);
  fc.assert(
    fc.property(inOrder, someDays, which, to, (dates, days, part, way) => {
      const { startOn, endOn } = shiftDates(dates, days, part, way);
      expect(isReversed(startOn, endOn)).toBe(false);
      expect([startOn?.precision, endOn?.precision]).toEqual([
        dates.startOn.precision,
        dates.endOn.precision,
      ]);
      if (part === "start") expect(endOn).toBe(dates.endOn);
      if (part === "end") expect(startOn).toBe(dates.startOn);
    }),
    { numRuns: 1000 },
  );
});

// Verifies: 6e.51, B58
test("what follows a bar is in order, whatever it waits for and however roughly it is dated", () => {
  const bar = (id: string, dates: Pick<Bar, "startOn" | "endOn">): Bar => ({
    ...{ table: "epic", id, name: id, code: "INT", level: 2, projectId: "p", isInferred: false },
    ...{ baseline: null, tally: null, epics: 0, byIteration: new Map<string, number>() },
    ...dates,
  });
  fc.assert(
    fc.property(fc.array(inOrder, { minLength: 4, maxLength: 4 }), someDays, (all, days) => {
      const bars = all.map((dates, at) => bar(String(at), dates));
      const byId = new Map(bars.map((each) => [each.id, each]));
      const dependencies = ["01", "12", "03", "23"].map(
        ([fromId, toId]) => ({ fromId, toId, state: "accepted" }) as never,
      );
      const [first] = bars;
      if (!first) return;
      for (const { startOn, endOn } of cascadeOf(shifted(first, days, "end"), { bars: byId, dependencies }))
        expect(isReversed(startOn, endOn)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
