import { describe, expect, test } from "vitest";
import { metropolitan } from "@/domain/calendar/working-days";
import { firmnessOf } from "@/domain/reports/forecast/firmness";
import {
  type Draw,
  forecastHowMany,
  forecastWhen,
  type HowManyForecast,
  type WhenForecast,
} from "@/domain/reports/forecast/forecast";
import { dayAfterPeriods, periodsUntil, perWorkday } from "@/domain/reports/forecast/periods";
import { seededDice } from "@/domain/reports/forecast/seeded-dice";
import type { Day } from "@/lib/day";

const day = (text: string) => text as Day;
const when = (draw: Draw, remaining: number): WhenForecast => {
  const answer = forecastWhen(draw, remaining);
  if (typeof answer === "string") throw new Error(answer);
  return answer;
};
const howMany = (draw: Draw, ahead: number): HowManyForecast => {
  const answer = forecastHowMany(draw, ahead);
  if (typeof answer === "string") throw new Error(answer);
  return answer;
};
const uneven = { samples: [0, 3, 1, 0, 5, 2, 2, 0, 4, 1, 3, 2], seed: 2026 };

// Verifies: 5e.2, B69
test("the same seed gives the same answer, and another seed other runs", () => {
  expect(when(uneven, 40)).toEqual(when(uneven, 40));
  expect(howMany(uneven, 6)).toEqual(howMany(uneven, 6));
  expect(when({ ...uneven, seed: 2027 }, 40).outcomes).not.toEqual(when(uneven, 40).outcomes);
  expect(when(uneven, 40)).toMatchObject({ seed: 2026, runs: 10_000, periods: 12, warnings: [] });
});

// Verifies: 5e.1, B69
test("« Quand ? » is later the surer one wants to be, « Combien ? » less, and every run is in one outcome", () => {
  const { answers, outcomes } = when(uneven, 40);
  expect(answers.map(({ percent }) => percent)).toEqual([50, 70, 85, 95]);
  const periods = answers.map(({ periods: told }) => told ?? 0);
  expect(periods).toEqual([...periods].sort((a, b) => a - b));
  expect(outcomes.reduce((sum, { runs }) => sum + runs, 0)).toBe(10_000);
  const within = (most: number) => outcomes.reduce((sum, o) => sum + (o.periods <= most ? o.runs : 0), 0);
  answers.forEach(({ percent }, i) => {
    expect(within(periods[i] ?? 0)).toBeGreaterThanOrEqual(percent * 100);
    expect(within((periods[i] ?? 0) - 1)).toBeLessThan(percent * 100);
  });
  const many = howMany(uneven, 6);
  const amounts = many.answers.map(({ amount }) => amount);
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  many.answers.forEach(({ percent }, i) => {
    const reached = many.outcomes.reduce((sum, o) => sum + (o.amount >= (amounts[i] ?? 0) ? o.runs : 0), 0);
    expect(reached).toBeGreaterThanOrEqual(percent * 100);
  });
});

// Verifies: 5e.3
test("a constant throughput gives an exact date, whatever the chance asked for, over weekends and public holidays", () => {
  const { answers } = when({ samples: [2, 2, 2, 2], seed: 1 }, 16);
  expect(answers.map(({ periods }) => periods)).toEqual([8, 8, 8, 8]);
  // From Monday 2 November 2026: five days, the weekend, then 9, 10, and, past the 11th, the 12th.
  expect(dayAfterPeriods(day("2026-11-02"), 8, "workday", metropolitan)).toBe("2026-11-12");
  expect(dayAfterPeriods(day("2026-11-02"), 2, "week", metropolitan)).toBe("2026-11-13");
  expect(dayAfterPeriods(day("2026-11-02"), 3, { sprintDays: 14 }, metropolitan)).toBe("2026-12-11");
  expect(howMany({ samples: [2.5, 2.5, 2.5], seed: 1 }, 4).answers.map(({ amount }) => amount)).toEqual([
    10, 10, 10, 10,
  ]);
});

/** A process with idle weeks that nobody knows, told by so many weeks of its past. */
function futuresKept(weeks: number, remaining: number, largest: number): { when: number; howMany: number } {
  const dice = seededDice(weeks * 1000 + remaining);
  const week = () => (dice() < 0.15 ? 0 : Math.floor(dice() * (largest + 1)));
  const kept = { when: 0, howMany: 0 };
  for (let seed = 0; seed < 1000; seed += 1) {
    const draw = { samples: Array.from({ length: weeks }, week), seed, runs: 300 };
    const promised = when(draw, remaining).answers[2]?.periods ?? 0;
    let [left, taken] = [remaining, 0];
    for (; left > 0; taken += 1) left -= week();
    if (taken <= promised) kept.when += 1;
    const least = howMany(draw, 8).answers[2]?.amount ?? 0;
    let done = 0;
    for (let ahead = 0; ahead < 8; ahead += 1) done += week();
    if (done >= least) kept.howMany += 1;
  }
  return kept;
}

