import { expect, test } from "vitest";
import type { ColumnId, PersonId } from "@/domain/model/ids";
import type { WipLimit } from "@/domain/model/vocabulary";
import { must } from "@/lib/assert";
import { aHouse } from "../../support/builders";

/** A running sprint with two cards of 3 and 5.5 points « À faire », and a limit on « En cours ». */
async function aLimit(limit: WipLimit) {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 1");
  const three = await house.add("trois", { place: sprintId, points: 3 });
  const more = await house.add("cinq et demi", { place: sprintId, points: 5.5 });
  const none = await house.add("sans estimation", { place: sprintId });
  await house.done({ type: "sprint/start", sprintId });
  const [todo, doing] = house.columnIds as [ColumnId, ColumnId];
  await house.done({ type: "column/edit", columnId: doing, fields: { limit } });
  const move = (cardId: typeof three, columnId = doing) =>
    house.dispatch({ type: "card/edit", cardId, fields: { columnId } });
  return { house, sprintId, todo, doing, three, more, none, move };
}

const errorOf = (outcome: Awaited<ReturnType<Awaited<ReturnType<typeof aLimit>>["move"]>>) =>
  outcome.ok ? null : outcome.error;
const beyondOf = (outcome: Awaited<ReturnType<Awaited<ReturnType<typeof aLimit>>["move"]>>) =>
  (outcome.ok ? outcome.value.plan.beyond : undefined)?.map(({ says }) => says);

// Verifies: B39, 4c.7
test("a hard limit in points refuses a card and an estimate that go beyond it, and lets cards without estimate in", async () => {
  const { house, three, more, none, move } = await aLimit({ cards: 8, isHard: true, unit: "points" });
  const refused = { kind: "limit-exceeded", column: "En cours", count: 8.5, limit: 8, unit: "points" };
  expect(errorOf(await move(three))).toBeNull();
  expect(errorOf(await move(none))).toBeNull();
  expect(errorOf(await move(more))).toEqual(refused);
  await house.done({ type: "card/edit", cardId: more, fields: { points: 5 } });
  expect(errorOf(await move(more))).toBeNull();
  const grown = await house.dispatch({ type: "card/edit", cardId: three, fields: { points: 3.5 } });
  expect(errorOf(grown)).toEqual(refused);
  const shrunk = await house.dispatch({ type: "card/edit", cardId: three, fields: { points: 1 } });
  expect(errorOf(shrunk)).toBeNull();
});

// Verifies: B39, 4c.7
test("a limit in points for each person counts what each has, and names who has too much", async () => {
  const { house, three, more, move } = await aLimit({
    ...{ cards: 8, isHard: true, unit: "points", per: "person" },
  });
  const added = await house.done({ type: "person/add", name: "Équipe A", initials: "EA", colour: "blue" });
  const ana = added.plan.changes[0]!.id as PersonId;
  for (const cardId of [three, more])
    await house.done({ type: "card/edit", cardId, fields: { assign: [ana] } });
  expect(errorOf(await move(three))).toBeNull();
  expect(errorOf(await move(more))).toEqual({
    ...{ kind: "lane-limit-exceeded", column: "En cours", per: "person", lane: "Équipe A" },
    ...{ count: 8.5, limit: 8, unit: "points" },
  });
});

// Verifies: B37, 4c.6
test("a soft limit lets an edit, an undo and a redo pass, and each of them says what goes beyond it", async () => {
  const { house, sprintId, todo, three, more, move } = await aLimit({ cards: 1, isHard: false });
  const beyond = [{ kind: "limit-exceeded", column: "En cours", count: 2, limit: 1 }];
  expect(beyondOf(await move(three))).toBeUndefined();
  expect(beyondOf(await move(more))).toEqual(beyond);
  const to = { place: sprintId, columnId: todo, after: null };
  expect(beyondOf(await house.dispatch({ type: "card/move", cardIds: [more], to }))).toBeUndefined();
  expect(beyondOf(await house.dispatch({ type: "history/undo" }))).toEqual(beyond);
  expect(beyondOf(await house.dispatch({ type: "history/redo" }))).toBeUndefined();
});

// Verifies: B39, 4c.8
test("a minimum never refuses, and is itself refused where it is no whole number up to the limit", async () => {
  const { house, doing, todo, three, move } = await aLimit({ cards: 3, isHard: true, least: 2 });
  expect(errorOf(await move(three))).toBeNull();
  expect(errorOf(await move(three, todo))).toBeNull();
  const set = async (least: number) =>
    house.dispatch({
      type: "column/edit",
      columnId: doing,
      fields: { limit: { cards: 3, isHard: false, least } },
    });
  for (const value of [0, 4, 1.5])
    expect(errorOf(await set(value))).toEqual({ kind: "least-invalid", value, limit: 3 });
  await house.done({
    type: "column/edit",
    columnId: doing,
    fields: { limit: { cards: 3, isHard: false, least: 3 } },
  });
  const column = must(await house.store.read((tx) => tx.get("column", doing)), "the house has it");
  expect(column.limit).toEqual({ cards: 3, isHard: false, least: 3 });
});
