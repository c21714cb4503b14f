import { expect, test } from "vitest";
import { type DependencyHealth, dependencyHealth, type End } from "@/domain/portfolio/dependency-health";
import { isPast, spanOf } from "@/domain/portfolio/known-span";

// Verifies: F1
test("a date means every day that its precision leaves open, and no more", () => {
  expect(spanOf({ on: "2017-11-01", precision: "month" })).toEqual({ from: "2017-11-01", to: "2017-11-30" });
  expect(spanOf({ on: "2017-12-31", precision: "approximate" })).toEqual({
    from: "2017-10-01",
    to: "2017-12-31",
  });
  expect(spanOf({ on: "2018-02-01", precision: "month" })).toEqual({ from: "2018-02-01", to: "2018-02-28" });
  expect(spanOf({ on: "2022-01-01", precision: "year" })).toEqual({ from: "2022-01-01", to: "2022-12-31" });
});

test("a horizon is overdue on the day after its last day, not before", () => {
  const horizon = { on: "2022-01-01", precision: "year" } as const;
  expect([isPast(horizon, "2022-12-31"), isPast(horizon, "2023-01-01")]).toEqual([false, true]);
});

const nowhere: End = { startOn: null, endOn: null, slot: null, isDone: false };
const at = (slot: number): End => ({ ...nowhere, slot });
const days = (startOn: string, endOn: string): End => ({ ...nowhere, startOn, endOn });

// Verifies: B47, B48
test("the health of a dependency follows from where its two ends stand, and from nothing else", () => {
  const health = (from: End, to: End, same: "tight" | "late" = "tight"): DependencyHealth =>
    dependencyHealth({ from, to, state: "asked" }, same);
  expect(health(at(1), at(2))).toBe("fine");
  expect(health(at(2), at(2))).toBe("tight");
  expect(health(at(2), at(2), "late")).toBe("late");
  expect(health(at(3), at(2))).toBe("late");
  expect(health(nowhere, at(2))).toBe("late");
  expect(health(at(1), nowhere)).toBe("unplanned");
  expect(health(nowhere, nowhere)).toBe("unplanned");
  expect(health({ ...at(3), isDone: true }, at(2))).toBe("done");
  expect(health(days("2026-11-02", "2026-11-13"), days("2026-11-16", "2026-11-27"))).toBe("fine");
  expect(health(days("2026-11-02", "2026-11-20"), days("2026-11-16", "2026-11-27"))).toBe("tight");
  expect(health(days("2026-12-01", "2026-12-11"), days("2026-11-16", "2026-11-27"))).toBe("late");
});
