import { expect, test } from "vitest";
import { type Day, parseDay } from "@/lib/day";
import { dayAfter, readTypedDay } from "@/lib/typed-day";

const today = parseDay("2026-11-26") as Day;

/** What is typed on Thursday 26 November 2026, and the day that it is. */
const days: readonly (readonly [string, string])[] = [
  ["03/12/2026", "2026-12-03"],
  ["3/12/2026", "2026-12-03"],
  ["2026-12-03", "2026-12-03"],
  ["3/12/26", "2026-12-03"],
  ["03.12.26", "2026-12-03"],
  ["03122026", "2026-12-03"],
  ["20261203", "2026-12-03"],
  ["3/12", "2026-12-03"],
  ["3-12", "2026-12-03"],
  ["3/12/", "2026-12-03"],
  ["1/11", "2026-11-01"],
  ["3/1", "2027-01-03"],
  ["29/2", "2028-02-29"],
  ["3/12/75", "2075-12-03"],
  ["3/12/80", "1980-12-03"],
  ["auj", "2026-11-26"],
  ["Aujourd’hui", "2026-11-26"],
  ["today", "2026-11-26"],
  ["demain", "2026-11-27"],
  ["Tomorrow", "2026-11-27"],
  ["après-demain", "2026-11-28"],
  ["hier", "2026-11-25"],
  ["yesterday", "2026-11-25"],
  ["+7", "2026-12-03"],
  ["+7j", "2026-12-03"],
  ["+7 days", "2026-12-03"],
  ["+1s", "2026-12-03"],
  ["+3m", "2027-02-26"],
  ["J+7", "2026-12-03"],
  ["-1", "2026-11-25"],
];

// Verifies: 3y.3
test.each(days)("« %s », typed on 26 November 2026, is %s", (typed, meant) => {
  expect(readTypedDay(typed, today)).toEqual({ day: meant });
});

// Verifies: 3y.3
test("a year that nobody plans in is a slip of the hand, and what is no day is none", () => {
  for (const typed of ["1/1/0001", "01/01/1899", "1/1/2200", "9999-12-31", "01010001", "+9999m"])
    expect(readTypedDay(typed, today), typed).toEqual({ flaw: "year" });
  for (const typed of [
    "30/02/2026",
    "31/04",
    "11/23/2026",
    "3",
    "3/",
    "demainx",
    "+7x",
    "constructor",
    "bientôt",
  ])
    expect(readTypedDay(typed, today), typed).toEqual({ flaw: "unreadable" });
});

test("a month after the last of January is the last of February", () => {
  expect(dayAfter(parseDay("2026-01-31") as Day, 1, "month")).toBe("2026-02-28");
  expect(dayAfter(parseDay("2026-01-31") as Day, -2, "month")).toBe("2025-11-30");
});
