import { expect, test } from "vitest";
import type { Command } from "@/commands/command";
import type { CardId, ColumnId } from "@/domain/model/ids";
import { aHouse, type House } from "../../support/builders";

/** A story in the backlog with three sub-tasks, one of them finished. */
async function aStory() {
  const house = await aHouse();
  const [todo, doing, over, cancelled] = house.columnIds as [ColumnId, ColumnId, ColumnId, ColumnId];
  const story = await house.add("Relier un site");
  const child = async (title: string, parent: CardId): Promise<CardId> => {
    const id = await house.add(title);
    await house.done({ type: "card/parent", cardId: id, parentCardId: parent });
    return id;
  };
  const [tunnel, tests, plan] = [
    await child("Ouvrir le tunnel", story),
    await child("Écrire les tests", story),
    await child("Tracer le plan", story),
  ];
  await house.done({ type: "card/edit", cardId: plan, fields: { columnId: over } });
  return { house, story, tunnel, tests, plan, child, todo, doing, over, cancelled };
}

const refused = {
  kind: "children-open",
  parents: ["INT-1 Relier un site"],
  children: ["INT-2 Ouvrir le tunnel", "INT-3 Écrire les tests"],
};
const errorOf = async ({ dispatch }: House, command: Command) => {
  const outcome = await dispatch(command);
  return outcome.ok ? null : outcome.error;
};
const columnOf = ({ store }: House, id: CardId) =>
  store.read(async (tx) => (await tx.get("card", id))?.columnId);

// Verifies: B30, 4y.2
test("a parent with open sub-tasks is done by no command without a choice, and the refusal names them", async () => {
  const { house, story, over, todo, doing } = await aStory();
  const place = "backlog" as const;
  for (const command of [
    { type: "card/edit", cardId: story, fields: { columnId: over } },
    { type: "card/move", cardIds: [story], to: { place, columnId: over, after: null } },
    { type: "card/edit-many", cardIds: [story], fields: { status: { columnId: over } } },
    { type: "column/remove", columnId: todo, cardsTo: over },
  ] satisfies readonly Command[]) {
    expect(await errorOf(house, command)).toMatchObject(
      command.type === "column/remove" ? { kind: "column-last" } : refused,
    );
    expect(await columnOf(house, story)).toBe(todo);
  }
  // A column that goes, and a former value that comes back, are ways to Done too.
  await house.done({ type: "card/edit", cardId: story, fields: { columnId: doing } });
  expect(await errorOf(house, { type: "column/remove", columnId: doing, cardsTo: over })).toEqual(refused);
  await house.done({ type: "card/edit", cardId: story, fields: { columnId: over }, children: "leave" });
  const back = await house.done({ type: "card/edit", cardId: story, fields: { columnId: doing } });
  const restore = {
    ...({ type: "field/restore", table: "card" } as const),
    ...{ rowId: story, field: "columnId", author: "Testeur", stamp: back.deed!.stamp },
  };
  expect(await errorOf(house, restore)).toEqual(refused);
});

// Verifies: B30, 4y.2
test("the choice finishes the sub-tasks in the same deed or leaves them, and one undo takes either back", async () => {
  for (const children of ["finish", "leave"] as const) {
    const { house, story, tunnel, tests, over, todo } = await aStory();
    const { plan, deed } = await house.done({
      ...{ type: "card/move", cardIds: [story], children },
      to: { place: "backlog", columnId: over, after: null },
    });
    const wanted = children === "finish" ? over : todo;
    expect(await columnOf(house, story)).toBe(over);
    for (const id of [tunnel, tests]) expect(await columnOf(house, id)).toBe(wanted);
    expect(plan.finished).toBe(children === "finish" ? 2 : undefined);
    expect(deed?.about.key).toBe("INT-1");
    await house.done({ type: "history/undo" });
    for (const id of [story, tunnel, tests]) expect(await columnOf(house, id)).toBe(todo);
    // A redo says again what was chosen then: it does not ask anew.
    await house.done({ type: "history/redo" });
    for (const id of [tunnel, tests]) expect(await columnOf(house, id)).toBe(wanted);
  }
});

// Verifies: B30
test("sub-tasks of sub-tasks count, what is cancelled or finished along does not, and going on from Done asks nothing", async () => {
  const { house, story, tunnel, tests, child, over, cancelled, doing } = await aStory();
  const deep = await child("Poser la sonde", tunnel);
  await house.done({ type: "card/edit", cardId: tests, fields: { columnId: cancelled } });
  const all = { type: "card/edit-many", fields: { status: { columnId: over } } } as const;
  expect(await errorOf(house, { ...all, cardIds: [story, tunnel] })).toMatchObject({
    parents: ["INT-1 Relier un site", "INT-2 Ouvrir le tunnel"],
    children: ["INT-5 Poser la sonde"],
  });
  await house.done({ ...all, cardIds: [story, tunnel, deep] });
  expect(await columnOf(house, tests)).toBe(cancelled);
  await house.done({ type: "card/edit", cardId: tunnel, fields: { columnId: doing } });
  // It is done already: another done column, or the same one again, is no way to Done.
  expect(await errorOf(house, { type: "card/edit", cardId: story, fields: { columnId: over } })).toBeNull();
  expect(await errorOf(house, { type: "card/edit", cardId: story, fields: { columnId: doing } })).toBeNull();
});

// Verifies: B30
test("a sub-task that the same move ranks anew is finished in the one change that it has", async () => {
  const { house, story, tunnel, tests, over } = await aStory();
  const { plan } = await house.done({
    ...{ type: "card/edit-many", cardIds: [story, tunnel], children: "finish" },
    fields: { status: { columnId: over }, place: "flow" },
  });
  const ids = plan.changes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of [story, tunnel, tests]) expect(await columnOf(house, id)).toBe(over);
});
