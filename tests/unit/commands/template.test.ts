import { expect, test } from "vitest";
import type { CardId, LabelId, TemplateId } from "@/domain/model/ids";
import { aHouse, type House } from "../../support/builders";

/** A card with text, criteria in order, a label and two sub-tasks. */
async function aFullCard(house: House): Promise<{ cardId: CardId; labelId: LabelId }> {
  const { projectId, done } = house;
  const cardId = await house.add("Bascule du site pilote", { points: 5 });
  const label = await done({ type: "label/add", projectId, name: "réseau", colour: "blue" });
  const labelId = label.plan.changes[0]?.id as LabelId;
  await done({ type: "card/edit", cardId, fields: { label: [labelId], kind: "enabler" } });
  await done({ type: "card/describe", cardId, description: "## But\n\nBasculer." });
  for (const text of ["Plan de retour", "Essais"]) await done({ type: "check/add", cardId, text });
  await done({ type: "template/save", name: "Tâche", from: { kind: "card", cardId: await house.add("b") } });
  return { cardId, labelId };
}

async function saved(house: House, cardId: CardId, name: string): Promise<TemplateId> {
  const { plan } = await house.done({ type: "template/save", name, from: { kind: "card", cardId } });
  return plan.changes[0]?.id as TemplateId;
}

const to = { place: "backlog", after: null } as const;

// Verifies: B85, 3a.24
test("a card's template gives a new card its words, kind, points, labels and criteria, in one deed and one undo", async () => {
  const house = await aHouse();
  const { cardId, labelId } = await aFullCard(house);
  const templateId = await saved(house, cardId, "Bascule");
  const { plan } = await house.done({ type: "card/add-from-template", templateId, to });
  const id = plan.changes[0]?.id as CardId;
  expect(await house.store.read((tx) => tx.get("card", id))).toMatchObject({
    title: "Bascule du site pilote",
    kind: "enabler",
    points: 5,
    labels: [labelId],
    checksTotal: 2,
    checksDone: 0,
    number: 3,
  });
  const items = await house.store.read((tx) => tx.partsOf("checkItem", id));
  expect(items.map(({ text, done }) => [text, done]).sort()).toEqual([
    ["Essais", false],
    ["Plan de retour", false],
  ]);
  expect((await house.store.read((tx) => tx.get("cardText", id)))?.description).toContain("Basculer.");
  await house.done({ type: "history/undo" });
  expect((await house.store.read((tx) => tx.get("card", id)))?.deleted).toBe(true);
  expect(await house.store.read((tx) => tx.partsOf("checkItem", id))).toEqual([]);
});

// Verifies: B85, 3a.24
test("sub-tasks of a template are born after their card, under it, with the next numbers", async () => {
  const house = await aHouse();
  const templateId = await saved(house, await house.add("a"), "Avec sous-tâches");
  const body = {
    title: "Recette",
    kind: "userStory",
    points: null,
    description: "",
    checklist: ["  ", "Jeu d’essai"],
    labels: ["label_gone" as LabelId],
    children: ["Écrire", "Dérouler"],
  } as const;
  await house.done({ type: "template/edit", templateId, body });
  const { plan, deed } = await house.done({ type: "card/add-from-template", templateId, to, title: "R1" });
  expect(deed?.about).toEqual({ key: "INT-2", name: "R1", count: 1 });
  const id = plan.changes[0]?.id as CardId;
  expect(await house.titles()).toEqual(["R1", "Écrire", "Dérouler", "a"]);
  const children = await house.store.read((tx) => tx.childrenOf(id));
  expect(children.map(({ kind, number }) => [kind, number])).toEqual([
    ["subtask", 3],
    ["subtask", 4],
  ]);
  const card = await house.store.read((tx) => tx.get("card", id));
  expect(card).toMatchObject({ labels: [], checksTotal: 1 });
  const again = await saved(house, id, "Repris");
  expect((await house.store.read((tx) => tx.get("template", again)))?.body).toMatchObject({
    children: ["Écrire", "Dérouler"],
  });
});

// Verifies: B85, 3a.25
test("a template is renamed and removed, its name stands once, and an undo gives it back", async () => {
  const house = await aHouse();
  const cardId = await house.add("a");
  const templateId = await saved(house, cardId, "Modèle A");
  await saved(house, cardId, "Modèle B");
  const names = async () =>
    (await house.store.read((tx) => tx.list("template"))).map(({ name }) => name).sort();
  const twice = { type: "template/save", name: "Modèle A ", from: { kind: "card", cardId } } as const;
  expect(await house.dispatch(twice)).toEqual({
    ok: false,
    error: { kind: "template-name-taken", name: "Modèle A" },
  });
  expect(await house.dispatch({ type: "template/edit", templateId, name: "Modèle B" })).toMatchObject({
    error: { kind: "template-name-taken" },
  });
  await house.done({ type: "template/edit", templateId, name: "Modèle C" });
  expect(await names()).toEqual(["Modèle B", "Modèle C"]);
  await house.done({ type: "template/remove", templateId });
  expect(await names()).toEqual(["Modèle B"]);
  expect(await house.dispatch({ type: "card/add-from-template", templateId, to })).toMatchObject({
    error: { kind: "template-missing" },
  });
  await house.done({ type: "history/undo" });
  expect(await names()).toEqual(["Modèle B", "Modèle C"]);
});

// Verifies: B85
test("a project's template holds its columns in order, its unit, kinds and labels", async () => {
  const house = await aHouse();
  const { projectId, store } = house;
  await house.done({ type: "label/add", projectId, name: "réseau", colour: "blue" });
  const { plan } = await house.done({
    type: "template/save",
    name: "Projet type",
    from: { kind: "project", projectId },
  });
  const template = await store.read((tx) => tx.get("template", plan.changes[0]?.id ?? ""));
  expect(template).toMatchObject({
    kind: "project",
    projectId: null,
    body: { unit: "points", kinds: null, ready: "", labels: [{ name: "réseau", colour: "blue" }] },
  });
  const { columns } = (template as { body: { columns: readonly { name: string }[] } }).body;
  expect(columns.map(({ name }) => name)).toEqual(["À faire", "En cours", "Terminé", "Annulé"]);
});
