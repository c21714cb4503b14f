import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { recount } from "@/domain/counters";
import type { Head } from "@/domain/journal";
import type { CardId } from "@/domain/model/ids";
import { planMerge, planRestore } from "@/storage/compare";
import type { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { mergeRows } from "@/storage/merge-rows";
import { aBase, aDesk, fileOfBase, rowsOf, stageFile } from "../../support/bases";
import { aHouse, type House } from "../../support/builders";
import { withLines } from "../../support/native";

let db: VigieDatabase;
let house: House;
let kept: CardId;
let backup = "";
const now = Date.UTC(2026, 10, 24);

beforeEach(async () => {
  db = aBase();
  house = await aHouse(createDexieStore(db));
  kept = await house.add("Filtrage", { points: 3 });
  await house.done({ type: "card/describe", cardId: kept, description: "Avant" });
  await house.done({ type: "check/add", cardId: kept, text: "Revue" });
  backup = await fileOfBase(db);
});

/** What people see of the base: rows without stamps, nothing that is gone, nor what hangs on it. */
async function picture() {
  const rows = rowsOf(await fileOfBase(db)).map((line) => JSON.parse(line) as { table: string; row: Said });
  const isGone = ({ row }: { row: Said }) => row["deleted"] === true || row["place"] === "trash";
  const gone = new Set(rows.filter(isGone).map(({ row }) => row["id"]));
  return rows
    .filter(({ row }) => !gone.has(row["id"]) && !gone.has(row["cardId"]))
    .map(({ table, row: { stamp: _, stamps: __, ...said } }) => ({ table, ...said }));
}

type Said = Record<string, unknown>;

async function headNow() {
  return (await db.desk.get("head"))?.value as Head;
}

async function workOn() {
  await house.done({ type: "card/edit", cardId: kept, fields: { title: "Filtrage applicatif", points: 8 } });
  await house.done({ type: "card/describe", cardId: kept, description: "Après" });
  const added = await house.add("Née après la sauvegarde");
  await house.done({ type: "check/add", cardId: added, text: "Sur la carte née après" });
  await house.done({ type: "check/add", cardId: kept, text: "Sur la carte gardée" });
  return added;
}

async function countersHold() {
  const counters = (await db.counter.toArray()).map(({ key, ...counter }) => [key, counter] as const);
  expect(new Map(counters.filter(([, { cards }]) => cards > 0))).toEqual(
    recount(await db.rows("card").toArray()),
  );
}

// Verifies: B98, M23
test("an old backup wins over newer rows, as one deed; what it does not have goes to the trash; one undo brings all back", async () => {
  const before = await picture();
  const added = await workOn();
  const after = await picture();
  await stageFile(db, backup);
  const plan = await planRestore(db, "job");
  const done = await house.done({ type: "file/restore", changes: plan.changes, name: "sauvegarde" });
  expect(done.deed).toMatchObject({
    command: "file/restore",
    source: "import",
    about: { name: "sauvegarde" },
  });
  expect(await picture()).toEqual(before);
  expect(await db.rows("card").get(added)).toMatchObject({ place: "trash", checksTotal: 1 });
  expect(await db.rows("card").get(kept)).toMatchObject({ title: "Filtrage", points: 3, checksTotal: 1 });
  await countersHold();

  await house.done({ type: "history/undo" });
  expect(await picture()).toEqual(after);
  await countersHold();
});

// Verifies: B98
test("a preview says before anything is written what would be added, changed and removed, field by field", async () => {
  await workOn();
  const file = await fileOfBase(db);
  await stageFile(db, backup);
  const plan = await planRestore(db, "job");
  expect(plan.countsByTable).toEqual({
    card: { added: 0, changed: 1, removed: 1 },
    cardText: { added: 0, changed: 1, removed: 0 },
    checkItem: { added: 0, changed: 0, removed: 1 },
  });
  expect(plan.differences.find(({ id, table }) => id === kept && table === "card")).toEqual({
    table: "card",
    id: kept,
    name: "Filtrage applicatif",
    kind: "changed",
    fields: [
      { field: "points", before: 8, after: 3 },
      { field: "title", before: "Filtrage applicatif", after: "Filtrage" },
    ],
  });
  expect(plan).toMatchObject({ isSameWorkspace: true, keptAside: {} });
  expect(await fileOfBase(db)).toBe(file);
});

test("restoring what is already there changes nothing and makes no deed", async () => {
  await stageFile(db, backup);
  const plan = await planRestore(db, "job");
  expect(plan.changes).toEqual([]);
  const done = await house.done({ type: "file/restore", changes: plan.changes, name: "sauvegarde" });
  expect(done.deed).toBeNull();
});

test("a card that was born since and is in a file's future comes back out of nothing, with its checklist", async () => {
  const added = await workOn();
  const later = await fileOfBase(db);
  const empty = await aDesk("desk_b", backup, 3);
  await stageFile(empty.db, later);
  const plan = await planRestore(empty.db, "job");
  expect((await empty.dispatch({ type: "file/restore", changes: plan.changes, name: "s" })).ok).toBe(true);
  expect(await empty.db.rows("card").get(added)).toMatchObject({
    title: "Née après la sauvegarde",
    checksTotal: 1,
  });
});

test("what changed between preview and restore is restored all the same, and undone to what it was", async () => {
  await stageFile(db, backup);
  await workOn();
  const plan = await planRestore(db, "job");
  await house.done({ type: "card/edit", cardId: kept, fields: { title: "Entre-temps" } });
  await house.done({ type: "file/restore", changes: plan.changes, name: "sauvegarde" });
  expect(await db.rows("card").get(kept)).toMatchObject({ title: "Filtrage" });
  await house.done({ type: "history/undo" });
  expect(await db.rows("card").get(kept)).toMatchObject({ title: "Entre-temps" });
});

test("a file of another workspace is told, and does not replace ours", async () => {
  const found = (id: string) =>
    ({
      type: "workspace/found",
      id,
      name: id,
      code: "ESP",
      marking: { level: "NP", label: "NP" },
      fictional: false,
      rows: [],
    }) as never;
  await house.done(found("workspace_ours"));
  const other = await aHouse(createDexieStore(aBase()));
  await other.done(found("workspace_theirs"));
  const otherBase = aBase();
  const stranger = await aHouse(createDexieStore(otherBase));
  await stranger.done(found("workspace_theirs"));
  await stageFile(db, await fileOfBase(otherBase));
  const plan = await planRestore(db, "job");
  expect(plan.isSameWorkspace).toBe(false);
  expect(plan.changes.some(({ table }) => table === "workspace")).toBe(false);
});

// Verifies: B103, B106
test("a merge keeps both desks' edits of one card, is previewed, and writes no deed of ours", async () => {
  const other = await aDesk("desk_b", backup, 3);
  await house.done({ type: "card/edit", cardId: kept, fields: { title: "Ici" } });
  await other.dispatch({ type: "card/edit", cardId: kept, fields: { points: 13 } });
  await other.dispatch({ type: "check/add", cardId: kept, text: "Là-bas" });
  const { seq } = await headNow();
  await stageFile(db, await fileOfBase(other.db));
  const plan = await planMerge(db, "job");
  expect(plan.countsByTable).toEqual({
    card: { added: 0, changed: 1, removed: 0 },
    checkItem: { added: 1, changed: 0, removed: 0 },
  });
  expect(await mergeRows(db, "job", { now })).toEqual({ rows: 2, deeds: 2, ahead: 0 });
  expect(await db.rows("card").get(kept)).toMatchObject({ title: "Ici", points: 13, checksTotal: 2 });
  expect((await headNow()).seq).toBe(seq);
  await countersHold();
  await house.done({ type: "history/undo" });
  expect(await db.rows("card").get(kept)).toMatchObject({ title: "Filtrage", points: 13 });
});

test("what was redacted on one desk is redacted on the other, and never comes back", async () => {
  const head = await house.store.read((tx) => tx.head());
  const other = await aDesk("desk_b", backup, 3);
  await createDexieStore(other.db).write((tx) => tx.redact(head.stamp as never));
  const redacted = await fileOfBase(other.db);
  await stageFile(db, redacted);
  await mergeRows(db, "job", { now });
  const isRedacted = async () =>
    (await db.event.where({ stamp: head.stamp as string }).toArray()).every((event) => event.redacted);
  expect(await isRedacted()).toBe(true);
  await stageFile(db, backup);
  await mergeRows(db, "job", { now });
  expect(await isRedacted()).toBe(true);
});

test("a row from more than a day ahead is left in the file and counted, and our clock does not follow it", async () => {
  const far = withLines(backup, (lines) =>
    lines.map((line) =>
      line.startsWith('{"table":"card"') ? line.replace(/"stamp":"[^"]+"/, '"stamp":"0zzzzzzzz000-x"') : line,
    ),
  );
  await stageFile(db, far);
  expect(await mergeRows(db, "job", { now })).toMatchObject({ rows: 0, ahead: 1 });
  expect(String((await headNow()).stamp) < "0zzzzzzzz000").toBe(true);
});

// Verifies: B109
test("rows of a table that only a newer version knows are merged by their stamps and passed on", async () => {
  const mirror = (on: string, at: number) =>
    withLines(backup, (lines) => {
      const line = `{"table":"mirror","row":{"id":"mirror_1","on":"${on}","stamp":"00000000000${at}-s"}}`;
      const project = lines.findIndex((one) => one.startsWith('{"table":"project"'));
      return [...lines.slice(0, project), line, ...lines.slice(project)];
    });
  for (const [on, at] of [
    ["2027-02-01", 2],
    ["2027-01-01", 1],
  ] as const) {
    await stageFile(db, mirror(on, at));
    expect((await planMerge(db, "job")).keptAside).toEqual({ mirror: 1 });
    await mergeRows(db, "job", { now });
  }
  expect(await fileOfBase(db)).toContain('"on":"2027-02-01"');
});
