import { expect, test } from "vitest";
import type { CardId, ColumnId } from "@/domain/model/ids";
import { daysLeft, placedAt, trashEnd } from "@/domain/rules/trash";
import { createMemoryStore } from "@/storage/memory-store";
import { aHouse, type House } from "../../../support/builders";

const cardOf = (house: House, id: CardId) => house.store.read(async (tx) => (await tx.get("card", id))!);
const day = 86_400_000;

// Verifies: B83, 3d.3
test("a card of the trash goes back to where it stood, among the same neighbours", async () => {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 1");
  const [, b] = [await house.add("a", { place: sprintId }), await house.add("b", { place: sprintId })];
  await house.add("c", { place: sprintId });
  await house.done({ type: "card/trash", cardIds: [b] });
  const { plan } = await house.done({ type: "card/restore", cardIds: [b] });
  expect(plan.apart).toEqual([]);
  expect(await house.titles(sprintId)).toEqual(["a", "b", "c"]);
});

// Verifies: B83, 3d.3
test("a card whose sprint closed meanwhile goes to the backlog, and is named with the reason", async () => {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 1");
  const [a, b] = [await house.add("a", { place: sprintId }), await house.add("b")];
  await house.done({ type: "card/trash", cardIds: [a, b] });
  await house.done({ type: "sprint/start", sprintId });
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  const { plan } = await house.done({ type: "card/restore", cardIds: [a, b] });
  expect(plan.apart).toMatchObject([{ key: "INT-1", why: { kind: "sprint-closed", sprint: "Sprint 1" } }]);
  expect([...(await house.titles())].sort()).toEqual(["a", "b"]);
});

// Verifies: B83, 3d.5
test("an archived card leaves every count and comes back; from the trash it goes back to the archive first", async () => {
  const house = await aHouse();
  const a = await house.add("a", { points: 3 });
  await house.done({ type: "card/archive", cardIds: [a] });
  const counters = await house.store.read((tx) => tx.counters(house.projectId));
  expect(counters.filter(({ place, cards }) => place === "backlog" && cards > 0)).toEqual([]);
  await house.done({ type: "card/trash", cardIds: [a] });
  await house.done({ type: "card/restore", cardIds: [a] });
  expect(await cardOf(house, a)).toMatchObject({ place: "archive" });
  await house.done({ type: "card/restore", cardIds: [a] });
  expect(await cardOf(house, a)).toMatchObject({ place: "backlog" });
});

// Verifies: B83, 3d.5
test("a closed sprint keeps its cards from the archive", async () => {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 1");
  const a = await house.add("a", { place: sprintId });
  await house.done({ type: "sprint/start", sprintId });
  await house.done({ type: "card/edit", cardId: a, fields: { columnId: house.columnIds[2] as ColumnId } });
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  expect(await house.dispatch({ type: "card/archive", cardIds: [a] })).toMatchObject({
    error: { kind: "sprint-closed" },
  });
});

// Verifies: B83, 3d.4
test("a card that is deleted for good leaves nothing to read, keeps its number for nobody else, and one undo brings it all back", async () => {
  const house = await aHouse();
  const a = await house.add("a");
  await house.done({ type: "card/describe", cardId: a, description: "Un mot" });
  await house.done({ type: "check/add", cardId: a, text: "Un critère" });
  await house.done({ type: "comment/add", cardId: a, text: "Une remarque", author: "Testeur" });
  await house.done({ type: "card/purge", cardIds: [a] });
  expect(await cardOf(house, a)).not.toHaveProperty("deleted");
  await house.done({ type: "card/trash", cardIds: [a] });
  await house.done({ type: "card/purge", cardIds: [a] });
  const said = await house.store.read(async (tx) => ({
    text: (await tx.get("cardText", a))?.description,
    checks: await tx.partsOf("checkItem", a),
    comments: await tx.partsOf("comment", a),
  }));
  expect(said).toEqual({ text: "", checks: [], comments: [] });
  expect(await cardOf(house, a)).toMatchObject({ deleted: true, comments: 0, checksTotal: 0 });
  expect(await cardOf(house, await house.add("b"))).toMatchObject({ number: 2 });
  await house.done({ type: "history/undo" });
  await house.done({ type: "history/undo" });
  expect(await cardOf(house, a)).toMatchObject({ place: "trash", comments: 1, checksTotal: 1 });
  expect(await house.store.read((tx) => tx.get("cardText", a))).toMatchObject({ description: "Un mot" });
});

// Verifies: B83, 3d.4
test("the sweep takes only what was in the trash for thirty days, is its own deed, and is no step of a person's undo", async () => {
  const store = createMemoryStore();
  const house = await aHouse(store);
  const [old, young] = [await house.add("a"), await house.add("b")];
  await house.done({ type: "card/trash", cardIds: [old] });
  const trashed = placedAt(await cardOf(house, old));
  house.hand.clock.now += 29 * day;
  await house.done({ type: "card/trash", cardIds: [young] });
  expect(daysLeft(trashed, house.hand.clock.now)).toBe(1);
  house.hand.clock.now += 2 * day;
  const steps = (await house.store.read((tx) => tx.head())).history;
  const before = trashEnd(house.hand.clock.now);
  const { deed } = await house.done({ type: "card/purge", cardIds: [old, young], trashedBefore: before });
  expect(deed).toMatchObject({ source: "upkeep", about: { key: "INT-1", count: 1 } });
  expect(await cardOf(house, old)).toMatchObject({ deleted: true });
  expect(await cardOf(house, young)).not.toHaveProperty("deleted");
  expect((await house.store.read((tx) => tx.head())).history).toEqual(steps);
});

// Verifies: B7, 3d.6
test("a project goes to the archive or the trash with all that it holds, keeps its code, and comes back", async () => {
  const house = await aHouse();
  await house.add("a");
  const { projectId } = house;
  for (const [type, shelf] of [
    ["project/archive", "archive"],
    ["project/trash", "trash"],
    ["project/restore", null],
  ] as const) {
    await house.done({ type, projectId });
    expect(await house.store.read((tx) => tx.get("project", projectId))).toMatchObject({ shelf });
  }
  expect(await house.titles()).toEqual(["a"]);
  await house.done({ type: "project/trash", projectId });
  const twin = { type: "project/add", name: "x", code: "INT", colour: "red", timeZone: "UTC" } as const;
  const columns = [{ name: "À faire", category: "todo" }] as const;
  expect(await house.dispatch({ ...twin, columns })).toMatchObject({ error: { kind: "code-taken" } });
  await house.done({ type: "history/undo" });
  expect(await house.store.read((tx) => tx.get("project", projectId))).toMatchObject({ shelf: null });
});
