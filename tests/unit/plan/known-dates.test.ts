import fc from "fast-check";
import { expect, test } from "vitest";
import type { Precision } from "@/domain/model/vocabulary";
import { readKnownDate } from "@/domain/portfolio/typed-known-date";
import { knownDateWords } from "@/i18n/known-date-words";
import { type Day, parseDay } from "@/lib/day";

const today = "2026-11-26" as Day;
const read = (text: string) => readKnownDate(text, today);
const date = (on: string, precision: Precision) => ({ date: { on, precision } });

// Verifies: F1, F7, 6b.1
test("F1: a date is read as its source gives it, and no day is invented", () => {
  expect(read("novembre 2017")).toEqual(date("2017-11-01", "month"));
  expect(read("fin 2017")).toEqual(date("2017-10-01", "approximate"));
  expect(read("Février 2018")).toEqual(date("2018-02-01", "month"));
  expect(read("Feb 2018")).toEqual(date("2018-02-01", "month"));
  expect(read("02/2018")).toEqual(date("2018-02-01", "month"));
  expect(read("horizon 2022")).toEqual(date("2022-01-01", "year"));
  expect(read("2022")).toEqual(date("2022-01-01", "year"));
  expect(read("jeudi 19 avril 2018")).toEqual(date("2018-04-19", "day"));
  expect(read("1er mai 2018")).toEqual(date("2018-05-01", "day"));
  expect(read("12/03/2018")).toEqual(date("2018-03-12", "day"));
});

test("quarters and rough parts of a year are read in both languages", () => {
  for (const text of ["T3 2018", "q3 2018", "2018-T3", "3e trimestre 2018", "3rd quarter of 2018"])
    expect(read(text)).toEqual(date("2018-07-01", "quarter"));
  expect(read("mi-2018")).toEqual(date("2018-04-01", "approximate"));
  expect(read("early 2018")).toEqual(date("2018-01-01", "approximate"));
  expect(read("vers février 2018")).toEqual(date("2018-01-01", "approximate"));
});

test("what is no date is refused: a month that two begin like, a day that does not exist, a year of nobody", () => {
  for (const text of ["jui 2018", "31 février 2018", "T5 2018", "bientôt", "13/2018"])
    expect(read(text)).toEqual({ flaw: "unreadable" });
  expect(read("0018")).toEqual({ flaw: "year" });
});

const known = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.constantFrom<Precision>("day", "month", "quarter", "year", "approximate"),
  })
  .map(({ year, month, day, precision }) => {
    const first = {
      day: [month, day],
      month: [month, 1],
      quarter: [month - ((month - 1) % 3), 1],
      approximate: [month - ((month - 1) % 3), 1],
      year: [1, 1],
    }[precision];
    const [m = 1, d = 1] = first;
    const two = (part: number) => String(part).padStart(2, "0");
    return { on: `${year}-${two(m)}-${two(d)}`, precision };
  });

// Verifies: F1, 6b.1
test("a date that the screen wrote is read as that date, in either language", () => {
  fc.assert(
    fc.property(known, fc.constantFrom("fr" as const, "en" as const), (kept, language) => {
      expect(parseDay(kept.on)).toBeDefined();
      expect(read(knownDateWords(kept, language))).toEqual({ date: kept });
    }),
  );
});
