import fc from "fast-check";
import { expect, test } from "vitest";
import { formatFor } from "@/i18n/format";
import { addDays, type Day, daysBetween, parseDay } from "@/lib/day";
import { readDecimal } from "@/lib/decimal";
import { readTypedDay } from "@/lib/typed-day";

const languages = fc.constantFrom("fr" as const, "en" as const);
const hundredths = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => (n === 0 ? 0 : n / 100));

/** A number written as somebody might: either language's decimal sign, thousands parted by some sign or by none. */
const writing = fc
  .record({
    number: hundredths,
    decimal: fc.constantFrom(",", "."),
    group: fc.constantFrom("", " ", "\u00a0", "\u202f", ",", ".", "’"),
    isPadded: fc.boolean(),
  })
  .filter(({ decimal, group }) => decimal !== group)
  .map(({ number, decimal, group, isPadded }) => {
    const [whole = "", decimals = ""] = Math.abs(number).toFixed(2).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    const rest = isPadded ? decimals : decimals.replace(/0+$/, "");
    return { number, text: `${number < 0 ? "-" : ""}${grouped}${rest === "" ? "" : decimal + rest}` };
  });

// Verifies: 3y.4
test("a number that the screen wrote is read as that number, in its language", () => {
  fc.assert(
    fc.property(hundredths, languages, (number, language) => {
      expect(readDecimal(formatFor(language).points(number), language)).toEqual({ number });
    }),
  );
});

// Verifies: 3y.4
test("whoever wrote a number and however, it is read as that number or refused, never as another", () => {
  fc.assert(
    fc.property(writing, languages, ({ number, text }, language) => {
      const read = readDecimal(text, language);
      if ("number" in read) expect(read.number, text).toBe(number);
      else if (read.flaw === "ambiguous") expect([read.small, read.large], text).toContain(number);
      else expect.fail(`${text} was not read at all`);
    }),
    { numRuns: 2000 },
  );
});

// Verifies: 3y.4
test("whatever is typed for a number is a finite number or none, never an exception", () => {
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(..."0123456789,. -’\u202f"), maxLength: 12 }),
  );
  fc.assert(
    fc.property(typed, languages, (text, language) => {
      const read = readDecimal(text, language);
      if ("number" in read && read.number !== null) expect(Number.isFinite(read.number)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

const aDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);

// Verifies: 3y.3
test("a whole date is the same day in each of its spellings, whatever day it is today", () => {
  fc.assert(
    fc.property(aDay, aDay, (day, today) => {
      const [year = "", month = "", date = ""] = day.split("-");
      const short = `${Number(date)}/${Number(month)}/${year}`;
      for (const typed of [
        day,
        `${date}/${month}/${year}`,
        `${date}.${month}.${year}`,
        `${date}${month}${year}`,
        short,
      ])
        expect(readTypedDay(typed, today), typed).toEqual({ day });
    }),
  );
});

// Verifies: 3y.3
test("a date without its year is the nearest of that name, and one with two figures of it the nearest such year", () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -182, max: 182 }), (today, away) => {
      const day = addDays(today, away);
      fc.pre(day >= "1900-01-01" && day <= "2199-12-31" && !day.endsWith("-02-29"));
      const [year = "", month = "", date = ""] = day.split("-");
      expect(readTypedDay(`${date}/${month}`, today)).toEqual({ day });
      expect(readTypedDay(`${date}/${month}/${year.slice(2)}`, today)).toEqual({ day });
    }),
  );
});

// Verifies: 3y.3
test("so many days from now are that many, and whatever is typed gives a day that exists, of our times, or none", () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 0, max: 999 }), fc.string(), (today, count, text) => {
      const read = readTypedDay(`+${count}`, today);
      if ("day" in read) expect(daysBetween(today, read.day)).toBe(count);
      const any = readTypedDay(text, today);
      if ("day" in any) expect(parseDay(any.day)).toBe(any.day);
    }),
  );
});
