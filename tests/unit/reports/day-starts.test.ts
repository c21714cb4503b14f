import { expect, test } from "vitest";
import { dayIndex, dayLine, startOfDay } from "@/domain/reports/day-starts";
import type { Day } from "@/lib/day";

const day = (text: string) => text as Day;
const hours = (from: string, to: string, zone: string) => {
  const { starts } = dayLine(day(from), day(to), zone);
  return starts.slice(1).map((end, i) => (end - (starts[i] ?? 0)) / 3_600_000);
};

// Verifies: 5x.8, M14
test("a day has 23 hours when summer time begins and 25 when it ends, in the project's zone", () => {
  expect(hours("2026-03-28", "2026-03-30", "Europe/Paris")).toEqual([24, 23, 24]);
  expect(hours("2026-10-24", "2026-10-26", "Europe/Paris")).toEqual([24, 25, 24]);
  expect(hours("2026-10-24", "2026-10-26", "America/Martinique")).toEqual([24, 24, 24]);
});

test("a day begins where its zone says so, and where midnight does not exist, at the first instant that does", () => {
  expect(new Date(startOfDay(day("2026-11-02"), "Europe/Paris")).toISOString()).toBe(
    "2026-11-01T23:00:00.000Z",
  );
  expect(new Date(startOfDay(day("2026-11-02"), "Pacific/Noumea")).toISOString()).toBe(
    "2026-11-01T13:00:00.000Z",
  );
  // São Paulo went from 23:59 to 1:00 in the night to 4 November 2018.
  expect(new Date(startOfDay(day("2018-11-04"), "America/Sao_Paulo")).toISOString()).toBe(
    "2018-11-04T03:00:00.000Z",
  );
});

test("an instant lies in one day: its first belongs to it, its end to the next", () => {
  const line = dayLine(day("2026-03-28"), day("2026-03-30"), "Europe/Paris");
  const [first = 0, second = 0, , end = 0] = line.starts;
  expect([first - 1, first, second - 1, second, end - 1, end].map((at) => dayIndex(line, at))).toEqual([
    -1, 0, 0, 1, 2, 3,
  ]);
});
