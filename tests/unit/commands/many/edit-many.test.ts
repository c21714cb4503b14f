import { expect, test } from "vitest";
import type { ManyFields } from "@/commands/card/card-commands";
import { createPlanner } from "@/commands/dispatch";
import type { CardId, ColumnId, EpicId, LabelId, PersonId, ProjectId } from "@/domain/model/ids";
import type { ReadTx } from "@/domain/store";
import { aHouse, type House } from "../../../support/builders";

const read = <T>(house: House, work: (tx: ReadTx) => Promise<T>) => house.store.read(work);
const cardOf = (house: House, id: CardId) => read(house, async (tx) => (await tx.get("card", id))!);
const editMany = (cardIds: readonly CardId[], fields: ManyFields, skip = false) =>
  ({ type: "card/edit-many", cardIds, fields, skip }) as const;

async function parts(house: House) {
  const { projectId, done } = house;
  const colour = "blue";
  const [epic, label, person] = [
    await done({ type: "epic/add", projectId, name: "Bascule", colour }),
    await done({ type: "label/add", projectId, name: "réseau", colour }),
    await done({ type: "person/add", name: "Équipe réseau", initials: "ER", colour }),
  ].map(({ plan }) => plan.changes[0]?.id);
  return { epicId: epic as EpicId, labelId: label as LabelId, personId: person as PersonId };
}

async function another(house: House) {
  const { plan } = await house.done({
    type: "project/add",
    name: "Annuaire",
    code: "ANN",
    colour: "teal",
    timeZone: "Europe/Paris",
    columns: [
      { name: "Idées", category: "todo" },
      { name: "Terminé", category: "done" },
    ],
  });
  const projectId = plan.changes[0]?.id as ProjectId;
  const to = { place: "backlog", after: null } as const;
  const made = await house.done({ type: "card/add", projectId, to, title: "Ailleurs" });
  return { projectId, cardId: made.plan.changes[0]?.id as CardId, columnIds: plan.changes.slice(1) };
}

// Verifies: B84, 3d.1
test("one deed writes every field on many cards, and one undo takes all of it back", async () => {
  const house = await aHouse();
  const { epicId, labelId, personId } = await parts(house);
  const sprintId = await house.addSprint("Sprint 1");
  const parentCardId = await house.add("Mère");
  const ids = [await house.add("a"), await house.add("b", { points: 3 }), await house.add("c")];
  const before = await Promise.all(ids.map((id) => cardOf(house, id)));
  const { deed } = await house.done(
    editMany(ids, {
      kind: "bug",
      points: 2,
      status: { columnId: house.columnIds[1] as ColumnId },
      epicId,
      parentCardId,
      priority: "high",
      due: { on: "2026-12-04" },
      blocked: { reason: "Attente du fournisseur" },
      assign: [personId],
      label: [labelId],
      place: sprintId,
    }),
  );
  expect(deed).toMatchObject({ command: "card/edit-many", about: { count: 3 }, events: 3 });
  for (const id of ids)
    expect(await cardOf(house, id)).toMatchObject({
      kind: "bug",
      points: 2,
      columnId: house.columnIds[1],
      epicId,
      parentCardId,
      priority: "high",
      dueOn: "2026-12-04",
      blocked: { reason: "Attente du fournisseur" },
      assignees: [personId],
      labels: [labelId],
      place: sprintId,
    });
  expect(await house.titles(sprintId)).toEqual(["a", "b", "c"]);
  await house.done({ type: "history/undo" });
  const after = await Promise.all(ids.map((id) => cardOf(house, id)));
  const said = ({ stamp: _, stamps: __, ...rest }: (typeof before)[number]) => rest;
  expect(after.map(said)).toEqual(before.map(said));
});

// Verifies: B84, 3d.1
test("a due date is set, shifted by days or cleared; a card without one has nothing to shift", async () => {
  const house = await aHouse();
  const [a, b] = [await house.add("a"), await house.add("b")];
  await house.done({ type: "card/edit", cardId: a, fields: { dueOn: "2026-11-28" } });
  const { plan } = await house.done(editMany([a, b], { due: { shift: 7 } }));
  expect(plan.changes).toHaveLength(1);
  expect(await cardOf(house, a)).toMatchObject({ dueOn: "2026-12-05" });
  expect(await cardOf(house, b)).toMatchObject({ dueOn: null });
  await house.done(editMany([a, b], { due: { on: null } }));
  expect(await cardOf(house, a)).toMatchObject({ dueOn: null });
});

