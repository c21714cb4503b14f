import fc from "fast-check";
import { expect, test } from "vitest";
import { detectDialect, separators } from "@/exchange/csv/detect";
import { restoreCell } from "@/exchange/csv/neutral";
import { createTableReader } from "@/exchange/csv/table";
import { writeCsv } from "@/exchange/csv/write";
import { readNumber } from "@/exchange/values/numbers";
import { createZoneClock } from "@/exchange/values/zone";
import { bytesOf, draftOf, tableOf } from "../support/read-csv";

/** Anything a cell may hold, with what is dangerous in a CSV more often than chance would have it. */
const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('"', ";", ",", "\t", "\n", "\r", "=", "'", "+", "é", " ", "a"),
    maxLength: 12,
  }),
);

/** A table whose rows are not blank (blank ones are left out on purpose). */
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  )
  .map((rows) => rows.map((row) => ["id", ...row]));

const asKept = (text: string) => text.replace(/\r\n?/g, "\n");

// Whatever a cell holds, it comes back from our own file as it was, line breaks as line feeds.
test("what is written as CSV is read again, in both languages", () => {
  fc.assert(
    fc.property(table, fc.constantFrom("fr" as const, "en" as const), (rows, locale) => {
      const width = rows[0]!.length;
      const columns = Array.from({ length: width }, (_, index) => ({
        header: `Colonne ${index}`,
        value: (row: string[]) => row[index] ?? "",
      }));
      const read = tableOf(bytesOf(writeCsv(columns, rows, locale)), {
        separator: locale === "fr" ? ";" : ",",
        encoding: "utf-8",
      });
      if (rows.flat().some((text) => text.includes("\u0000"))) {
        expect(read).toMatchObject({ error: { code: "not-text" } });
        return;
      }
      if (!read.ok) throw new Error(read.error.code);
      const back = read.value.rows.map(({ cells }) => cells.map(restoreCell));
      const wellFormed = (text: string) => new TextDecoder().decode(bytesOf(text));
      expect(back).toEqual(rows.map((row) => row.map((text) => wellFormed(asKept(text)))));
    }),
    { numRuns: 300 },
  );
});

// However the text is cut into slices, the rows and their lines are the same.
test("a table read in slices is the table read at once", () => {
  fc.assert(
    fc.property(table, fc.array(fc.nat(60), { maxLength: 12 }), (rows, cuts) => {
      const columns = (rows[0] ?? []).map((_, index) => ({
        header: `c${index}`,
        value: (row: string[]) => row[index] ?? "",
      }));
      const text = asKept(writeCsv(columns, rows, "fr").slice(1));
      const dialect = { separator: ";", linesBefore: 0, preamble: [] } as const;
      const whole = createTableReader(dialect);
      const sliced = createTableReader(dialect);
      const expected = [whole.push(text), whole.end()].flatMap((part) => (part.ok ? part.value : []));
      const got = [];
      let at = 0;
      for (const cut of [...cuts, text.length]) {
        const part = sliced.push(text.slice(at, at + cut));
        if (part.ok) got.push(...part.value);
        at += cut;
      }
      const last = sliced.end();
      if (last.ok) got.push(...last.value);
      expect(got).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

// A header of plain words and rows that keep to its width show their separator, whichever it is.
test("the separator of a plain table is found, and found again", () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}$/);
  fc.assert(
    fc.property(
      fc.constantFrom(...separators),
      fc
        .integer({ min: 2, max: 8 })
        .chain((width) =>
          fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 10 }),
        ),
      (separator, rows) => {
        const text = rows.map((row) => row.join(separator)).join("\n");
        expect(detectDialect(text)).toEqual({ separator, linesBefore: 0, preamble: [] });
        expect(detectDialect(text)).toEqual(detectDialect(`${text}\n`));
      },
    ),
  );
});

// No text at all makes the reader throw: it is read, or refused with a code.
test("any bytes are a table or a refusal", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const read = tableOf(bytes);
      expect(read.ok || typeof read.error.code === "string").toBe(true);
    }),
    { numRuns: 500 },
  );
});

// Every data row ends in exactly one place: a card, an epic or the list of lines not taken.
test("no row is lost between cards, epics and rejected lines", () => {
  const field = fc.constantFrom("A-1", "A-2", "Epic", "Sub-task", "", "-1", "3,5", "05/06/2026", "=x", "A");
  const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(rows, (cells) => {
      const text = `Summary,Issue key,Issue Type,Parent,Epic Link,Points,Created\n${cells.map((row) => ["T", ...row].join(",")).join("\n")}`;
      const { cards, epics, rejected, counts } = draftOf(bytesOf(text));
      const rowsOfEpics = epics.filter(({ line }) => line > 0);
      expect(cards.length + rowsOfEpics.length + rejected.length).toBe(counts.rows);
      const identities = [...cards, ...epics].map(({ identity }) => identity);
      expect(new Set(identities).size).toBe(identities.length);
      const known = new Set(identities);
      for (const card of cards) {
        expect(card.parent === null || known.has(card.parent)).toBe(true);
        expect(card.epic === null || known.has(card.epic)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

// Points written by us in either language are the points we read.
test("hundredths survive both decimal signs", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
      const value = hundredths / 100;
      expect(readNumber(String(value))).toEqual({ value, rounded: false });
      expect(readNumber(String(value).replace(".", ","))).toEqual({ value, rounded: false });
    }),
  );
});

// What the wall shows at an instant reads back as that instant, but in the doubled hour of autumn.
test("wall time and instant agree in any zone", () => {
  const zones = ["Europe/Paris", "Pacific/Noumea", "America/St_Johns", "Asia/Kolkata", "UTC"] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2037, 0, 1) }),
      (zone, instant) => {
        const at = Math.floor(instant / 1000) * 1000;
        const shown = new Date(at).toLocaleString("sv-SE", { timeZone: zone });
        const [year, month, day, hour, minute, second] = shown.split(/\D/).map(Number) as [
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const read = createZoneClock(zone).toEpoch({
          year,
          month,
          day,
          hour,
          minute,
          second,
          millisecond: 0,
        });
        expect(new Date(read).toLocaleString("sv-SE", { timeZone: zone })).toBe(shown);
        expect(Math.abs(read - at)).toBeLessThanOrEqual(3_600_000);
      },
    ),
    { numRuns: 200 },
  );
});
