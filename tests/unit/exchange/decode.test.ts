import { describe, expect, test } from "vitest";
import { decodedSlices, findEncoding } from "@/exchange/csv/decode";
import { bytesOf, fixture } from "../../support/read-csv";

function text(bytes: Uint8Array, chosen?: Parameters<typeof findEncoding>[1]): string {
  const found = findEncoding(bytes, chosen);
  if (!found.ok) throw new Error(found.error.code);
  return [...decodedSlices(bytes, found.value)].map((slice) => slice.text).join("");
}

function bytes(...values: number[]): Uint8Array {
  return new Uint8Array(values);
}

// Verifies: B87
describe("the encoding of a foreign file", () => {
  test("UTF-8 is read with or without its mark, and the mark is no part of the first header", () => {
    expect(text(bytesOf("Résumé"))).toBe("Résumé");
    expect(text(bytesOf("\ufeffRésumé"))).toBe("Résumé");
  });

  test("what French Excel saves as CSV is windows-1252, typographic apostrophe and œ included", () => {
    const read = text(fixture("excel-fr-cp1252.csv"));
    expect(read).toContain("Rénover l’accès œuvré");
    expect(read).not.toContain("\r");
  });

  test("one broken byte does not turn a UTF-8 file into windows-1252, and is counted", () => {
    const found = findEncoding(fixture("few-bad-bytes.csv"));
    expect(found).toEqual({ ok: true, value: { encoding: "utf-8", bom: 0, replaced: 1 } });
    expect(text(fixture("few-bad-bytes.csv"))).toContain("Éléments à éprouver");
  });

  test("a single accent of windows-1252 in an ASCII text is not taken for broken UTF-8", () => {
    expect(text(bytes(0x66, 0x72, 0x61, 0x6e, 0xe7, 0x61, 0x69, 0x73))).toBe("français");
  });

  test("UTF-16 is read in both orders, with a mark and without", () => {
    const words = [..."Titre;Été\n"].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]);
    expect(text(bytes(0xff, 0xfe, ...words))).toBe("Titre;Été\n");
    expect(text(bytes(...words))).toBe("Titre;Été\n");
    const swapped = words.map((_, index) => words[index ^ 1] ?? 0);
    expect(text(bytes(0xfe, 0xff, ...swapped))).toBe("Titre;Été\n");
  });

  test("a person's choice goes before the guess", () => {
    expect(text(bytesOf("é"), "windows-1252")).toBe("Ã©");
  });

  test("a Shift_JIS text is read somehow, never refused and never a crash", () => {
    expect(text(bytes(0x83, 0x5e, 0x83, 0x43, 0x83, 0x67, 0x83, 0x8b, 0x0a))).toContain("ƒ");
  });
});

describe("a file that is no text", () => {
  test("a workbook is named as one, so that the screen can tell the way out", () => {
    expect(findEncoding(bytes(0x50, 0x4b, 0x03, 0x04, 1, 2))).toMatchObject({
      error: { code: "is-spreadsheet" },
    });
    expect(findEncoding(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toMatchObject({
      error: { code: "is-spreadsheet" },
    });
  });

  test("zero bytes, a PDF and a picture are no text", () => {
    expect(findEncoding(bytes(0x61, 0, 0x62, 0x63, 0x64))).toMatchObject({ error: { code: "not-text" } });
    expect(findEncoding(bytesOf("%PDF-1.7"))).toMatchObject({ error: { code: "not-text" } });
    expect(findEncoding(bytes(0x89, 0x50, 0x4e, 0x47))).toMatchObject({ error: { code: "not-text" } });
  });

  test("an empty file and one that holds a mark alone are empty", () => {
    expect(findEncoding(bytes())).toMatchObject({ error: { code: "empty" } });
    expect(findEncoding(bytes(0xef, 0xbb, 0xbf))).toMatchObject({ error: { code: "empty" } });
  });

  test("a file past 200 MB is refused with its size and the limit", () => {
    const size = 200 * 1024 * 1024 + 1;
    expect(findEncoding(new Uint8Array(size))).toEqual({
      ok: false,
      error: { code: "file-too-large", size, limit: 200 * 1024 * 1024 },
    });
  });
});
