// docs/promises.md says which test keeps which promise; this says where it does not. A promise is kept by tests, by
// their titles in backticks, or by a dated look (`look 2026-11-23: …`, without backticks). `—` is a gap.
//   (nothing)  prints the gaps, and fails when there is one
//   --list     prints them, with the tests that say `// Verifies:` of them, and never fails
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";

/** What declares a test, and which of its arguments is the title: `whenPresent(file, title, body)`; a contract makes promises. */
const declarers = new Map([
  ["test", 0],
  ["it", 0],
  ["promise", 0],
  ["whenPresent", 1],
]);

function testFiles(folder = "tests") {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return /(\.test|-contract)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const called = (callee) =>
  callee.type === "Identifier"
    ? callee.name
    : callee.type === "MemberExpression"
      ? called(callee.object)
      : "";

function textOf(node) {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type === "TemplateLiteral" && node.quasis.length === 1) return node.quasis[0].value.cooked;
  if (node?.type === "BinaryExpression" && node.operator === "+")
    return textOf(node.left) + textOf(node.right);
  return undefined;
}

function walk(node, visit) {
  if (node === null || typeof node !== "object") return;
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
    return;
  }
  if (typeof node.type === "string") visit(node);
  for (const value of Object.values(node)) walk(value, visit);
}

/** Titles of the tests of a text, and for each the ids that the comment above it names. */
export function titlesOf(name, text) {
  const { program, comments } = parseSync(name, text, { lang: name.endsWith("x") ? "tsx" : "ts" });
  const found = [];
  walk(program, (node) => {
    if (node.type !== "CallExpression") return;
    // `test.each(rows)("title", …)` is a call of what a call answered.
    const callee = node.callee.type === "CallExpression" ? node.callee.callee : node.callee;
    const title = textOf(node.arguments[declarers.get(called(callee)) ?? -1]);
    if (title !== undefined) found.push({ title, start: node.start, verifies: [] });
  });
  found.sort((a, b) => a.start - b.start);
  for (const comment of comments) {
    const ids = /Verifies:\s*([^\n*]+)/.exec(comment.value)?.[1];
    const next = found.find(({ start }) => start > comment.end);
    if (ids && next) next.verifies.push(...ids.split(/[,;]/).map((id) => id.trim().replace(/\.$/, "")));
  }
  return found;
}

/** The rows of the table: `| id words | kept by |`. */
export function rowsOf(markdown) {
  return [...markdown.matchAll(/^\| (?!promise|---)(\S+) (.*?) \| (.*?) \|$/gm)].map(
    ([, id, words, keptBy]) => ({
      id,
      words,
      titles: [...keptBy.matchAll(/`([^`]+)`/g)].map((match) => match[1]),
      isLookedAt: /\blook \d{4}-\d{2}-\d{2}: \S/.test(keptBy),
    }),
  );
}

/** What is missing, in words. */
export function gapsOf(required, rows, tests) {
  const titles = new Set(tests.map(({ title }) => title));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const gaps = [];
  for (const id of required) if (!byId.has(id)) gaps.push({ id, gap: "has no row in docs/promises.md" });
  if (byId.size < rows.length) gaps.push({ id: "docs/promises.md", gap: "names a promise twice" });
  for (const { id, titles: keepers, isLookedAt, words } of rows) {
    if (keepers.length === 0 && !isLookedAt) gaps.push({ id, gap: `is kept by nothing yet: ${words}` });
    for (const title of keepers)
      if (!titles.has(title)) gaps.push({ id, gap: `no test is named \`${title}\`` });
  }
  for (const { title, verifies } of tests)
    for (const id of verifies)
      if (!byId.has(id)) gaps.push({ id, gap: `is verified by \`${title}\`, and has no row` });
  return gaps;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const required = Object.values(JSON.parse(readFileSync("scripts/promises.json", "utf8"))).flat();
  const rows = rowsOf(readFileSync("docs/promises.md", "utf8"));
  const tests = testFiles().flatMap((path) => titlesOf(path, readFileSync(path, "utf8")));
  const isList = process.argv.includes("--list");
  const gaps = gapsOf(required, rows, tests);
  for (const { id, gap } of gaps) {
    console.log(`${id}: ${gap}`);
    const candidates = tests.filter(({ verifies }) => verifies.includes(id));
    if (isList) for (const { title } of candidates) console.log(`    candidate: \`${title}\``);
  }
  console.log(`promises: ${rows.length} rows, ${tests.length} tests, ${gaps.length} gaps`);
  process.exitCode = gaps.length > 0 && !isList ? 1 : 0;
}
