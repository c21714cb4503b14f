import { expect, test } from "vitest";
import {
  addDays,
  compareDays,
  type Day,
  daysBetween,
  daysFrom,
  isoWeek,
  isoWeekday,
  isWeekend,
  parseDay,
} from "@/lib/day";
import { dayAt } from "@/lib/day-at";

const day = (text: string): Day => parseDay(text)!;

test("a day is read as JJ/MM/AAAA and as ISO, and only if it exists", () => {
  expect(parseDay("23/11/2026")).toBe("2026-11-23");
  expect(parseDay(" 3/1/2026 ")).toBe("2026-01-03");
  expect(parseDay("03.01.2026")).toBe("2026-01-03");
  expect(parseDay("2026-11-23")).toBe("2026-11-23");
  for (const wrong of [
    "30/02/2026",
    "2026-13-01",
    "11/23/2026",
    "23/11/26",
    "demain",
    "",
    "2026-11-23T10:00",
  ])
    expect(parseDay(wrong), wrong).toBeUndefined();
});

test("days are added over months, leap years and the hours that summer time takes", () => {
  expect(addDays(day("2026-11-30"), 1)).toBe("2026-12-01");
  expect(addDays(day("2028-02-28"), 1)).toBe("2028-02-29");
  expect(addDays(day("2026-03-28"), 2)).toBe("2026-03-30");
  expect(addDays(day("2026-01-01"), -1)).toBe("2025-12-31");
  expect(daysBetween(day("2026-10-24"), day("2026-10-26"))).toBe(2);
  expect(daysBetween(day("2026-11-23"), day("2026-11-12"))).toBe(-11);
});

test("days sort by time", () => {
  const days = [day("2026-11-02"), day("2025-12-31"), day("2026-10-31"), day("2026-11-02")];
  expect(days.sort(compareDays)).toEqual(["2025-12-31", "2026-10-31", "2026-11-02", "2026-11-02"]);
});

test("a range of days holds both its ends, and none when it is reversed", () => {
  expect(daysFrom(day("2026-10-24"), day("2026-10-26"))).toEqual(["2026-10-24", "2026-10-25", "2026-10-26"]);
  expect(daysFrom(day("2026-11-25"), day("2026-11-12"))).toEqual([]);
  expect(isoWeekday(day("2026-11-23"))).toBe(1);
  expect(isWeekend(day("2026-11-22"))).toBe(true);
  expect(isWeekend(day("2026-11-23"))).toBe(false);
});

test("weeks are ISO weeks, also around the new year", () => {
  expect(isoWeek(day("2026-11-23"))).toEqual({ year: 2026, week: 48 });
  expect(isoWeek(day("2027-01-03"))).toEqual({ year: 2026, week: 53 });
  expect(isoWeek(day("2024-12-30"))).toEqual({ year: 2025, week: 1 });
});

test("which day it is depends on the zone, not on this machine", () => {
  const at = Date.UTC(2026, 10, 22, 23, 30);
  expect(dayAt(at, "Europe/Paris")).toBe("2026-11-23");
  expect(dayAt(at, "UTC")).toBe("2026-11-22");
  expect(dayAt(at, "Pacific/Noumea")).toBe("2026-11-23");
  expect(dayAt(at, "America/Cayenne")).toBe("2026-11-22");
  expect(() => dayAt(at, "Mars/Olympus")).toThrow(RangeError);
});
