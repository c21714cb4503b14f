import { describe, expect, test } from "vitest";
import { type CsvColumn, writeCsv } from "@/exchange/csv/write";

type Row = { title: string; points: number | null };
const columns: readonly CsvColumn<Row>[] = [
  { header: "Titre", value: (row) => row.title },
  { header: "Points", value: (row) => row.points },
];

function lines(title: string, points: number | null, locale: "fr" | "en" = "fr"): string {
  return writeCsv(columns, [{ title, points }], locale).split("\r\n")[1] ?? "";
}

// Verifies: B92
describe("a table for a spreadsheet", () => {
  test("in French it has a mark, semicolons, commas in numbers, CRLF, and no sep= line", () => {
    expect(writeCsv(columns, [{ title: "Été", points: 1.5 }], "fr")).toBe(
      "\ufeffTitre;Points\r\nÉté;1,5\r\n",
    );
  });

  test("in English it has commas and points", () => {
    expect(writeCsv(columns, [{ title: "A; b", points: 1.5 }], "en")).toBe(
      "\ufeffTitre,Points\r\nA; b,1.5\r\n",
    );
  });

  test.each(["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "'=1"])(
    "the text « %s » runs in no spreadsheet",
    (text) => {
      expect(lines(text, null).replace(/^"/, "").startsWith("'")).toBe(true);
    },
  );

  test("numbers stay numbers, negative ones too, and what is none is empty", () => {
    expect(lines("a", -2.25)).toBe("a;-2,25");
    expect(lines("a", null)).toBe("a;");
    expect(lines("a", Number.NaN)).toBe("a;");
  });

  test("quotes, separators and line breaks are inside quotes", () => {
    expect(lines('un "deux"; trois\r\nquatre', 1)).toBe('"un ""deux""; trois\nquatre";1');
  });
});
