import { beforeAll, expect, test } from "vitest";
import { effectiveMarking } from "@/domain/rules/marking";
import { unansweredLabel } from "@/domain/rules/marking-words";
import { nativeFileName } from "@/exchange/native/file-name";
import { wrappingOf } from "@/exchange/native/native-file";
import { readNative } from "@/exchange/native/read-native";
import { startNative } from "@/exchange/native/write-native";
import { createMemoryStore } from "@/storage/memory-store";
import { aHouse } from "../../support/builders";
import { afterHeader, aHeader, fileOfStore, inBytes, readFile, withLines } from "../../support/native";

let file = "";
let lines: readonly string[] = [];

beforeAll(async () => {
  const store = createMemoryStore();
  const house = await aHouse(store);
  const first = await house.add("Filtrage applicatif <script>alert(1)</script>", { points: 1.5 });
  await house.add("Bascule du site pilote");
  await house.done({ type: "check/add", cardId: first, text: "Revue" });
  await house.done({ type: "card/describe", cardId: first, description: "é".repeat(3000) });
  await house.done({ type: "card/describe", cardId: first, description: "court" });
  file = await fileOfStore(store);
  lines = file.trimEnd().split("\n");
});

const lineOf = (start: string) => lines.findIndex((line) => line.startsWith(start)) + 1;

async function refusalOf(text: string) {
  const { outcome } = await readFile(text);
  return outcome.ok ? null : outcome.error;
}

