import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { expect, test } from "vitest";
import type { JournalEvent } from "@/domain/journal";
import type { Stamp } from "@/domain/model/stamp";
import { endOf } from "@/domain/past/row-then";
import { VigieDatabase } from "@/storage/database";
import { endJournal, PastDatabase } from "@/storage/past/past-database";

const stampAt = (millis: number) => `${millis.toString(36).padStart(9, "0")}000-a` as Stamp;
const at = (rowId: string, millis: number): JournalEvent => ({
  rowId,
  stamp: stampAt(millis),
  table: "card",
  projectId: "project_1",
  occurredAt: 100 - millis,
  before: {},
  after: { title: `${millis}` },
});

let opened = 0;

/** A base with six events, and a past base of it in which the first four had been written. */
async function aPast() {
  opened += 1;
  const db = new VigieDatabase(`journal-${opened}`);
  const events = [at("card_1", 1), at("card_1", 3), at("card_1", 5), at("card_2", 2), at("card_2", 4)];
  await db.event.bulkPut([...events, at("card_3", 6)]);
  const past = new PastDatabase(`journal-past-${opened}`, db.name);
  await endJournal(past, endOf(4));
  return { db, past };
}

const told = (events: readonly JournalEvent[]) => events.map(({ after }) => Number(after["title"]));

// Verifies: 6t.1
test("of the journal a past day reads what was written by then, by every index, both ways and by the piece", async () => {
  const { db, past } = await aPast();
  const row = past.event.where(":id").between(["card_1"], ["card_1", Dexie.maxKey]);
  const project = past.event
    .where("[projectId+occurredAt]")
    .between(["project_1", Dexie.minKey], ["project_1", Dexie.maxKey]);
  expect(told(await past.event.toArray())).toEqual([1, 3, 2, 4]);
  expect(told(await past.event.limit(3).toArray())).toEqual([1, 3, 2]);
  expect(told(await row.clone().reverse().limit(1).toArray())).toEqual([3]);
  expect(told(await project.clone().toArray())).toEqual([4, 3, 2, 1]);
  expect(
    told(
      await project
        .clone()
        .filter(({ rowId }) => rowId === "card_1")
        .toArray(),
    ),
  ).toEqual([3, 1]);
  expect((await project.clone().primaryKeys()).length).toBe(4);
  expect(told(await past.event.where("stamp").anyOf([1, 4, 5, 6].map(stampAt)).toArray())).toEqual([1, 4]);
  const [then, later] = [stampAt(3), stampAt(5)];
  expect(told(await past.event.where({ stamp: then }).limit(2).toArray())).toEqual([3]);
  expect(await past.event.where({ stamp: then }).count()).toBe(1);
  expect(await past.event.where({ stamp: later }).count()).toBe(0);
  expect(await past.event.count()).toBe(4);
  expect(await past.event.get(["card_1", later, "card"])).toBeUndefined();
  const keys: [string, string, string][] = [
    ["card_1", later, "card"],
    ["card_1", then, "card"],
  ];
  expect((await past.event.bulkGet(keys)).map((event) => event?.stamp)).toEqual([undefined, then]);
  await past.delete();
  await db.delete();
});

// Verifies: 6t.1
test("rows, journal and rows again are read in one go on a past day", async () => {
  const { db, past } = await aPast();
  await past.desk.put({ key: "identity", value: "somebody" });
  const read = await past.transaction("r", past.tables, async () => [
    (await past.desk.get("identity"))?.value,
    await past.event.count(),
    (await past.desk.get("identity"))?.value,
  ]);
  expect(read).toEqual(["somebody", 4, "somebody"]);
  await past.delete();
  await db.delete();
});

// Verifies: 6t.3
test("a past day cannot write in the journal of today, and its end leaves the base of today as it was", async () => {
  const { db, past } = await aPast();
  await expect(past.event.put(at("card_9", 2))).rejects.toThrow();
  await expect(past.event.clear()).rejects.toThrow();
  await past.delete();
  expect(await db.event.count()).toBe(6);
  await db.delete();
});

// Verifies: 6t.1
test("a past base that was left half made knows of no event", async () => {
  const { db, past } = await aPast();
  await past.desk.clear();
  expect(await past.event.count()).toBe(0);
  await past.delete();
  await db.delete();
});
