import { expect, test } from "vitest";
import { gapsOf, rowsOf, titlesOf } from "../../scripts/check-promises.mjs";

// Verifies: M32, 2m.20
test("a promise without a row, without a keeper or with a title that no test bears is a gap", () => {
  const rows = rowsOf(
    [
      "| promise | kept by |",
      "| --- | --- |",
      "| B1 kept | `a card stays` |",
      "| B2 not yet | — |",
      "| B3 renamed | `a card went` · `a card stays` |",
      "| B4 looked at | look 2026-11-23: four columns stand whole |",
    ].join("\n"),
  );
  const tests = titlesOf("a.test.ts", 'test("a card stays", () => {});');
  expect(gapsOf(["B1", "B2", "B3", "B4", "B5"], rows, tests).map(({ id }) => id)).toEqual(["B5", "B2", "B3"]);
});

test("a test that verifies a promise which nobody wrote down is a gap", () => {
  const tests = titlesOf("a.test.ts", '// Verifies: B7, M3.\ntest("a card stays", () => {});');
  expect(tests[0]?.verifies).toEqual(["B7", "M3"]);
  expect(gapsOf([], rowsOf("| M3 place | `a card stays` |"), tests).map(({ id }) => id)).toEqual(["B7"]);
});

test("titles are found in tables of cases, templates, suites and tests of real files; a word in a text is no test", () => {
  const text = [
    'test.each([1, 2])("case %i", () => {});',
    'describe("cards", () => { it(`a card stays`, () => {}); });',
    "whenPresent('jira-csv/fr.csv', 'the real file is read', () => {});",
    "const sample = 'test(\"no test at all\", () => {})';",
  ].join("\n");
  expect(titlesOf("a.test.ts", text).map(({ title }) => title)).toEqual([
    ...["case %i", "a card stays", "the real file is read"],
  ]);
});
