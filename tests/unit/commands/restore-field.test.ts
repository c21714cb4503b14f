import { expect, test } from "vitest";
import type { TableName } from "@/domain/model/entities";
import type { CardId, CheckItemId, CommentId, LabelId, LinkId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import { aHouse, type House } from "../../support/builders";

const author = "Testeur";
const row = <T extends TableName>(house: House, table: T, id: string) =>
  house.store.read(async (tx) => (await tx.get(table, id))!);

function restorer(house: House) {
  return (table: TableName, rowId: string, stamp: Stamp, field: string) =>
    house.dispatch({ type: "field/restore", table, rowId, stamp, field, author });
}

// Verifies: 3a.4, B76
test("each field of a card goes back alone, as a new deed, whatever was written beside it since", async () => {
  const house = await aHouse();
  const restore = restorer(house);
  const id = await house.add("Bascule", { points: 3 });
  const sprintId = await house.addSprint("Sprint 12");
  const edit = async (fields: object) =>
    (await house.done({ type: "card/edit", cardId: id, fields })).deed!.stamp;
  const both = await edit({ title: "Bascule du site", points: 8 });
  const due = await edit({ dueOn: "2026-12-01" });
  const { deed: moved } = await house.done({
    type: "card/move",
    cardIds: [id],
    to: { place: sprintId, after: null },
  });
  expect((await restore("card", id, both, "points")).ok).toBe(true);
  expect(await row(house, "card", id)).toMatchObject({ title: "Bascule du site", points: 3 });
  await restore("card", id, due, "dueOn");
  await restore("card", id, moved!.stamp, "place");
  expect(await row(house, "card", id)).toMatchObject({ dueOn: null, place: "backlog" });
  await house.done({ type: "history/undo" });
  expect(await row(house, "card", id)).toMatchObject({ place: sprintId });
});

// Verifies: 3a.4, B76
test("a long description, a criterion, a comment and a link that was taken away come back", async () => {
  const house = await aHouse();
  const restore = restorer(house);
  const [id, other] = [await house.add("Bascule"), await house.add("Annuaire")];
  const long = "Une fenêtre le dimanche. ".repeat(200);
  await house.done({ type: "card/describe", cardId: id, description: long });
  const rewritten = await house.done({ type: "card/describe", cardId: id, description: "Court." });
  await restore("cardText", id, rewritten.deed!.stamp, "description");
  expect((await row(house, "cardText", id)).description).toBe(long);

  const made = await house.done({ type: "check/add", cardId: id, text: "Inventaire" });
  const itemId = made.plan.changes[0]?.id as CheckItemId;
  const gone = await house.done({ type: "check/remove", itemId });
  await restore("checkItem", itemId, gone.deed!.stamp, "deleted");
  expect((await row(house, "checkItem", itemId)).deleted).toBeUndefined();
  expect((await row(house, "card", id)).checksTotal).toBe(1);

  const said = await house.done({ type: "comment/add", cardId: id, text: "On attend.", author });
  const commentId = said.plan.changes[0]?.id as CommentId;
  const anew = await house.done({ type: "comment/edit", commentId, text: "On y va.", author });
  await restore("comment", commentId, anew.deed!.stamp, "text");
  expect((await row(house, "comment", commentId)).text).toBe("On attend.");

  const tied = await house.done({ type: "link/add", kind: "blocks", fromCardId: other, toCardId: id });
  const linkId = tied.plan.changes[0]?.id as LinkId;
  const untied = await house.done({ type: "link/remove", linkId });
  await restore("link", linkId, untied.deed!.stamp, "deleted");
  const links = await house.store.read((tx) => tx.linksOf(id));
  expect(links).toMatchObject([{ kind: "blocks", fromCardId: other, toCardId: id }]);
});

// Verifies: 3a.4, B76
test("what cannot go back is refused in kind: an erased content, a label that is gone, a closed sprint, another's comment", async () => {
  const house = await aHouse();
  const restore = restorer(house);
  const id = await house.add("Bascule", { points: 3 });
  const labelled = await house.done({
    type: "label/add",
    projectId: house.projectId,
    name: "pilote",
    colour: "blue",
  });
  const labelId = labelled.plan.changes[0]?.id as LabelId;
  const edit = async (fields: object) =>
    (await house.done({ type: "card/edit", cardId: id, fields })).deed!.stamp;
  await edit({ label: [labelId] });
  const unlabelled = await edit({ unlabel: [labelId] });
  await house.done({ type: "label/remove", labelId });
  expect(await restore("card", id, unlabelled, `labels/${labelId}`)).toMatchObject({
    error: { kind: "restore-unknown" },
  });

  const secret = await edit({ title: "Un secret" });
  await house.store.write((tx) => tx.redact(secret));
  expect(await restore("card", id, secret, "title")).toMatchObject({ error: { kind: "restore-emptied" } });

  const said = await house.done({ type: "comment/add", cardId: id, text: "a", author: "Une autre" });
  const commentId = said.plan.changes[0]?.id as CommentId;
  const anew = await house.done({ type: "comment/edit", commentId, text: "b", author: "Une autre" });
  expect(await restore("comment", commentId, anew.deed!.stamp, "text")).toMatchObject({
    error: { kind: "comment-of-another", author: "Une autre" },
  });

  const estimated = await edit({ points: 8 });
  const sprintId = await house.addSprint("Sprint 12");
  await house.done({ type: "card/move", cardIds: [id], to: { place: sprintId, after: null } });
  await house.done({ type: "sprint/start", sprintId });
  await edit({ columnId: house.columnIds[2]! });
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  expect(await restore("card", id as CardId, estimated, "points")).toMatchObject({
    error: { kind: "sprint-closed", sprint: "Sprint 12" },
  });
});
