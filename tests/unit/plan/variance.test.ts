import { expect, test } from "vitest";
import { accreditationGap, countOfPhase, limitState, weightedJob } from "@/domain/portfolio/phases";
import { budgetVariance, scheduleVariance } from "@/domain/portfolio/variance";

const day = (on: string) => ({ on, precision: "day" }) as const;
const euros = (amount: number) => ({ status: "known", amount, currency: "EUR", year: 2026 }) as const;
const agreed = {
  startOn: day("2026-01-01"),
  endOn: day("2026-04-10"),
  estimated: euros(2_000_000),
  on: "2026-01-01",
} as const;

// Verifies: 6b.11
test("the schedule variance is what today's duration has more than the initial one, and unknown dates give none", () => {
  const later = { startOn: day("2026-01-01"), endOn: day("2026-04-30"), baseline: agreed };
  expect(scheduleVariance(later)).toBeCloseTo(0.2);
  expect(scheduleVariance({ ...later, endOn: day("2026-03-21") })).toBeCloseTo(-0.2);
  // Both moved alike: it lasts as long as it was to last.
  expect(scheduleVariance({ ...later, startOn: day("2026-01-21") })).toBe(0);
  expect(scheduleVariance({ ...later, endOn: null })).toBe(null);
  expect(scheduleVariance({ ...later, baseline: null })).toBe(null);
  expect(scheduleVariance({ ...later, baseline: { ...agreed, startOn: null } })).toBe(null);
});

// Verifies: 6b.11
test("the budget variance is what today's cost has more than the initial one, and is unknown where either is not disclosed", () => {
  const money = (estimated: ReturnType<typeof euros>) => ({ estimated, committed: null, spent: null });
  expect(budgetVariance({ money: money(euros(2_500_000)), baseline: agreed })).toBe(0.25);
  expect(budgetVariance({ money: money(euros(1_000_000)), baseline: agreed })).toBe(-0.5);
  expect(budgetVariance({ money: null, baseline: agreed })).toBe(null);
  expect(
    budgetVariance({
      money: money(euros(1)),
      baseline: { ...agreed, estimated: { status: "not-disclosed" } },
    }),
  ).toBe(null);
  expect(budgetVariance({ money: money(euros(1)), baseline: { ...agreed, estimated: euros(0) } })).toBe(null);
});

// Verifies: 6b.12
test("the worth of a project is its cost of delay over its size", () => {
  expect(weightedJob({ value: 13, urgency: 8, riskReduction: 3, size: 8 })).toBe(3);
  expect(weightedJob(null)).toBe(null);
});

// Verifies: 6b.10
test("a project that others steer takes no place in a phase, and a limit is reached before it is passed", () => {
  const rows = [{ phase: "build" }, { phase: "build", isExternal: true }, { phase: "pilot" }];
  expect(countOfPhase(rows as never, "build")).toBe(1);
  const limit = { cards: 2, isHard: false };
  expect([1, 2, 3].map((count) => limitState(count, limit))).toEqual(["under", "reached", "over"]);
});

// Verifies: 6b.10
test("an accreditation that is missing, to prepare or past its day is a gap, a provisional one is none", () => {
  const of = (state: "provisional" | "toPrepare" | "notRequired", expiresOn: string | null = null) =>
    accreditationGap({ state, expiresOn, conditions: "" }, "2026-11-26");
  expect([of("provisional"), of("provisional", "2026-11-25"), of("toPrepare"), of("notRequired")]).toEqual([
    null,
    "expired",
    "toPrepare",
    null,
  ]);
  expect(accreditationGap(null, "2026-11-26")).toBe("unsaid");
});
