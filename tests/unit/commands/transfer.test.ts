import { expect, test } from "vitest";
import type { CardId, ColumnId, ProjectId } from "@/domain/model/ids";
import { createMemoryStore } from "@/storage/memory-store";
import { aHouse, type House } from "../../support/builders";

/** INT with its cards, and SIC: other columns, one label and one epic of the same names. */
async function twoProjects() {
  const store = createMemoryStore();
  const house = await aHouse(store);
  const { plan } = await house.done({
    type: "project/add",
    name: "Système d’information",
    code: "SIC",
    colour: "teal",
    timeZone: "Europe/Paris",
    columns: [
      { name: "Idées", category: "todo" },
      { name: "À faire", category: "todo" },
      { name: "Fait", category: "done" },
    ],
  });
  const there = plan.changes[0]?.id as ProjectId;
  const columns = plan.changes.slice(1).map(({ id }) => id as ColumnId);
  return { store, house, there, columns };
}

const made = async (house: House, command: Parameters<House["done"]>[0]) =>
  (await house.done(command)).plan.changes[0]?.id as never;

const cardOf = async (house: House, id: CardId) => (await house.store.read((tx) => tx.get("card", id)))!;

// Verifies: 3b.5, B19
test("a card that moves to another project gets the next number there, and its old key still names it", async () => {
  const { house, there, columns } = await twoProjects();
  const id = await house.add("Filtrage applicatif", { points: 3 });
  await house.done({ type: "card/transfer", cardIds: [id], to: { projectId: there, place: "backlog" } });
  const card = await cardOf(house, id);
  expect(card).toMatchObject({ projectId: there, number: 1, place: "backlog", points: 3 });
  // The same category, and there the same name.
  expect(card.columnId).toBe(columns[1]);
  const alias = [...(house.store as ReturnType<typeof createMemoryStore>).contents().rows.values()].find(
    ({ table }) => table === "alias",
  );
  expect(alias?.row).toMatchObject({ cardId: id, key: "INT-1", projectId: house.projectId });
  // Its number is never another card's.
  const next = await house.add("La suivante");
  expect((await cardOf(house, next)).number).toBe(2);
});

// Verifies: 3b.5, B19
test("labels and epic go by name, a label is made where there is none, and a lost epic is told", async () => {
  const { house, there, columns } = await twoProjects();
  const id = await house.add("Cartes");
  const { projectId } = house;
  const both = await made(house, { type: "label/add", projectId, name: "Réseau", colour: "blue" });
  const only = await made(house, { type: "label/add", projectId, name: "Urgent", colour: "red" });
  const twin = await made(house, { type: "label/add", projectId: there, name: "reseau", colour: "teal" });
  const epic = await made(house, { type: "epic/add", projectId, name: "Bascule", colour: "violet" });
  await house.done({
    type: "card/edit",
    cardId: id,
    fields: { label: [both, only], epicId: epic, columnId: house.columnIds[2]! },
  });
  const { plan } = await house.done({
    type: "card/transfer",
    cardIds: [id],
    to: { projectId: there, place: "backlog" },
  });
  expect(plan.epicsLost).toEqual(["Bascule"]);
  const card = await cardOf(house, id);
  const labels = await house.store.read((tx) => tx.list("label", there));
  expect(labels.map(({ name }) => name).sort()).toEqual(["Urgent", "reseau"]);
  expect([...card.labels].sort()).toEqual(labels.map((label) => label.id).sort());
  expect(card.labels).toContain(twin);
  expect(card).toMatchObject({ epicId: null, columnId: columns[2] });
});

// Verifies: 3b.5, B19, B82
test("sub-tasks, checklist, comments, texts and links come along, and one undo brings everything back", async () => {
  const { store, house, there } = await twoProjects();
  const { projectId } = house;
  const parent = await house.add("Parent");
  const other = await house.add("Autre");
  const child = await made(house, {
    type: "card/add",
    projectId,
    to: { place: "backlog", after: null },
    title: "Enfant",
    parentCardId: parent,
  });
  await house.done({ type: "card/describe", cardId: parent, description: "Un long récit" });
  await house.done({ type: "check/add", cardId: child, text: "Critère" });
  await house.done({ type: "comment/add", cardId: parent, text: "Vu", author: "Testeur" });
  const rows = () =>
    new Map(
      [...store.contents().rows].map(
        ([
          key,
          {
            row: { stamp: _, stamps: __, ...said },
          },
        ]) => [key, said],
      ),
    );
  const before = rows();
  const counters = () => [...store.contents().counters.values()].filter(({ cards }) => cards > 0);
  const counted = counters();
  await house.done({ type: "card/transfer", cardIds: [parent], to: { projectId: there, place: "backlog" } });
  const living = [...store.contents().rows.values()].map(({ table, row }) => ({ table, ...row }));
  const away = living.filter((row) => (row as { projectId?: string }).projectId === there);
  for (const table of ["card", "cardText", "checkItem", "comment"] as const)
    expect(away.some((row) => row.table === table)).toBe(true);
  expect(await cardOf(house, child)).toMatchObject({ projectId: there, parentCardId: parent, number: 2 });
  expect(await cardOf(house, other)).toMatchObject({ projectId });
  await house.done({ type: "history/undo" });
  for (const [key, said] of before) expect(rows().get(key), key).toEqual(said);
  expect(counters()).toEqual(counted);
});

test("a sub-task that moves alone leaves its parent, and a closed sprint gives nothing away", async () => {
  const { house, there } = await twoProjects();
  const parent = await house.add("Parent");
  const child = await made(house, {
    type: "card/add",
    projectId: house.projectId,
    to: { place: "backlog", after: null },
    title: "Enfant",
    parentCardId: parent,
  });
  await house.done({ type: "card/transfer", cardIds: [child], to: { projectId: there, place: "backlog" } });
  expect(await cardOf(house, child)).toMatchObject({ projectId: there, parentCardId: null });
  const sprint = await house.addSprint("Sprint 1", { startOn: "2026-11-02", endOn: "2026-11-13" });
  const inside = await house.add("Dedans", { place: sprint });
  await house.done({ type: "sprint/start", sprintId: sprint });
  await house.done({ type: "card/edit", cardId: inside, fields: { columnId: house.columnIds[2]! } });
  await house.done({ type: "sprint/complete", sprintId: sprint, unfinishedTo: "backlog" });
  const out = await house.dispatch({
    type: "card/transfer",
    cardIds: [inside],
    to: { projectId: there, place: "backlog" },
  });
  expect(out).toMatchObject({ ok: false, error: { kind: "sprint-closed" } });
});

// Verifies: 6e.40, B19
test("a card that moves to another project stands behind the card that is named there, or at the head", async () => {
  const { house, there } = await twoProjects();
  const ids: CardId[] = [];
  for (const title of ["A", "B", "C", "D"]) ids.push((await house.add(title)) as CardId);
  const [a, b, c, d] = ids as [CardId, CardId, CardId, CardId];
  const move = (id: CardId, after?: CardId) =>
    house.done({
      type: "card/transfer",
      cardIds: [id],
      to: { projectId: there, place: "backlog", ...(after ? { after } : {}) },
    });
  await move(a);
  await move(b, a);
  await move(c, a);
  await move(d);
  const cards = await house.store.read((tx) => tx.cardsIn(there, "backlog"));
  expect(cards.map(({ title }) => title)).toEqual(["D", "A", "C", "B"]);
});