// Verifies: 5e.4
test.each([
  [12, 40, 8],
  [20, 60, 4],
  [30, 200, 8],
  [52, 40, 4],
])(
  "over a thousand synthetic pasts the 85 % answer holds in 80 to 90 % of their futures (weeks, cards, most a week: %s, %s, %s)",
  (weeks, remaining, largest) => {
    const kept = futuresKept(weeks, remaining, largest);
    expect(kept.when).toBeGreaterThanOrEqual(800);
    expect(kept.when).toBeLessThanOrEqual(900);
    // Amounts are whole cards, few in number: « at least that much » errs to the side of the promise.
    expect(kept.howMany).toBeGreaterThanOrEqual(800);
  },
  60_000,
);

describe("what a forecast may not do", () => {
  // Verifies: 5e.5, 5x.4, B69
  test("a past of one or two periods is no past, and one of fewer than eleven comes with a warning", () => {
    expect(forecastWhen({ samples: [5], seed: 1 }, 10)).toBe("too-few-periods");
    expect(forecastHowMany({ samples: [5, 6], seed: 1 }, 10)).toBe("too-few-periods");
    expect(when({ samples: [5, 6, 7], seed: 1 }, 10).warnings).toEqual(["few-periods"]);
    expect(forecastWhen({ samples: [0, 0, 0], seed: 1 }, 10)).toBe("nothing-was-finished");
  });

  // Verifies: 5e.5
  test("a scope that grows takes longer, and one that grows faster than it shrinks has no date", () => {
    const grown = when({ ...uneven, growth: [0, 1] }, 40).answers;
    when(uneven, 40).answers.forEach(({ periods }, i) => {
      expect(grown[i]?.periods).toBeGreaterThan(periods ?? 0);
    });
    const never = when({ samples: [1, 1, 1], growth: [2], seed: 1, runs: 20 }, 10);
    expect(never).toMatchObject({ endless: 20, warnings: ["few-periods", "may-never-end"], outcomes: [] });
    expect(never.answers.every(({ periods }) => periods === null)).toBe(true);
  });

  test("nothing that remains is finished already", () => {
    expect(when(uneven, 0).answers.map(({ periods }) => periods)).toEqual([0, 0, 0, 0]);
  });

  // Verifies: B72, 5x.3
  test("the share that is estimated is said, and under four in five a forecast in points is not firm", () => {
    const cards = (...points: readonly (number | null)[]) => points.map((one) => ({ points: one }));
    expect(firmnessOf(cards(0.1, 0.2, 3, 5, null), "points")).toEqual({
      ...{ estimated: 0.8, isFirm: true, remaining: 8.3, unestimated: 1 },
    });
    expect(firmnessOf(cards(3, null), "points").isFirm).toBe(false);
    expect(firmnessOf(cards(3, null), "cards")).toMatchObject({ isFirm: true, remaining: 2 });
    expect(firmnessOf([], "points")).toEqual({ estimated: null, isFirm: true, remaining: 0, unestimated: 0 });
  });
});

describe("periods", () => {
  const frame = { zone: "Europe/Paris", calendar: metropolitan };
  const done = (text: string, amount = 1) => ({ doneAt: Date.parse(text), amount });

  // Verifies: 5e.3
  test("what was finished while nobody works counts for the next working day, and nothing is lost", () => {
    const finished = [
      done("2026-11-06T09:00:00Z", 2),
      done("2026-11-07T09:00:00Z"),
      done("2026-11-09T22:59:00Z"),
      done("2026-11-11T12:00:00Z", 3),
    ];
    const span = { from: day("2026-11-06"), to: day("2026-11-12") };
    // Friday, Monday, Tuesday, Thursday.
    expect(perWorkday(finished, span, frame)).toEqual([2, 2, 0, 3]);
    expect(perWorkday(finished, { ...span, to: day("2026-11-11") }, frame)).toEqual([2, 2, 3]);
    const weekend = { from: day("2026-11-07"), to: day("2026-11-08") };
    expect(perWorkday(finished, weekend, frame)).toEqual([]);
  });

  // Verifies: 5e.1
  test("whole periods are counted up to a day, working days by the calendar", () => {
    const span = { from: day("2026-11-02"), to: day("2026-11-15") };
    expect(periodsUntil(span, "workday", metropolitan)).toBe(9);
    expect(periodsUntil(span, "week", metropolitan)).toBe(2);
    expect(periodsUntil(span, { sprintDays: 10 }, metropolitan)).toBe(1);
  });

  test("a calendar in which nobody works ends all the same", () => {
    const nobody = { ...metropolitan, workdays: [] };
    expect(dayAfterPeriods(day("2026-11-02"), 3, "workday", nobody)).toBe("2026-11-04");
    expect(dayAfterPeriods(day("2026-11-02"), 1, "week", nobody)).toBe("2026-11-02");
  });
});
