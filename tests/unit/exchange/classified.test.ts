import { expect, test } from "vitest";
import { classifiedInNative, classifiedInTable } from "@/exchange/classified";

const row = (line: number, cells: string[], beyond: string[] = []) => ({
  line,
  cells,
  beyond,
  trailingEmpty: false,
  missing: 0,
  malformed: false,
});

// Verifies: 3g.2, 3f.4
test("a mention of classification is found in any cell of a table, with its row and column", () => {
  const marks = classifiedInTable(["Titre", "Notes"], 1);
  marks.add(row(2, ["Le secret de la réussite", "SECRET DE FABRICATION"]));
  marks.add(row(3, ["Compte rendu", "Objet\nTRÈS SECRET\nSuite"]));
  marks.add(row(6, ["SECRET", ""], ["N° 41/ARM/DGSIC/SD"]));
  expect(marks.end()).toEqual({
    count: 3,
    first: [
      { line: 3, where: "Notes", text: "TRÈS SECRET" },
      { line: 6, where: "Titre", text: "SECRET" },
      { line: 6, where: "", text: "N° 41/ARM/DGSIC/SD" },
    ],
  });
});

// Verifies: 3g.2, 3f.4
test("a table whose heading is a mention of classification is found out too, and only the first lines are named", () => {
  const marks = classifiedInTable(["SECRET DÉFENSE"], 2);
  for (let line = 3; line < 300; line += 1) marks.add(row(line, ["SECRET"]));
  const { count, first } = marks.end();
  expect(count).toBe(298);
  expect(first).toHaveLength(100);
  expect(first[0]).toEqual({ line: 2, where: "SECRET DÉFENSE", text: "SECRET DÉFENSE" });
});

// Verifies: 3g.2, 3f.4
test("in a native file rows are named by their title, and what the journal repeats is told once", () => {
  const marks = classifiedInNative();
  const rows = [
    { id: "c0", title: "Calme" },
    { id: "c1", title: "Relever", note: "SECRET" },
  ] as never;
  marks.add({ kind: "rows", table: "card", rows });
  marks.add({ kind: "texts", texts: [{ hash: "h", text: "Avant\nCONFIDENTIEL DÉFENSE" }] });
  const events = [{ fields: { note: "SECRET" } }] as never;
  marks.add({ kind: "events", events });
  expect(marks.end()).toEqual({
    count: 2,
    first: [
      { line: 3, where: "Relever", text: "SECRET" },
      { line: 4, where: "", text: "CONFIDENTIEL DÉFENSE" },
    ],
  });
});
