import { expect, test } from "vitest";
import type { CardId, ColumnId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import { aHouse, type House } from "../../../support/builders";

const columnsOf = (house: House) =>
  house.store.read(async (tx) => [...(await tx.list("column", house.projectId))].sort(compareRanked));
const names = async (house: House) => (await columnsOf(house)).map(({ name }) => name);
const columnOf = async (house: House, id: CardId) =>
  (await house.store.read((tx) => tx.get("card", id)))?.columnId;

async function aHouseWithClosedSprint() {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 1");
  const old = await house.add("vieille", { place: sprintId });
  await house.done({ type: "sprint/start", sprintId });
  await house.done({ type: "card/edit", cardId: old, fields: { columnId: house.columnIds[2] as ColumnId } });
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  return { house, old, doneId: house.columnIds[2] as ColumnId };
}

// Verifies: 3d.8
test("columns are added, renamed, limited and put in another order, each as one deed that goes back", async () => {
  const house = await aHouse();
  const { projectId, columnIds } = house;
  const fields = { name: "En revue", category: "inProgress", limit: { cards: 3, isHard: false } } as const;
  const made = await house.done({ type: "column/add", projectId, fields });
  const columnId = made.plan.changes[0]?.id as ColumnId;
  expect(await names(house)).toEqual(["À faire", "En cours", "Terminé", "Annulé", "En revue"]);
  await house.done({ type: "column/move", columnId, after: columnIds[1] as ColumnId });
  expect(await names(house)).toEqual(["À faire", "En cours", "En revue", "Terminé", "Annulé"]);
  await house.done({ type: "column/move", columnId, after: null });
  expect(await names(house)).toEqual(["En revue", "À faire", "En cours", "Terminé", "Annulé"]);
  expect((await house.done({ type: "column/move", columnId, after: null })).deed).toBeNull();
  await house.done({ type: "column/edit", columnId, fields: { name: "Revue", limit: null, done: "Relu" } });
  expect((await columnsOf(house))[0]).toMatchObject({ name: "Revue", limit: null, done: "Relu" });
  for (let i = 0; i < 4; i += 1) await house.done({ type: "history/undo" });
  expect(await names(house)).toEqual(["À faire", "En cours", "Terminé", "Annulé"]);
});

// Verifies: 3d.8
test("a name that is taken and a limit that is none are refused", async () => {
  const house = await aHouse();
  const columnId = house.columnIds[0] as ColumnId;
  expect(await house.dispatch({ type: "column/edit", columnId, fields: { name: "En cours" } })).toMatchObject(
    {
      error: { kind: "name-taken", name: "En cours" },
    },
  );
  for (const cards of [0, 1.5, -2, 10_000])
    expect(
      await house.dispatch({ type: "column/edit", columnId, fields: { limit: { cards, isHard: true } } }),
    ).toMatchObject({ error: { kind: "limit-invalid", value: cards } });
});

// Verifies: B42, 3d.9
test("a column that is removed gives its cards to the one that was named, those of the trash and the archive too, in one deed", async () => {
  const house = await aHouse();
  const [from, to] = [house.columnIds[1] as ColumnId, house.columnIds[0] as ColumnId];
  const ids = [await house.add("a"), await house.add("b"), await house.add("c")] as const;
  for (const cardId of ids) await house.done({ type: "card/edit", cardId, fields: { columnId: from } });
  await house.done({ type: "card/trash", cardIds: [ids[1]] });
  await house.done({ type: "card/archive", cardIds: [ids[2]] });
  const remove = { type: "column/remove", columnId: from } as const;
  expect(await house.dispatch({ ...remove, cardsTo: null })).toMatchObject({
    error: { kind: "column-occupied", column: "En cours", count: 3 },
  });
  await house.done({ ...remove, cardsTo: to });
  for (const id of ids) expect(await columnOf(house, id)).toBe(to);
  expect(await names(house)).toEqual(["À faire", "Terminé", "Annulé"]);
  await house.done({ type: "history/undo" });
  for (const id of ids) expect(await columnOf(house, id)).toBe(from);
  expect(await names(house)).toContain("En cours");
});

// Verifies: B42, 3d.9
test("the last column where work begins and the last one where it is done stay", async () => {
  const house = await aHouse();
  const [todo, , done] = house.columnIds as readonly [ColumnId, ColumnId, ColumnId];
  for (const [columnId, category] of [
    [todo, "todo"],
    [done, "done"],
  ] as const) {
    const last = { error: { kind: "column-last", category } };
    expect(await house.dispatch({ type: "column/remove", columnId, cardsTo: null })).toMatchObject(last);
    expect(
      await house.dispatch({ type: "column/edit", columnId, fields: { category: "inProgress" } }),
    ).toMatchObject(last);
  }
});

// Verifies: B12, B42, 3d.9
test("cards of closed sprints go to a column of the same category only, and keep it from becoming another one", async () => {
  const { house, old, doneId } = await aHouseWithClosedSprint();
  const fields = { name: "Livré", category: "done" } as const;
  const made = await house.done({ type: "column/add", projectId: house.projectId, fields });
  expect(
    await house.dispatch({ type: "column/edit", columnId: doneId, fields: { category: "todo" } }),
  ).toMatchObject({ error: { kind: "column-record", column: "Terminé" } });
  const now = await house.add("neuve");
  await house.done({ type: "card/edit", cardId: now, fields: { columnId: doneId } });
  const cardsTo = house.columnIds[0] as ColumnId;
  await house.done({ type: "column/remove", columnId: doneId, cardsTo });
  expect(await columnOf(house, old)).toBe(made.plan.changes[0]?.id);
  expect(await columnOf(house, now)).toBe(cardsTo);
});

// Verifies: B42, 3d.9
test("the addition of a column in which cards stand by now is not taken back", async () => {
  const house = await aHouse();
  const { projectId } = house;
  const a = await house.add("a");
  const fields = { name: "En revue", category: "inProgress" } as const;
  const made = await house.done({ type: "column/add", projectId, fields });
  const columnId = made.plan.changes[0]?.id as ColumnId;
  await house.store.write(async (tx) => {
    const card = await tx.get("card", a);
    const draft = { command: "card/edit", about: { count: 1 }, source: "peer", undoes: null } as const;
    await tx.apply(
      [{ table: "card", id: a, before: { columnId: card!.columnId }, after: { columnId } }],
      house.hand.pen(),
      { ...draft, occurredAt: 0, history: (history) => history },
    );
  });
  expect(await house.dispatch({ type: "history/undo" })).toMatchObject({ error: { kind: "undo-overtaken" } });
  expect(await names(house)).toContain("En revue");
});
