import { expect, test } from "vitest";
import { born, changed } from "@/domain/change";
import type { CardId, ColumnId, PersonId } from "@/domain/model/ids";
import type { WipLimit } from "@/domain/model/vocabulary";
import { must } from "@/lib/assert";
import { aHouse, type House } from "../../support/builders";

/** A running sprint with one card « En cours » and one that waits. */
async function aColumn() {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 1");
  const inHand = await house.add("en main", { place: sprintId });
  const waiting = await house.add("attend", { place: sprintId });
  await house.done({ type: "sprint/start", sprintId });
  const doing = house.columnIds[1] as ColumnId;
  await house.done({ type: "card/edit", cardId: inHand, fields: { columnId: doing } });
  return { house, sprintId, inHand, waiting, doing };
}

/** A colleague's limit arrives: no step of this desk's. */
async function limited({ store, hand }: House, id: ColumnId, limit: WipLimit): Promise<void> {
  await store.write(async (tx) => {
    const column = must(await tx.get("column", id), "the house has it");
    await tx.apply([changed("column", column, { limit })], hand.pen(), {
      command: "column/edit",
      about: { count: 1 },
      undoes: null,
      source: "peer",
      occurredAt: hand.clock.now,
      history: (history) => history,
    });
  });
}

async function aFullColumn(isHard = true) {
  const column = await aColumn();
  await limited(column.house, column.doing, { cards: 1, isHard });
  return column;
}

const full = { kind: "limit-exceeded", column: "En cours", count: 2, limit: 1 };
const errorOf = async (house: House, command: Parameters<House["dispatch"]>[0]) => {
  const outcome = await house.dispatch(command);
  return outcome.ok ? null : outcome.error;
};

// Verifies: B37
test("a hard limit refuses by drag, by edit, by a new card and by import, and says column, count and limit", async () => {
  const { house, sprintId, waiting, doing } = await aFullColumn();
  const to = { place: sprintId, columnId: doing, after: null };
  expect(await errorOf(house, { type: "card/move", cardIds: [waiting], to })).toEqual(full);
  expect(await errorOf(house, { type: "card/edit", cardId: waiting, fields: { columnId: doing } })).toEqual(
    full,
  );
  expect(await errorOf(house, { type: "card/add", projectId: house.projectId, to, title: "neuve" })).toEqual(
    full,
  );
  const row = await house.store.read((tx) => tx.get("card", waiting));
  const { stamp: _, stamps: __, ...said } = row!;
  const twin = { ...said, id: "card_twin" as CardId, number: 99, columnId: doing };
  expect(
    await errorOf(house, { type: "import/apply", name: "f.csv", count: 1, changes: [born("card", twin)] }),
  ).toEqual(full);
});

// Verifies: B37
test("a hard limit refuses the undo that would fill the column again, and the step stays", async () => {
  const { house, sprintId, waiting, doing } = await aColumn();
  const to = { place: sprintId, columnId: house.columnIds[0] as ColumnId, after: null };
  await house.done({ type: "card/edit", cardId: waiting, fields: { columnId: doing } });
  await house.done({ type: "card/move", cardIds: [waiting], to });
  await limited(house, doing, { cards: 1, isHard: true });
  expect(await errorOf(house, { type: "history/undo" })).toEqual(full);
  await limited(house, doing, { cards: 2, isHard: true });
  expect(await errorOf(house, { type: "history/undo" })).toBeNull();
});

// Verifies: B37, B38
test("reordering in a full column, leaving it and what waits in another sprint stay possible", async () => {
  const { house, sprintId, inHand, waiting, doing } = await aFullColumn();
  const next = await house.addSprint("Sprint 2");
  const later = await house.add("plus tard", { place: next });
  expect(await errorOf(house, { type: "card/edit", cardId: later, fields: { columnId: doing } })).toBeNull();
  const stay = { place: sprintId, columnId: doing, after: waiting };
  expect(await errorOf(house, { type: "card/move", cardIds: [inHand], to: stay })).toBeNull();
  // Into the running sprint it would be the second one there.
  const into = { place: sprintId, after: null };
  expect(await errorOf(house, { type: "card/move", cardIds: [later], to: into })).toEqual(full);
  const out = { place: "backlog" as const, after: null };
  expect(await errorOf(house, { type: "card/move", cardIds: [inHand], to: out })).toBeNull();
  expect(await errorOf(house, { type: "card/move", cardIds: [later], to: into })).toBeNull();
});

// Verifies: B37
test("a soft limit never refuses", async () => {
  const { house, waiting, doing } = await aFullColumn(false);
  expect(
    await errorOf(house, { type: "card/edit", cardId: waiting, fields: { columnId: doing } }),
  ).toBeNull();
});

// Verifies: B39, 4c.4
test("a hard limit for each person refuses on every path who would have one card too many, by name, and lets others in", async () => {
  const { house, sprintId, inHand, waiting, doing } = await aColumn();
  const person = async (name: string) =>
    (await house.done({ type: "person/add", name, initials: "EQ", colour: "blue" })).plan.changes[0]!
      .id as PersonId;
  const [ana, ben] = [await person("Équipe A"), await person("Équipe B")];
  await house.done({ type: "card/edit", cardId: inHand, fields: { assign: [ana] } });
  await house.done({ type: "card/edit", cardId: waiting, fields: { assign: [ana] } });
  await limited(house, doing, { cards: 1, isHard: true, per: "person" });
  const refused = {
    kind: "lane-limit-exceeded",
    column: "En cours",
    per: "person",
    lane: "Équipe A",
    count: 2,
    limit: 1,
  };
  const to = { place: sprintId, columnId: doing, after: null };
  expect(await errorOf(house, { type: "card/move", cardIds: [waiting], to })).toEqual(refused);
  expect(await errorOf(house, { type: "card/edit", cardId: waiting, fields: { columnId: doing } })).toEqual(
    refused,
  );
  // The column as a whole has room: somebody else's card comes in, and then may not be given to a full pair of hands.
  const other = await house.add("autre", { place: sprintId });
  await house.done({ type: "card/edit", cardId: other, fields: { assign: [ben] } });
  await house.done({ type: "card/move", cardIds: [other], to });
  expect(await errorOf(house, { type: "card/edit", cardId: other, fields: { assign: [ana] } })).toEqual(
    refused,
  );
  // Exchanged in one deed, nobody has more than before.
  await house.done({ type: "card/edit", cardId: inHand, fields: { unassign: [ana] } });
  await house.done({ type: "card/move", cardIds: [waiting], to });
});
