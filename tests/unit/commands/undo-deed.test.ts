import { expect, test } from "vitest";
import { createDispatch } from "@/commands/dispatch";
import type { CardId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import { createMemoryStore } from "@/storage/memory-store";
import { aHand, aHouse, must } from "../../support/builders";

async function twoDesks() {
  const store = createMemoryStore();
  const house = await aHouse(store);
  const theirs = createDispatch(store, aHand({ seed: 9, desk: "desk_b", session: "sb" }));
  const card = async (id: CardId) => await store.read((tx) => tx.get("card", id));
  const undo = (stamp: Stamp | undefined) =>
    house.dispatch({ type: "history/undo-deed", stamp: stamp as Stamp });
  return {
    store,
    house,
    theirs: async (...asked: Parameters<typeof theirs>) => must(await theirs(...asked)),
    card,
    undo,
  };
}

// Verifies: B82, 3e.2
test("a deed with others after it is taken back alone: its fields return, later work stays and is listed", async () => {
  const { house, card, undo } = await twoDesks();
  const [one, two] = [await house.add("Une"), await house.add("Deux")];
  const sprint = await house.addSprint("Sprint 13");
  const { deed } = await house.done({
    type: "card/move",
    cardIds: [one, two],
    to: { place: sprint, after: null, columnId: house.columnIds[1] as never },
  });
  await house.done({ type: "card/edit", cardId: two, fields: { columnId: house.columnIds[2] as never } });
  await house.done({ type: "card/edit", cardId: one, fields: { title: "Une, relue" } });
  const back = must(await undo(deed?.stamp));
  expect(back.plan.left).toEqual(["Deux"]);
  expect(await card(one)).toMatchObject({
    place: "backlog",
    columnId: house.columnIds[0],
    title: "Une, relue",
  });
  expect(await card(two)).toMatchObject({ place: "backlog", columnId: house.columnIds[2] });
});

// Verifies: B82, 3e.2
test("what a colleague's desk did can be taken back as well, and their name stays on it in the journal", async () => {
  const { store, house, theirs, card, undo } = await twoDesks();
  const id = await house.add("Bascule", { points: 3 });
  const { deed } = await theirs({ type: "card/edit", cardId: id, fields: { points: 8 } });
  const back = must(await undo(deed?.stamp));
  expect((await card(id))?.points).toBe(3);
  expect(back.deed).toMatchObject({ undoes: deed?.stamp, source: "undo", desk: "desk_a" });
  expect(await store.read((tx) => tx.deed(deed?.stamp as Stamp))).toMatchObject({ desk: "desk_b" });
});

// Verifies: B82, 3e.2
test("an import that is older than what Ctrl+Z can reach is taken back from the journal", async () => {
  const { store, house, undo } = await twoDesks();
  const { changes } = (
    await house.done({ type: "label/add", projectId: house.projectId, name: "a", colour: "blue" })
  ).plan;
  const label = { ...changes[0]?.after, id: "label_imported", name: "importée" };
  const { deed } = await house.done({
    type: "import/apply",
    changes: [{ ...changes[0], id: "label_imported", after: label } as never],
    name: "jira.csv",
    count: 1,
  });
  for (let i = 0; i < 220; i += 1)
    await house.done({ type: "project/edit", projectId: house.projectId, name: `Nom ${i}` });
  expect(store.contents().head.history.done).not.toContain(deed?.stamp);
  expect((await undo(deed?.stamp)).ok).toBe(true);
  expect((await store.read((tx) => tx.list("label", house.projectId))).map(({ name }) => name)).toEqual([
    "a",
  ]);
});

// Verifies: B82, 3e.2
test("a birth that newer work stands in is not taken back: a card with a later comment, a sprint with a later card", async () => {
  const { store, house, theirs, undo } = await twoDesks();
  const id = await house.add("Bascule");
  const birth = [...store.contents().deeds.values()].at(-1);
  await theirs({ type: "comment/add", cardId: id, text: "Vu en comité", author: "Une collègue" });
  expect(await undo(birth?.stamp)).toMatchObject({ error: { kind: "undo-overtaken" } });
  const sprint = await house.addSprint("Sprint 13");
  const founding = [...store.contents().deeds.values()].at(-1);
  await theirs({ type: "card/move", cardIds: [id], to: { place: sprint, after: null } });
  expect(await undo(founding?.stamp)).toMatchObject({
    error: { kind: "undo-overtaken", about: "Sprint 13" },
  });
  expect((await store.read((tx) => tx.get("sprint", sprint)))?.deleted).toBeUndefined();
});

// Verifies: B82, 3e.2
test("a card whose old sprint is gone comes back to the backlog, and is listed", async () => {
  const { store, house, card, undo } = await twoDesks();
  const sprint = await house.addSprint("Sprint 13");
  const made = [...store.contents().deeds.values()].at(-1);
  const id = await house.add("Bascule", { place: sprint });
  const { deed } = await house.done({ type: "card/trash", cardIds: [id] });
  await undo(made?.stamp);
  expect(must(await undo(deed?.stamp)).plan.left).toEqual(["Bascule"]);
  expect((await card(id))?.place).toBe("backlog");
});

// Verifies: B82, 3e.2
test("a deed that was undone says so, the founding of the workspace cannot be undone, and the history follows", async () => {
  const { store, house, undo } = await twoDesks();
  const id = await house.add("Bascule");
  const { deed } = await house.done({ type: "card/edit", cardId: id, fields: { points: 5 } });
  await house.done({ type: "card/edit", cardId: id, fields: { title: "Autre" } });
  const { deed: undoing } = must(await undo(deed?.stamp));
  expect(await undo(deed?.stamp)).toMatchObject({ error: { kind: "deed-undone" } });
  // Ctrl+Y does again what the journal undid; Ctrl+Z goes on with what stands.
  expect(store.contents().head.history.undone).toEqual([undoing?.stamp]);
  await house.done({ type: "history/redo" });
  expect(await store.read((tx) => tx.get("card", id))).toMatchObject({ points: 5, title: "Autre" });
  await house.done({
    type: "workspace/found",
    id: "workspace_a" as never,
    name: "Espace",
    code: "ESP",
    marking: { level: "NP", label: "NON PROTÉGÉ" },
    fictional: false,
    rows: [],
  });
  const founding = [...store.contents().deeds.values()].at(-1);
  expect(await undo(founding?.stamp)).toMatchObject({ error: { kind: "deed-founding" } });
});
