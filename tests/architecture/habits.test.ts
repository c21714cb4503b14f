import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as habits from "./checks/habits";
import { filesBelow, parseSource, repository, sources, tests } from "./checks/source";

const notOurs = ["node_modules", ".git", "dist", "out", "fixtures", "package-lock.json", ".stryker-tmp"];

test("every file has a name of its own, in kebab-case", () => {
  expect(habits.badNames([...sources, ...tests].map(({ path }) => path))).toEqual([]);
  expect(habits.badNames(["lib/utils.ts", "ui/index.ts", "ui/CardFace.tsx", "domain/types.ts"])).toHaveLength(
    4,
  );
  expect(
    habits.badNames(["ui/card-face.tsx", "app/workers/import.worker.ts", "a/b.browser.test.ts"]),
  ).toEqual([]);
});

test("no file hands on what is another's", () => {
  expect(habits.barrels(sources)).toEqual([]);
  expect(habits.barrels([parseSource("ui/kit.ts", 'export { Button } from "./button";')])).toHaveLength(1);
  expect(habits.barrels([parseSource("ui/kit.ts", 'export * from "./button";')])).toHaveLength(1);
});

test("every exported function of the inner rooms says what it promises", () => {
  expect(habits.withoutPromise(sources)).toEqual([]);
});

test("an exported function without a promise is seen, with a remark above it too", () => {
  const sample = `
    export function bare() {}
    // a remark is no promise
    export const arrow = () => 1;
    /** Answers one, always. */
    export const said = () => 1;
    export const value = 3;
    function inner() {}
  `;
  const found = habits.withoutPromise([parseSource("domain/rules/a.ts", sample)]);
  expect(found.map((line) => line.split(" ")[1])).toEqual(["bare", "arrow"]);
  expect(habits.withoutPromise([parseSource("ui/a.ts", sample)])).toEqual([]);
});

test("nothing is any, and nothing is taken to be there without a look", () => {
  expect(habits.blindSpots(sources)).toEqual([]);
  const sample = 'const a = b as any; const c = d!.e; let f!: string; const g = !h; const s = "any";';
  expect(habits.blindSpots([parseSource("lib/a.ts", sample)])).toHaveLength(3);
});

test("no word on the screen is missing from the catalogue", () => {
  expect(habits.bareTexts(sources)).toEqual([]);
  const sample =
    '<p title="Fermer" className="flex">Bonjour <b aria-label={t("close")}>{t("x")} · 3</b></p>;';
  expect(habits.bareTexts([parseSource("ui/a.tsx", sample)])).toHaveLength(2);
});

// Decision 75: what React's own brings back is held for 300 ms after its fallback.
test("what is fetched late comes through lazyPart, never through React's lazy", () => {
  const takesLazy = /import \{[^}]*\blazy\b[^}]*\} from "react"/;
  expect(sources.filter(({ text }) => takesLazy.test(text)).map(({ path }) => path)).toEqual([]);
  expect(takesLazy.test('import { lazy, type ReactElement } from "react";')).toBe(true);
});

test("no test sleeps", () => {
  expect(habits.sleepingTests(tests)).toEqual([]);
});

test("a sleeping test is seen in each way of putting it to sleep", () => {
  const ways = [
    "test.skip",
    "it.only",
    "describe.todo",
    "test.describe.fixme",
    "test.skipIf(a)",
    "xit",
    "testInfo.skip",
  ];
  for (const way of ways)
    expect(habits.sleepingTests([parseSource("unit/a.test.ts", `${way}("a", () => {});`)]), way).not.toEqual(
      [],
    );
  expect(
    habits.sleepingTests([parseSource("unit/a.test.ts", 'test("a.skip", () => list.skip(2));')]),
  ).toEqual([]);
});

test("titles of tests are promises", () => {
  expect(habits.emptyTitles(tests)).toEqual([]);
  const sample =
    'test("it should work", () => {}); it("fixes #12", () => {}); test("a card stays", () => {});';
  expect(habits.emptyTitles([parseSource("unit/a.test.ts", sample)])).toHaveLength(2);
});

test("nothing names a path of the machine on which it was written", () => {
  const files = filesBelow(repository, notOurs)
    .filter((path) => statSync(join(repository, path)).size < 1_000_000 && !/\.(png|ico|gz)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(repository, path), "utf8") }));
  expect(habits.workplaces(files)).toEqual([]);
  const here = ["", "tmp", "scratch"].join("/");
  expect(habits.workplaces([{ path: "a.md", text: `see ${here}` }])).toEqual(["a.md"]);
});
