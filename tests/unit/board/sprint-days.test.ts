import { expect, test } from "vitest";
import { progressOf, proposeSprint, weekdayCount } from "@/features/board/sprint/sprint-days";
import { type Day, parseDay } from "@/lib/day";

const day = (text: string) => parseDay(text) as Day;
const sprint = (name: string, order: number, startOn: string | null, endOn: string | null) => ({
  name,
  order,
  startOn,
  endOn,
});
const named = (number: number) => `Sprint ${number}`;

test("weekdays are counted without walking: two weeks, a weekend, none, eight thousand years", () => {
  expect(weekdayCount(day("2026-11-12"), day("2026-11-25"))).toBe(10);
  expect(weekdayCount(day("2026-11-21"), day("2026-11-22"))).toBe(0);
  expect(weekdayCount(day("2026-11-25"), day("2026-11-12"))).toBe(0);
  expect(weekdayCount(day("2000-01-01"), day("9999-12-31"))).toBeGreaterThan(2_000_000);
});

test("an active sprint says its working day: the sixth of ten, none before it begins, the last once it is past", () => {
  const schedule = { startOn: "2026-11-12", endOn: "2026-11-25" };
  expect(progressOf(schedule, day("2026-11-19"))).toEqual({ day: 6, total: 10, isOverdue: false });
  expect(progressOf(schedule, day("2026-11-10"))).toEqual({ day: 0, total: 10, isOverdue: false });
  expect(progressOf(schedule, day("2026-12-01"))).toEqual({ day: 10, total: 10, isOverdue: true });
  expect(progressOf({ startOn: null, endOn: "2026-11-25" }, day("2026-11-19"))).toBeNull();
});

test("the next sprint is numbered on and follows the last one, as many working days long", () => {
  const sprints = [
    sprint("Sprint 12", 1, "2026-11-12", "2026-11-23"),
    sprint("Sprint 13", 2, "2026-11-26", "2026-12-04"),
  ];
  expect(proposeSprint(sprints, day("2026-11-19"), named)).toEqual({
    name: "Sprint 14",
    startOn: "2026-12-07",
    endOn: "2026-12-15",
  });
});

test("the first sprint begins on the next working day and lasts two weeks", () => {
  expect(proposeSprint([], day("2026-11-21"), named)).toEqual({
    name: "Sprint 1",
    startOn: "2026-11-23",
    endOn: "2026-12-04",
  });
});

test("a name without a number is counted, and a name that exists is never proposed", () => {
  const sprints = [
    sprint("Fondations", 1, null, null),
    sprint("Sprint 3", 2, null, null),
    sprint("Itération", 3, null, null),
  ];
  expect(proposeSprint(sprints, day("2026-11-23"), named).name).toBe("Sprint 4");
  expect(proposeSprint([sprint("PI 2 / S9", 1, null, null)], day("2026-11-23"), named).name).toBe(
    "PI 2 / S10",
  );
});
