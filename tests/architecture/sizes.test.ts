import { join } from "node:path";
import { expect, test } from "vitest";
import { fullFolders, longFiles, longFunctions, wideFiles } from "./checks/sizes";
import { filesBelow, parseSource, repository, sources, tests } from "./checks/source";

const limitOf = (path: string): number => (path.endsWith(".tsx") ? 200 : 300);

test("no file outgrows its room: 300 lines, 200 with markup, 400 for a test", () => {
  expect(longFiles(sources, limitOf)).toEqual([]);
  expect(longFiles(tests, () => 400)).toEqual([]);
});

test("no folder holds more than 20 files", () => {
  expect(fullFolders(filesBelow(join(repository, "src")), 20)).toEqual([]);
});

test("no function outgrows 60 lines, no component 120, and none takes more than 4 parameters", () => {
  expect(longFunctions(sources)).toEqual([]);
});

test("no file offers more than 8 things", () => {
  expect(wideFiles(sources, 8)).toEqual([]);
});

test("a long file, a full folder, a long function and a wide file are seen", () => {
  const long = parseSource("ui/a.tsx", "\n".repeat(201));
  const full = Array.from({ length: 21 }, (_, index) => `commands/verb-${index}.ts`);
  const lines = (count: number): string => "  f();\n".repeat(count);
  const functions = parseSource(
    "ui/b.tsx",
    `function small() {\n${lines(60)}}\nfunction Big() {\n${lines(119)}}`,
  );
  const params = parseSource("ui/c.ts", "export const f = (a, b, c, d, e) => a;");
  const wide = parseSource(
    "ui/d.ts",
    "export const a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, i = 9;",
  );
  expect(longFiles([long], limitOf)).toEqual(["ui/a.tsx: 201 lines, at most 200"]);
  expect(fullFolders(full, 20)).toEqual(["commands: 21 files, at most 20"]);
  expect(longFunctions([functions, params])).toEqual([
    "ui/b.tsx:1 small: 62 lines, at most 60",
    "ui/b.tsx:63 Big: 121 lines, at most 120",
    "ui/c.ts:1 f: 5 parameters, at most 4",
  ]);
  expect(wideFiles([wide], 8)).toEqual(["ui/d.ts: 9 exports, at most 8"]);
});

test("a vocabulary of types counts as one thing", () => {
  const words = Array.from({ length: 20 }, (_, index) => `export type T${index} = string;`).join("\n");
  expect(wideFiles([parseSource("domain/model/words.ts", words)], 8)).toEqual([]);
});
