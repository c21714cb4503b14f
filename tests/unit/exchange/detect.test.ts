import { describe, expect, test } from "vitest";
import { detectDialect } from "@/exchange/csv/detect";

const plain = { linesBefore: 0, preamble: [] };

// Verifies: B87
describe("the separator of a table", () => {
  test.each([
    ["comma", "a,b,c\n1,2,3\n", ","],
    ["semicolon", "a;b;c\n1,5;2,5;3\n", ";"],
    ["tab", "a\tb\n1, 2, 3\t4\n", "\t"],
    ["bar", "a|b|c\n1|2|3\n", "|"],
  ])("a %s on the header line decides", (_, text, separator) => {
    expect(detectDialect(text)).toEqual({ separator, ...plain });
  });

  test("separators inside quotes do not count, nor those of the rows", () => {
    const text = '"a;b;c;d",e\n"x;y",z\n1;2;3;4;5,6\n';
    expect(detectDialect(text).separator).toBe(",");
  });

  test("a header with a line break inside quotes is one record", () => {
    expect(detectDialect('plain,"quoted\nheader"\r\nfoo,bar\n').separator).toBe(",");
  });

  test("an inch sign in the middle of a cell opens no quote", () => {
    expect(detectDialect('Screen 24";Size;Price\n24";2;3\n').separator).toBe(";");
  });

  test("a sep= line decides, is left out and is no preamble", () => {
    expect(detectDialect("sep=|\na|b,c,d\n1|2\n")).toEqual({ separator: "|", linesBefore: 1, preamble: [] });
  });

  test("lines above the table are left out and shown", () => {
    const text = "Export du 23/11\nProjet : INT, tous les états\n\nTitre;État;Points\na;b;1\nc;d;2\ne;f;3\n";
    expect(detectDialect(text)).toEqual({
      separator: ";",
      linesBefore: 3,
      preamble: ["Export du 23/11", "Projet : INT, tous les états"],
    });
  });

  test("a list of one column stays one, whatever its lines hold", () => {
    const text = "Titre\nFaire ceci, puis cela\nAutre chose\nEncore, et encore, et encore\nFin\n";
    expect(detectDialect(text)).toEqual({ separator: ";", ...plain });
  });

  test("a person's choice goes before the guess", () => {
    expect(detectDialect("a,b,c\n1,2,3\n", ";").separator).toBe(";");
  });

  test("a header of 2,000 columns is found", () => {
    const header = Array.from({ length: 2000 }, (_, index) => `Champ ${index}`).join(";");
    expect(detectDialect(`${header}\n`).separator).toBe(";");
  });
});
