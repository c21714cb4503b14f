import { expect, test } from "vitest";
import { nextSprints, overlaps } from "@/domain/capacity/cadence";
import type { Day } from "@/lib/day";

const day = (text: string) => text as Day;

// Verifies: B35
test("a cadence goes on from the number of the last sprint, with the pause between two", () => {
  const made = nextSprints("Sprint 12", day("2026-12-07"), { days: 14, coolDown: 1, count: 3 });
  expect(made).toEqual([
    { name: "Sprint 13", startOn: "2026-12-07", endOn: "2026-12-20" },
    { name: "Sprint 14", startOn: "2026-12-22", endOn: "2027-01-04" },
    { name: "Sprint 15", startOn: "2027-01-06", endOn: "2027-01-19" },
  ]);
});

test("numbers keep their width, and a name without one gets one", () => {
  const name = (last: string) =>
    nextSprints(last, day("2026-12-07"), { days: 7, coolDown: 0, count: 1 })[0]?.name;
  expect(name("S09")).toBe("S10");
  expect(name("2026-48")).toBe("2026-49");
  expect(name("Pilote")).toBe("Pilote 2");
  expect(name("")).toBe("2");
});

// Verifies: 4x.1
test("sprints whose days overlap are told in pairs; touching by a day is overlapping, the day after is not", () => {
  const sprint = (startOn: string, endOn: string) => ({ startOn: day(startOn), endOn: day(endOn) });
  const a = sprint("2026-11-09", "2026-11-20");
  const b = sprint("2026-11-20", "2026-12-04");
  const c = sprint("2026-12-05", "2026-12-18");
  expect(overlaps([c, b, a])).toEqual([[a, b]]);
});
