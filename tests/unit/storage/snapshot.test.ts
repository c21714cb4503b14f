import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { Stamp } from "@/domain/model/stamp";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { createPicture } from "@/storage/queries/picture";
import { type DeskValues, keepSnapshot, type Snapshot, snapshotIn } from "@/storage/snapshot";
import { aHand, aHouse } from "../../support/builders";

let opened = 0;
const code = "code-a";
const places = (sprintId: string) => ["backlog", sprintId] as never[];

/** A board with a column longer than a first screen, and another tab on the same base. */
async function aBoard() {
  const name = `snapshot-${++opened}`;
  const db = new VigieDatabase(name);
  const store = createDexieStore(db);
  const house = await aHouse(store, aHand());
  await db.desk.put({ key: "identity", value: { desk: "desk_a" } });
  await db.rows("workspace").put({ id: "workspace", name: "Essai" } as never);
  const sprintId = await house.addSprint("Sprint 1");
  const added: string[] = [];
  for (let i = 0; i < 40; i += 1) added.push(await house.add(`c${i}`, { points: 1 }));
  await house.done({ type: "card/move", cardIds: [added[3] as never], to: { place: sprintId, after: null } });
  const keep = () => keepSnapshot(db, house.projectId, code);
  const read = async (): Promise<DeskValues> =>
    Object.fromEntries((await db.desk.toArray()).map(({ key, value }) => [key, value]));
  return { name, db, store, house, sprintId, added, keep, read };
}

function drawn(picture: ReturnType<typeof createPicture>, sprintId: string) {
  const columns = places(sprintId).map((place) => picture.column(place));
  const cards = columns.map((column) => column?.ids.map((id) => picture.card(id)));
  return { frame: picture.frame(), columns, cards };
}

const fail = (error: unknown): never => {
  throw error;
};

test("a board opened from a snapshot shows its first screen at once and ends as the one read from rows", async () => {
  const { name, house, sprintId, keep, read } = await aBoard();
  await keep();
  const seed = snapshotIn(await read(), code);
  expect(seed?.identity).toEqual({ desk: "desk_a" });
  expect(seed?.projects.map(({ id }) => id)).toEqual([house.projectId]);
  const seeded = createPicture(new VigieDatabase(name), house.projectId, fail, seed?.screen);
  expect(seeded.frame()?.totalsByPlace.get("backlog")?.cards).toBe(39);
  expect(seeded.column("backlog")).toMatchObject({ total: 39, isWhole: false });
  expect(seeded.column("backlog")?.ids).toHaveLength(14);
  const plain = createPicture(new VigieDatabase(name), house.projectId, fail);
  await Promise.all([seeded.whole(), plain.whole()]);
  expect(drawn(seeded, sprintId)).toEqual(drawn(plain, sprintId));
  expect(seeded.column("backlog")?.ids).toHaveLength(39);
});

test("a snapshot that does not bear the present standing, or that other code wrote, is not shown", async () => {
  const { house, keep, read } = await aBoard();
  expect(snapshotIn(await read(), code)).toBeUndefined();
  await keep();
  expect(snapshotIn(await read(), code)).toBeDefined();
  expect(snapshotIn(await read(), "code-b")).toBeUndefined();
  await house.add("depuis");
  expect(snapshotIn(await read(), code)).toBeUndefined();
  await keep();
  expect(snapshotIn(await read(), code)).toBeDefined();
});

test("what another tab writes between the reading of a snapshot and the opening of the base is shown", async () => {
  const { name, house, added, keep, read } = await aBoard();
  await keep();
  const seed = snapshotIn(await read(), code);
  await house.done({ type: "card/edit", cardId: added[0] as never, fields: { title: "autre" } });
  const picture = createPicture(new VigieDatabase(name), house.projectId, fail, seed?.screen);
  await picture.whole();
  expect(picture.card(added[0] as never)?.title).toBe("autre");
  expect(picture.column("backlog")?.ids).toHaveLength(39);
});

test("where a snapshot says other than the rows, the rows have the last word", async () => {
  const { name, db, house, added, keep, read } = await aBoard();
  await keep();
  const seed = snapshotIn(await read(), code);
  // Past every door: neither head nor mark tells of it.
  await db.rows("card").update(added[0] as string, { title: "autre" });
  const picture = createPicture(new VigieDatabase(name), house.projectId, fail, seed?.screen);
  const told: string[] = [];
  picture.onCard(added[0] as never, () => told.push(picture.card(added[0] as never)?.title ?? ""));
  expect(picture.card(added[0] as never)?.title).toBe("c0");
  await picture.whole();
  expect(told.at(-1)).toBe("autre");
});

test("a seeded picture whose rows say the same tells no card and no frame of it", async () => {
  const { name, house, added, keep, read } = await aBoard();
  await keep();
  const screen = snapshotIn(await read(), code)?.screen;
  const picture = createPicture(new VigieDatabase(name), house.projectId, fail, screen);
  const told: string[] = [];
  picture.onCard(added[0] as never, () => told.push("card"));
  picture.onFrame(() => told.push("frame"));
  await picture.whole();
  expect(told).toEqual([]);
});

test("what is taken out of the journal does not live on in a snapshot", async () => {
  const { db, store, keep } = await aBoard();
  await keep();
  const deed = (await db.deed.toCollection().last())?.stamp;
  await store.write((tx) => tx.redact(deed as Stamp));
  expect(await db.desk.get("snapshot")).toBeUndefined();
});

test("a snapshot is not written again while nothing has changed", async () => {
  const { db, keep } = await aBoard();
  await keep();
  const kept = (await db.desk.get("snapshot"))?.value as Snapshot;
  await db.desk.put({ key: "snapshot", value: { ...kept, projects: [] } });
  await keep();
  expect((await db.desk.get("snapshot"))?.value).toMatchObject({ projects: [] });
});