// Verifies: B84, 3d.2
test("a card that cannot take part stops all, by key and reason, until it is left out by choice", async () => {
  const house = await aHouse();
  const closed = await house.addSprint("Sprint 1");
  const [a, b] = [await house.add("a", { place: closed, points: 1 }), await house.add("b", { points: 1 })];
  await house.done({ type: "sprint/start", sprintId: closed });
  await house.done({ type: "card/edit", cardId: a, fields: { columnId: house.columnIds[2] as ColumnId } });
  await house.done({ type: "sprint/complete", sprintId: closed, unfinishedTo: "backlog" });
  const whole = await house.dispatch(editMany([a, b], { points: 5 }));
  const why = { kind: "sprint-closed", sprint: "Sprint 1" };
  expect(whole).toEqual({ ok: false, error: { kind: "cards-apart", count: 1, key: "INT-1", why } });
  expect(await cardOf(house, b)).toMatchObject({ points: 1 });
  const { plan } = await house.done(editMany([a, b], { points: 5 }, true));
  expect(plan.apart).toEqual([{ id: a, key: "INT-1", name: "a", why }]);
  expect(await cardOf(house, a)).toMatchObject({ points: 1 });
  expect(await cardOf(house, b)).toMatchObject({ points: 5 });
  // What is no part of the closed sprint's record may still be said.
  expect((await house.done(editMany([a, b], { priority: "low" }))).plan.changes).toHaveLength(2);
});

// Verifies: B84, 3d.1
test("cards of several projects take the column that is called so, or the first of its category", async () => {
  const house = await aHouse();
  const other = await another(house);
  const here = await house.add("ici");
  await house.done(editMany([here, other.cardId], { status: { name: "Terminé", category: "done" } }));
  expect(await cardOf(house, here)).toMatchObject({ columnId: house.columnIds[2] });
  expect(await cardOf(house, other.cardId)).toMatchObject({ columnId: other.columnIds[1]?.id });
  const status = { name: "En cours", category: "inProgress" } as const;
  const { plan } = await house.done(editMany([here, other.cardId], { status }, true));
  expect(plan.apart).toMatchObject([{ key: "ANN-1", why: { kind: "column-missing" } }]);
});

// Verifies: B84, 3d.2
test("what belongs to one project suits only its cards: epics, labels, sprints and parents of another are refused", async () => {
  const house = await aHouse();
  const { epicId, labelId } = await parts(house);
  const sprintId = await house.addSprint("Sprint 1");
  const parentCardId = await house.add("Mère");
  const { cardId } = await another(house);
  for (const fields of [{ epicId }, { label: [labelId] }, { place: sprintId }, { parentCardId }])
    expect(await house.dispatch(editMany([cardId], fields))).toMatchObject({
      error: { kind: "cards-apart", why: { kind: "card-elsewhere" } },
    });
});

// Verifies: 3d.2
test("no card comes to stand below itself, and a card in the trash takes no part", async () => {
  const house = await aHouse();
  const [a, b, c] = [await house.add("a"), await house.add("b"), await house.add("c")];
  await house.done(editMany([b], { parentCardId: a }));
  expect(await house.dispatch(editMany([a], { parentCardId: b }))).toMatchObject({
    error: { why: { kind: "parent-cycle", path: ["INT-1", "INT-2", "INT-1"] } },
  });
  await house.done({ type: "card/trash", cardIds: [c] });
  expect(await house.dispatch(editMany([c], { points: 1 }))).toMatchObject({
    error: { why: { kind: "card-trashed" } },
  });
});

// Verifies: B84, 3d.1
test("what a bulk edit shows before is what it does", async () => {
  const house = await aHouse();
  const ids = [await house.add("a", { points: 1 }), await house.add("b", { points: 2 })];
  const foresee = createPlanner(house.store, house.hand);
  const command = editMany(ids, { points: 2, priority: "high" });
  const seen = await foresee(command);
  expect((await cardOf(house, ids[0] as CardId)).points).toBe(1);
  const { plan } = await house.done(command);
  expect(seen).toEqual({ ok: true, value: plan });
});

test("figures and dates that are none are refused for all", async () => {
  const house = await aHouse();
  const id = await house.add("a");
  expect(await house.dispatch(editMany([id], { points: -1 }, true))).toMatchObject({
    error: { kind: "points-invalid" },
  });
  expect(await house.dispatch(editMany([id], { due: { on: "2026-02-30" } }, true))).toMatchObject({
    error: { kind: "day-invalid" },
  });
});
