import { expect, test } from "vitest";
import type { CardId, CheckItemId, CommentId, LabelId, LinkId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import { aHouse, type House } from "../../support/builders";

const card = (house: House, id: CardId) => house.store.read(async (tx) => (await tx.get("card", id))!);
const criteria = async (house: House, cardId: CardId) =>
  [...(await house.store.read((tx) => tx.partsOf("checkItem", cardId)))]
    .sort(compareRanked)
    .map((item) => item.text);

async function withCriteria(texts: readonly string[]) {
  const house = await aHouse();
  const cardId = await house.add("Bascule");
  const { plan } = await house.done({ type: "check/add-many", cardId, texts });
  return { house, cardId, items: plan.changes.map(({ id }) => id as CheckItemId) };
}

// Verifies: 3a.3, B74
test("several lines become as many criteria in their order, blank ones none, and one undo takes them all", async () => {
  const { house, cardId } = await withCriteria(["Inventaire", "", "  Retour arrière ", "Débit"]);
  expect(await criteria(house, cardId)).toEqual(["Inventaire", "Retour arrière", "Débit"]);
  expect((await card(house, cardId)).checksTotal).toBe(3);
  await house.done({ type: "history/undo" });
  expect(await criteria(house, cardId)).toEqual([]);
});

// Verifies: 3a.3, B74
test("a criterion goes behind another or first, and where it stands already nothing is written", async () => {
  const { house, cardId, items } = await withCriteria(["a", "b", "c"]);
  const move = (itemId: CheckItemId, after: CheckItemId | null) =>
    house.done({ type: "check/move", itemId, after });
  await move(items[2]!, items[0]!);
  expect(await criteria(house, cardId)).toEqual(["a", "c", "b"]);
  await move(items[1]!, null);
  expect(await criteria(house, cardId)).toEqual(["b", "a", "c"]);
  expect((await move(items[1]!, null)).deed).toBeNull();
  await house.done({ type: "history/undo" });
  expect(await criteria(house, cardId)).toEqual(["a", "c", "b"]);
});

// Verifies: 3a.3, B74
test("a criterion becomes a sub-task right behind its card, with its words; one undo gives the criterion back", async () => {
  const { house, cardId, items } = await withCriteria(["Relire la procédure", "Débit"]);
  await house.add("Dernière");
  await house.done({ type: "check/convert", itemId: items[0]! });
  expect(await house.titles()).toEqual(["Bascule", "Relire la procédure", "Dernière"]);
  expect(await criteria(house, cardId)).toEqual(["Débit"]);
  const [, child] = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  expect(child).toMatchObject({ kind: "subtask", parentCardId: cardId, number: 3 });
  await house.done({ type: "history/undo" });
  expect(await criteria(house, cardId)).toEqual(["Relire la procédure", "Débit"]);
  expect(await house.titles()).toEqual(["Bascule", "Dernière"]);
});

test("a criterion that was ticked becomes a card that is done; one of a closed sprint goes to the backlog", async () => {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 12", { startOn: "2026-11-02", endOn: "2026-11-13" });
  const cardId = await house.add("Bascule", { place: sprintId });
  const { plan } = await house.done({ type: "check/add", cardId, text: "Inventaire" });
  const itemId = plan.changes[0]?.id as CheckItemId;
  await house.done({ type: "check/edit", itemId, done: true });
  await house.done({ type: "sprint/start", sprintId });
  await house.done({ type: "card/edit", cardId, fields: { columnId: house.columnIds[2]! } });
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  await house.done({ type: "check/convert", itemId });
  const [child] = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  expect(child).toMatchObject({ title: "Inventaire", columnId: house.columnIds[2] });
});

// Verifies: 3a.3, B74
test("several pasted titles become as many cards with consecutive numbers, as one deed and one undo", async () => {
  const house = await aHouse();
  const first = await house.add("Première");
  await house.add("Dernière");
  const titles = ["Une", "Deux", "\t", "Trois"];
  const to = { place: "backlog" as const, after: first };
  const { deed } = await house.done({ type: "card/add-many", projectId: house.projectId, to, titles });
  expect(deed?.about).toEqual({ count: 3 });
  expect(await house.titles()).toEqual(["Première", "Une", "Deux", "Trois", "Dernière"]);
  const cards = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  expect(cards.map(({ number }) => number)).toEqual([1, 3, 4, 5, 2]);
  await house.done({ type: "history/undo" });
  expect(await house.titles()).toEqual(["Première", "Dernière"]);
});

test("a paste of more lines than a person can mean, or with one too long, is refused with the figures and makes nothing", async () => {
  const house = await aHouse();
  const to = { place: "backlog" as const, after: null };
  const add = (titles: string[]) =>
    house.dispatch({ type: "card/add-many", projectId: house.projectId, to, titles });
  expect(await add(Array.from({ length: 501 }, (_, i) => `Ligne ${i}`))).toMatchObject({
    error: { kind: "too-many", count: 501, limit: 500 },
  });
  expect(await add(["Une", "é".repeat(600)])).toMatchObject({ error: { kind: "text-too-long" } });
  expect(await add(["", " "])).toMatchObject({ error: { kind: "text-empty" } });
  expect(await house.titles()).toEqual([]);
});

// Verifies: 3a.2
test("a comment is written anew and taken away by its author only, and undo brings it back", async () => {
  const house = await aHouse();
  const cardId = await house.add("Bascule");
  const made = await house.done({ type: "comment/add", cardId, text: "On attend.", author: "Testeur" });
  const commentId = made.plan.changes[0]?.id as CommentId;
  const texts = async () =>
    (await house.store.read((tx) => tx.partsOf("comment", cardId))).map(({ text }) => text);
  const other = { ok: false, error: { kind: "comment-of-another", author: "Testeur" } };
  expect(await house.dispatch({ type: "comment/edit", commentId, text: "x", author: "Une autre" })).toEqual(
    other,
  );
  expect(await house.dispatch({ type: "comment/remove", commentId, author: "Une autre" })).toEqual(other);
  await house.done({ type: "comment/edit", commentId, text: "On y va.", author: "Testeur" });
  expect(await texts()).toEqual(["On y va."]);
  await house.done({ type: "comment/remove", commentId, author: "Testeur" });
  expect(await texts()).toEqual([]);
  expect((await card(house, cardId)).comments).toBe(0);
  await house.done({ type: "history/undo" });
  expect(await texts()).toEqual(["On y va."]);
});

// Verifies: 3a.1
test("a card goes under another of its project; under itself, its own sub-task or a stranger's card it is refused, the way named", async () => {
  const house = await aHouse();
  const [a, b, c] = [await house.add("A"), await house.add("B"), await house.add("C")];
  const put = (cardId: CardId, parentCardId: CardId | null) =>
    house.dispatch({ type: "card/parent", cardId, parentCardId });
  expect((await put(b, a)).ok).toBe(true);
  expect((await put(c, b)).ok).toBe(true);
  expect(await put(a, a)).toEqual({ ok: false, error: { kind: "card-itself" } });
  expect(await put(a, c)).toEqual({
    ok: false,
    error: { kind: "parent-cycle", path: ["INT-1", "INT-3", "INT-2", "INT-1"] },
  });
  const made = await house.done({
    type: "project/add",
    name: "RSI",
    code: "RSI",
    colour: "blue",
    timeZone: "Europe/Paris",
    columns: [{ name: "À faire", category: "todo" }],
  });
  const projectId = made.plan.changes[0]?.id as typeof house.projectId;
  const to = { place: "backlog" as const, after: null };
  const stranger = await house.done({ type: "card/add", projectId, to, title: "Annuaire" });
  expect(await put(a, stranger.plan.changes[0]?.id as CardId)).toEqual({
    ok: false,
    error: { kind: "parent-elsewhere" },
  });
  expect((await put(c, null)).ok).toBe(true);
  expect((await card(house, c)).parentCardId).toBeNull();
});

// Verifies: 3a.1, B52
test("cards are tied once, in both projects, and a dependency that leads back to its start is refused with the way", async () => {
  const house = await aHouse();
  const [a, b, c] = [await house.add("A"), await house.add("B"), await house.add("C")];
  const tie = (fromCardId: CardId, toCardId: CardId, kind: "blocks" | "relates" | "duplicates" = "blocks") =>
    house.dispatch({ type: "link/add", kind, fromCardId, toCardId });
  expect((await tie(a, b)).ok).toBe(true);
  expect(await tie(a, b)).toMatchObject({ value: { deed: null } });
  expect((await tie(b, c)).ok).toBe(true);
  expect(await tie(c, a)).toEqual({
    ok: false,
    error: { kind: "link-cycle", path: ["INT-3", "INT-1", "INT-2", "INT-3"] },
  });
  expect(await tie(a, a)).toEqual({ ok: false, error: { kind: "card-itself" } });
  expect((await tie(c, a, "relates")).ok).toBe(true);
  expect(await tie(a, c, "relates")).toMatchObject({ value: { deed: null } });
  const links = await house.store.read((tx) => tx.linksOf(a));
  expect(links.map(({ kind }) => kind).sort()).toEqual(["blocks", "relates"]);
  const blocks = links.find(({ kind }) => kind === "blocks")!;
  await house.done({ type: "link/remove", linkId: blocks.id as LinkId });
  expect((await tie(c, a)).ok).toBe(true);
});

// Verifies: 3a.1, B50
test("a card moves, starts and ends whatever blocks it", async () => {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 12");
  const [a, b] = [await house.add("A"), await house.add("B")];
  await house.done({ type: "link/add", kind: "blocks", fromCardId: a, toCardId: b });
  await house.done({ type: "card/move", cardIds: [b], to: { place: sprintId, after: null } });
  await house.done({ type: "card/edit", cardId: b, fields: { columnId: house.columnIds[2]! } });
  expect(await card(house, b)).toMatchObject({ place: sprintId, columnId: house.columnIds[2] });
});

// Verifies: 3a.1
test("a label is renamed and recoloured everywhere, a name taken is refused; taken away it leaves the cards, and undo brings it back", async () => {
  const house = await aHouse();
  const id = await house.add("A");
  const { projectId } = house;
  const add = async (name: string) =>
    (await house.done({ type: "label/add", projectId, name, colour: "blue" })).plan.changes[0]?.id as LabelId;
  const [network, pilot] = [await add("réseau"), await add("pilote")];
  await house.done({ type: "card/edit", cardId: id, fields: { label: [network, pilot] } });
  const edit = (fields: object) => house.dispatch({ type: "label/edit", labelId: network, ...fields });
  expect(await edit({ name: "pilote" })).toEqual({
    ok: false,
    error: { kind: "name-taken", name: "pilote" },
  });
  expect((await edit({ name: "Réseaux", colour: "teal" })).ok).toBe(true);
  const living = async () =>
    (await house.store.read((tx) => tx.list("label", projectId))).map(({ name }) => name).sort();
  expect(await living()).toEqual(["Réseaux", "pilote"]);
  await house.done({ type: "label/remove", labelId: network });
  expect(await living()).toEqual(["pilote"]);
  await house.done({ type: "card/edit", cardId: id, fields: { title: "A, écrite entre-temps" } });
  await house.done({ type: "history/undo" });
  await house.done({ type: "history/undo" });
  expect(await living()).toEqual(["Réseaux", "pilote"]);
  expect((await card(house, id)).labels).toEqual([network, pilot].sort());
});
