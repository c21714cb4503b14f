import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { CardId } from "@/domain/model/ids";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { createPicture } from "@/storage/queries/picture";
import { aHand, aHouse } from "../../support/builders";

let opened = 0;

async function aPicture(cards = 0) {
  const name = `picture-${++opened}`;
  const house = await aHouse(createDexieStore(new VigieDatabase(name)), aHand());
  for (let i = 0; i < cards; i += 1) await house.add(`c${i}`, { points: 1 });
  const failures: unknown[] = [];
  const picture = createPicture(new VigieDatabase(name), house.projectId, (error) => failures.push(error));
  await picture.whole();
  const titles = (place: string) => picture.column(place as never)?.ids.map((id) => picture.card(id)?.title);
  /** Resolves when the picture has taken in what was committed before. */
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 30)).then(() => picture.whole());
  return { house, picture, titles, settled, failures };
}

// Verifies: M21
test("a picture holds every card of the open columns in order, and exact totals", async () => {
  const { picture, titles, failures } = await aPicture(40);
  expect(titles("backlog")).toEqual(Array.from({ length: 40 }, (_, i) => `c${i}`));
  expect(picture.column("backlog")).toMatchObject({ total: 40, isWhole: true });
  expect(picture.frame()?.totalsByPlace.get("backlog")).toMatchObject({ cards: 40, points: 4000 });
  expect(failures).toEqual([]);
});

test("a move made through another connection reaches the picture, and tells only what it touched", async () => {
  const { house, picture, titles, settled } = await aPicture(3);
  const sprintId = await house.addSprint("Sprint 1");
  await settled();
  const told: string[] = [];
  for (const place of ["backlog", sprintId] as const) picture.onColumn(place, () => told.push(place));
  const [first, second] = picture.column("backlog")?.ids ?? [];
  for (const id of [first, second]) picture.onCard(id as never, () => told.push(String(id)));
  await house.done({ type: "card/move", cardIds: [second as never], to: { place: sprintId, after: null } });
  await settled();
  expect(titles("backlog")).toEqual(["c0", "c2"]);
  expect(titles(sprintId)).toEqual(["c1"]);
  expect(new Set(told)).toEqual(new Set(["backlog", sprintId, second]));
  expect(picture.frame()?.totalsByPlace.get(sprintId)?.cards).toBe(1);
});

test("a card's new title tells that card and no column", async () => {
  const { house, picture, settled } = await aPicture(3);
  const [first] = picture.column("backlog")?.ids ?? [];
  const told: string[] = [];
  picture.onColumn("backlog", () => told.push("backlog"));
  picture.onCard(first as never, () => told.push("card"));
  await house.done({ type: "card/edit", cardId: first as never, fields: { title: "autre" } });
  await settled();
  expect(told).toEqual(["card"]);
  expect(picture.card(first as never)?.title).toBe("autre");
});

test("a sprint and its cards that arrive together are a whole column", async () => {
  const { house, titles, settled } = await aPicture(1);
  const sprintId = await house.addSprint("Sprint 1");
  for (let i = 0; i < 20; i += 1) await house.add(`s${i}`, { place: sprintId });
  await settled();
  expect(titles(sprintId)).toEqual(Array.from({ length: 20 }, (_, i) => `s${i}`));
});

test("cards that go to the trash leave their column, and an undo brings them back", async () => {
  const { house, picture, titles, settled } = await aPicture(2);
  const [first] = picture.column("backlog")?.ids ?? [];
  await house.done({ type: "card/trash", cardIds: [first as never] });
  await settled();
  expect(titles("backlog")).toEqual(["c1"]);
  expect(picture.column("backlog")?.total).toBe(1);
  await house.done({ type: "history/undo" });
  await settled();
  expect(titles("backlog")).toEqual(["c0", "c1"]);
});

test("the place that was asked for last is read before the others", async () => {
  const { house, picture: read } = await aPicture(16);
  const sprintId = await house.addSprint("Sprint 1");
  for (let i = 0; i < 16; i += 1) await house.add(`s${i}`, { place: sprintId });
  read.close();
  const picture = createPicture(new VigieDatabase(`picture-${opened}`), house.projectId, () => undefined);
  const whole: string[] = [];
  for (const place of ["backlog", sprintId] as const)
    picture.onColumn(place, () => {
      if (picture.column(place)?.isWhole) whole.push(place);
    });
  picture.open(sprintId);
  await picture.whole();
  expect([...new Set(whole)]).toEqual([sprintId, "backlog"]);
});

// Verifies: M21
test("a card that moves while a board is still being read stands in one column, whenever in the reading it moved", async () => {
  const { house, picture: read } = await aPicture(16);
  const sprintId = await house.addSprint("Sprint 1");
  for (let i = 0; i < 16; i += 1) await house.add(`s${i}`, { place: sprintId });
  read.close();
  const db = new VigieDatabase(`picture-${opened}`);
  const idsNow = (place: typeof sprintId | "backlog") =>
    house.store.read(async (tx) => (await tx.cardsIn(house.projectId, place)).map(({ id }) => id));
  for (let wait = 0; wait < 12; wait += 1) {
    const [moved] = await idsNow(sprintId);
    const after = (await idsNow("backlog")).at(-1) as CardId;
    const picture = createPicture(db, house.projectId, () => undefined);
    for (let turn = 0; turn < wait; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
    await house.done({ type: "card/move", cardIds: [moved as CardId], to: { place: "backlog", after } });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await picture.whole();
    const shown = { sprint: picture.column(sprintId)?.ids, backlog: picture.column("backlog")?.ids };
    expect({ wait, ...shown }).toEqual({
      wait,
      sprint: await idsNow(sprintId),
      backlog: await idsNow("backlog"),
    });
    picture.close();
    await house.done({ type: "history/undo" });
  }
});
