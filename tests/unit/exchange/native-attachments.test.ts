import { beforeEach, expect, test } from "vitest";
import { startNative } from "@/exchange/native/write-native";
import { dumpContents } from "@/storage/memory-dump";
import { createMemoryStore, type MemoryStore } from "@/storage/memory-store";
import { aFile, aHouse } from "../../support/builders";
import { aHeader, fileOfStore, readFile, withLines } from "../../support/native";

let store: MemoryStore;
const plan = aFile("plan.txt", "plan");
const note = aFile("note.txt", "note");

beforeEach(async () => {
  store = createMemoryStore();
  const house = await aHouse(store);
  const cardId = await house.add("a");
  await house.done({ type: "attachment/add", cardId, files: [plan, note], author: "Testeur" });
});

const refusalOf = async (file: string) => {
  const { outcome } = await readFile(file);
  return outcome.ok ? null : outcome.error;
};

// Verifies: B75, 3a.26
test("bytes travel as lines of their own, after the long texts, by hash", async () => {
  const lines = (await fileOfStore(store)).trimEnd().split("\n").slice(-3);
  const hashes = [plan.hash, note.hash].sort();
  const base64 = new Map([
    [plan.hash, "cGxhbg=="],
    [note.hash, "bm90ZQ=="],
  ]);
  expect(lines.slice(0, 2)).toEqual(
    hashes.map((hash) => `{"blob":{"base64":"${base64.get(hash)}","hash":"${hash}"}}`),
  );
  expect(lines[2]).toContain('{"end":true');
});

// Verifies: B75, 3a.26
test("a light file leaves the bytes out and both its writer and its reader list what is missing", async () => {
  const writer = startNative(aHeader, { isWhole: false });
  const parts = [writer.begin];
  for (const batch of dumpContents(store.contents())) parts.push(writer.add(batch));
  parts.push(writer.end());
  const missing = [
    { name: "note.txt", bytes: 4, hash: note.hash },
    { name: "plan.txt", bytes: 4, hash: plan.hash },
  ];
  expect(writer.leftOut()).toEqual(missing);
  const file = parts.join("");
  expect(file).not.toContain('{"blob"');
  const { outcome } = await readFile(file);
  expect(outcome).toMatchObject({ ok: true, value: { blobs: 0, leftOut: missing } });
});

// Verifies: B75, 3a.26
test("bytes with a wrong hash, a wrong base64, a wrong size or without a row are refused with their line", async () => {
  const file = await fileOfStore(store);
  const edited = (edit: (line: string) => string) =>
    withLines(file, (lines) => lines.map((line) => (line.startsWith('{"blob"') ? edit(line) : line)));
  const what = async (changed: string) => (await refusalOf(changed)) ?? { kind: "taken" };
  expect(await what(edited((line) => line.replace(/"base64":"..../, '"base64":"AAAA')))).toMatchObject({
    kind: "bad-line",
    what: "blob.hash",
  });
  expect(await what(edited((line) => line.replace("==", "=")))).toMatchObject({ what: "blob.base64" });
  expect(await what(edited((line) => line.replace("==", "= ")))).toMatchObject({ what: "blob.base64" });
  expect(
    await what(withLines(file, (lines) => lines.map((line) => line.replace('"bytes":4', '"bytes":5')))),
  ).toMatchObject({ what: "attachment.bytes" });
  expect(
    await what(withLines(file, (lines) => lines.filter((line) => !line.startsWith('{"table":"attachment"')))),
  ).toMatchObject({ what: "blob.stray" });
});