// Verifies: M22
test("a file is a header, rows by table and id, deeds, events, texts, and an end that vouches for them", async () => {
  const kinds = lines.map((line) => /^\{"(\w+)"/.exec(line)?.[1]);
  expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toEqual([
    ...["format", "table", "deed", "event", "text", "end"],
  ]);
  expect(JSON.parse(lines[0] ?? "")).toEqual(aHeader);
  const { outcome } = await readFile(file);
  expect(outcome).toMatchObject({
    ok: true,
    value: { rowsByTable: { card: 2, cardText: 1, column: 4, checkItem: 1, project: 1 }, unknownTables: [] },
  });
});

test("counts on a card's face do not travel: they follow from the checklist", () => {
  const card = lines.find((line) => line.startsWith('{"table":"card"')) ?? "";
  expect(card).not.toContain("checksTotal");
});

test("the header is outside the promise of equal bytes, and the rest is not", async () => {
  const later = file.replace(/"exportedAt":\d+/, '"exportedAt":1');
  expect(afterHeader(later)).toBe(afterHeader(file));
  expect(await refusalOf(later)).toBeNull();
});

test("what is no file of ours is said to be none", async () => {
  for (const text of [
    "",
    "\n",
    "a;b\n1;2\n",
    "[]",
    '{"format":"autre","version":1}',
    "\u0000\u0001\u0002".repeat(10),
  ])
    expect(await refusalOf(text)).toEqual({ kind: "not-vigie" });
  const pieces = async function* () {
    yield new Uint8Array([0xff, 0xfe, 0x00, 0xd8]);
  };
  expect(await readNative(pieces(), () => undefined)).toMatchObject({ error: { kind: "not-vigie" } });
});

// Verifies: B109
test("a file that needs a newer reader is refused whole, with its version and the program that wrote it", async () => {
  const header = JSON.stringify({ ...aHeader, version: 3, minReader: 2, app: "2.0.0", extra: { deep: [] } });
  const newer = `${header}\n{"something":"we have never seen"}\n`;
  expect(await refusalOf(newer)).toEqual({ kind: "newer", version: 3, minReader: 2, app: "2.0.0" });
});

// Verifies: B109
test("tables and fields that a newer version added are kept as they are, and named", async () => {
  const header = JSON.stringify({ ...aHeader, version: 2, minReader: 1, schema: 9 });
  const newer = withLines([header, ...lines.slice(1)].join("\n"), (between) => {
    const project = between.findIndex((line) => line.startsWith('{"table":"project"'));
    return [
      ...between.slice(0, project),
      '{"table":"mirror","row":{"id":"mirror_1","on":"2027-01-01","stamp":"000000000001-s"}}',
      (between[project] ?? "").replace('"row":{', '"row":{"aNewField":{"x":1},'),
      ...between.slice(project + 1),
    ];
  });
  const { outcome, batches } = await readFile(newer);
  expect(outcome).toMatchObject({
    ok: true,
    value: { unknownTables: ["mirror"], rowsByTable: { mirror: 1 } },
  });
  const rows = batches.flatMap((batch) => (batch.kind === "rows" ? batch.rows : []));
  expect(rows.find((row) => row["aNewField"])).toMatchObject({ aNewField: { x: 1 } });
  expect(rows.find((row) => row.id === "mirror_1")).toBeDefined();
});

test("a file without its last line is cut short, even in the middle of a letter", async () => {
  expect(await refusalOf(`${lines.slice(0, -1).join("\n")}\n`)).toEqual({
    kind: "cut-short",
    line: lines.length - 1,
  });
  expect(await refusalOf(lines.slice(0, 3).join("\n"))).toEqual({ kind: "cut-short", line: 2 });
  expect(await refusalOf(file.slice(0, -20))).toEqual({ kind: "cut-short", line: lines.length - 1 });
  const bytes = new TextEncoder().encode(file);
  const middle = bytes.findIndex((byte, i) => byte >= 0xc3 && i > 2000) + 1;
  const pieces = async function* () {
    yield bytes.slice(0, middle);
  };
  expect(await readNative(pieces(), () => undefined)).toMatchObject({ error: { kind: "cut-short" } });
});

test("a changed byte is seen at the last line", async () => {
  const changed = file.replace("Bascule du site pilote", "Bascule du site pilotf");
  expect(await refusalOf(changed)).toEqual({ kind: "hash-mismatch", line: lines.length });
});

test("a line that is wrong is named with its number and what is wrong with it", async () => {
  const card = lineOf('{"table":"card"');
  const wrong = async (edit: (line: string) => string, at = card) =>
    refusalOf(lines.map((line, i) => (i === at - 1 ? edit(line) : line)).join("\n"));
  const flaw = (what: string, line = card) => ({ kind: "bad-line", line, what });
  expect(await wrong((line) => line.slice(0, -2))).toEqual(flaw("json"));
  expect(await wrong(() => '{"mystery":1}')).toEqual(flaw("kind"));
  expect(await wrong((line) => line.replace(/"points":(null|[\d.]+)/, '"points":-1'))).toEqual(
    flaw("card.points"),
  );
  expect(await wrong((line) => line.replace(/"place":"\w+"/, '"place":"elsewhere"'))).toEqual(
    flaw("card.place"),
  );
  expect(await wrong((line) => line.replace(/"id":"card_/, '"id":"cart_'))).toEqual(flaw("card.id"));
  expect(await wrong((line) => line.replace(/"stamp":"[^"]+"/, '"stamp":"yesterday"'))).toEqual(
    flaw("card.stamp"),
  );
  expect(await wrong((line) => line.replace(/,"title":"[^"]*"/, ""))).toEqual(flaw("card.title"));
  const deed = lineOf('{"deed"');
  expect(await wrong((line) => line.replace("Testeur", "Un autre"), deed)).toEqual(flaw("deed.hash", deed));
  const text = lineOf('{"text"');
  expect(await wrong((line) => line.replace("éé", "ée"), text)).toEqual(flaw("text.hash", text));
});

test("names that reach into prototypes are refused, however they are spelt, and so is what is nested too deep", async () => {
  const card = lineOf('{"table":"card"');
  const planted = (name: string) =>
    refusalOf(
      lines
        .map((line, i) =>
          i === card - 1 ? line.replace('"row":{', `"row":{${name}:{"polluted":true},`) : line,
        )
        .join("\n"),
    );
  for (const name of ['"__proto__"', '"constructor"', '"prototype"', '"\\u005f_proto__"'])
    expect(await planted(name)).toEqual({ kind: "bad-line", line: card, what: "forbidden-name" });
  expect(await planted(`"deep":${'{"a":'.repeat(30)}1${"}".repeat(30)},"b"`)).toMatchObject({
    what: "nesting",
  });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test("a row that stands twice or out of order is refused, although the hash is right", async () => {
  const twice = withLines(file, (between) => [between[0] ?? "", ...between]);
  expect(await refusalOf(twice)).toEqual({ kind: "bad-line", line: 3, what: "order" });
  const swapped = withLines(file, ([first = "", second = "", ...rest]) => [second, first, ...rest]);
  expect(await refusalOf(swapped)).toEqual({ kind: "bad-line", line: 3, what: "order" });
});

test("a wrong count of rows and lines after the end are refused", async () => {
  const count = file.replace(/"rows":\d+/, '"rows":1');
  expect(await refusalOf(count)).toEqual({ kind: "bad-line", line: lines.length, what: "end.rows" });
  const after = { kind: "bad-line", line: lines.length + 1, what: "after-end" };
  expect(await refusalOf(`${file}{"table":"card"}\n`)).toEqual(after);
  expect(await refusalOf(`${file}more`)).toEqual(after);
});

test("line ends that a gateway turned into CRLF, a mark before the first byte and a missing last line feed change nothing", async () => {
  expect(await refusalOf(file.replaceAll("\n", "\r\n"))).toBeNull();
  expect(await refusalOf(`\uFEFF${file}`)).toBeNull();
  expect(await refusalOf(file.trimEnd())).toBeNull();
});

test("a line that grows without end is refused before it is whole", async () => {
  let given = 0;
  const endless = async function* () {
    yield `${lines[0]}\n`;
    for (;;) {
      given += 1;
      yield "x".repeat(1024 * 1024);
    }
  };
  const outcome = await readNative(endless(), () => undefined);
  expect(outcome).toMatchObject({
    error: { kind: "too-large", of: "line", line: 2, limit: 16 * 1024 * 1024 },
  });
  expect(given).toBeLessThan(20);
});

test("a text that no event names any more stays at home: what was redacted does not leave with a backup", () => {
  const writer = startNative(aHeader);
  expect(writer.add({ kind: "texts", texts: [{ hash: "0".repeat(64), text: "secret" }] })).toBe("");
  expect(writer.end()).toContain('"rows":0');
});

test("batches out of order are a mistake of the caller, told at once", () => {
  const writer = startNative(aHeader);
  writer.add({ kind: "events", events: [] });
  const row = { id: "card_1", stamp: "000000000001-s" as never };
  writer.add({ kind: "rows", table: "card", rows: [row] });
  expect(() => writer.add({ kind: "rows", table: "card", rows: [row] })).toThrow("out of order");
});

test("what the source throws passes through, and nothing was promised", async () => {
  const broken = async function* () {
    yield* inBytes(file.slice(0, 500));
    throw new TypeError("the file went away");
  };
  await expect(readNative(broken(), () => undefined)).rejects.toThrow("went away");
});

test("a file is named after its space, its day and its mark, in letters that travel", () => {
  const np = { level: "NP", label: "NON PROTÉGÉ" } as const;
  expect(nativeFileName("INT", "2026-11-23", np)).toBe("vigie_INT_2026-11-23_NP.jsonl");
  expect(nativeFileName("Réseau / été_2", "2026-11-23", { level: "custom", label: "Usage interne !" })).toBe(
    "vigie_Reseau-ete-2_2026-11-23_Usage-interne.jsonl",
  );
  expect(nativeFileName("…", "2026-11-23", np)).toBe("vigie_espace_2026-11-23_NP.jsonl");
});

// Verifies: 6i.9
test("as long as nobody has said what the workspace bears, the name of a file claims no marking", () => {
  const unanswered = { level: "NP", label: unansweredLabel } as const;
  expect(nativeFileName("INT", "2026-11-23", unanswered)).toBe("vigie_INT_2026-11-23.jsonl");
  const raised = effectiveMarking(unanswered, ["DR"]);
  expect(nativeFileName("INT", "2026-11-23", raised)).toBe("vigie_INT_2026-11-23_DR.jsonl");
});

test("a wrapping is told by the first bytes, whatever the name says", () => {
  expect(wrappingOf(new Uint8Array([0x1f, 0x8b, 8]))).toBe("gzip");
  expect(wrappingOf(new TextEncoder().encode("age-encryption.org/v1\n"))).toBe("age");
  expect(wrappingOf(new TextEncoder().encode(lines[0]))).toBe("plain");
});
