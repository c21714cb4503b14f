import { expect, test } from "vitest";
import { readDecimal } from "@/lib/decimal";

const both = ["fr", "en"] as const;

/** What is typed, and what it is in French and in English; null: it has two readings and is refused with both. */
const readings: readonly (readonly [string, number | null, number | null])[] = [
  ["5", 5, 5],
  ["1000", 1000, 1000],
  ["2,5", 2.5, 2.5],
  ["2.5", 2.5, 2.5],
  ["2,50", 2.5, 2.5],
  [",5", 0.5, 0.5],
  ["1,", 1, 1],
  ["−2", -2, -2],
  ["-0", 0, 0],
  ["1 000", 1000, 1000],
  ["1\u202f234,5", 1234.5, 1234.5],
  ["1\u00a0000", 1000, 1000],
  ["1,000", null, 1000],
  ["1.000", null, null],
  ["12.500", null, null],
  ["0,125", 0.125, 0.125],
  ["1,000.5", 1000.5, 1000.5],
  ["1.000,5", 1000.5, 1000.5],
  ["1 000.5", 1000.5, 1000.5],
  ["1,000,000", 1_000_000, 1_000_000],
  ["1.000.000", 1_000_000, 1_000_000],
  ["1\u202f000 000", 1_000_000, 1_000_000],
  ["2,5000", 2.5, 2.5],
];

// Verifies: 3y.4
test.each(readings)(
  "« %s » is one number in French and in English, or refused with both that it could be",
  (typed, fr, en) => {
    for (const [language, meant] of [
      ["fr", fr],
      ["en", en],
    ] as const) {
      const read = readDecimal(typed, language);
      if (meant === null) expect(read, language).toMatchObject({ flaw: "ambiguous" });
      else expect(read, language).toEqual({ number: meant });
    }
  },
);

test("what has two readings tells both", () => {
  expect(readDecimal("1.000", "fr")).toEqual({ flaw: "ambiguous", small: 1, large: 1000 });
  expect(readDecimal("-12,345", "fr")).toEqual({ flaw: "ambiguous", small: -12.345, large: -12_345 });
});

test("nothing written is no number on purpose; something else is no number at all", () => {
  for (const language of both) {
    expect(readDecimal("  ", language)).toEqual({ number: null });
    const wrongs = [
      "abc",
      "1,5,2",
      "1 00",
      "1,00,000",
      "12 34",
      "1.000.5",
      "-",
      ",",
      "1e5",
      "0x10",
      "Infinity",
      "5 6",
    ];
    for (const wrong of wrongs) expect(readDecimal(wrong, language), wrong).toEqual({ flaw: "unreadable" });
  }
});
