import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { AttachmentId, CheckItemId, CommentId, LinkId } from "@/domain/model/ids";
import { aFile } from "../support/builders";
import { aHouseOfServices } from "../support/house-of-services";
import { openSheet, rowOf } from "./card-stage";

const author = "Testeur";
const activity = (heading: HTMLElement): string[] =>
  within(heading.parentElement!)
    .queryAllByRole("listitem")
    .map((item) => item.querySelector("p")!.textContent!.replace(/[\u00a0\u202f]/g, " "));

// Verifies: 3a.4, B76
test("history tells of criteria, comments, links and parents in words, with what was before and what is now", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Bascule");
  const other = await house.add("Annuaire");
  const check = await house.done({ type: "check/add", cardId, text: "Inventaire" });
  const itemId = check.plan.changes[0]?.id as CheckItemId;
  await house.done({ type: "check/edit", itemId, done: true });
  await house.done({ type: "check/edit", itemId, text: "Inventaire contrôlé" });
  await house.done({ type: "check/convert", itemId });
  const said = await house.done({ type: "comment/add", cardId, text: "On attend.", author });
  const commentId = said.plan.changes[0]?.id as CommentId;
  await house.done({ type: "comment/edit", commentId, text: "On y va.", author });
  await house.done({ type: "comment/remove", commentId, author });
  const tied = await house.done({ type: "link/add", kind: "blocks", fromCardId: other, toCardId: cardId });
  await house.done({ type: "link/remove", linkId: tied.plan.changes[0]?.id as LinkId });
  await house.done({ type: "card/parent", cardId, parentCardId: other });
  await house.done({ type: "card/edit", cardId, fields: { blocked: { since: 1, reason: "annuaire" } } });
  await house.done({ type: "card/edit", cardId, fields: { blocked: { since: 1, reason: "RSI-77" } } });
  const { sheet } = await openSheet(house);
  const heading = await sheet.findByRole("heading", { name: "Activité" });
  await waitFor(() => expect(activity(heading)).toHaveLength(13));
  expect(activity(heading)).toEqual([
    "Testeur a changé le motif du blocage : « annuaire » devient « RSI-77 »",
    "Testeur a signalé la carte comme bloquée : annuaire",
    "Testeur a rattaché la carte à INT-2",
    "Testeur a retiré le lien : bloquée par INT-2",
    "Testeur a ajouté un lien : bloquée par INT-2",
    "Testeur a supprimé le commentaire « On y va. »",
    "Testeur a modifié un commentaire : « On attend. » devient « On y va. »",
    "Testeur a commenté : « On y va. »",
    "Testeur a fait du critère « Inventaire contrôlé » une carte",
    "Testeur a récrit un critère : « Inventaire » devient « Inventaire contrôlé »",
    "Testeur a rempli le critère « Inventaire contrôlé »",
    "Testeur a ajouté le critère « Inventaire contrôlé »",
    "Testeur a créé la carte",
  ]);
});

// Verifies: 3a.4, B76
test("one field goes back from its line in the history, says so, and the line then offers nothing more", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Bascule");
  await house.done({ type: "card/edit", cardId, fields: { title: "Bascule du site" } });
  await house.done({ type: "card/edit", cardId, fields: { points: 5 } });
  const { user, sheet } = await openSheet(house);
  const name = /^Rétablir ce qui était avant.: a renommé la carte/;
  await user.click(await sheet.findByRole("button", { name }));
  await waitFor(async () =>
    expect(await rowOf(house, cardId)).toMatchObject({ title: "Bascule", points: 5 }),
  );
  expect(house.said.at(-1)).toBe("INT-1\u00a0: valeur rétablie");
  // The line that tells of it offers the way to « Bascule du site » again.
  await waitFor(() => expect(sheet.getAllByRole("button", { name })).toHaveLength(1));
});

// Verifies: 3a.4, B76
test("a long description shows its former text in full and comes back", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Bascule");
  const long = "Une fenêtre le dimanche. ".repeat(200).trim();
  await house.done({ type: "card/describe", cardId, description: long });
  await house.done({ type: "card/describe", cardId, description: "Court." });
  const { user, sheet } = await openSheet(house);
  const [newest] = await sheet.findAllByText("Avant et après");
  await user.click(newest!);
  expect(await sheet.findByText(long)).toBeVisible();
  const [back] = sheet.getAllByRole("button", {
    name: /^Rétablir ce qui était avant.: a modifié la description/,
  });
  await user.click(back!);
  const text = () => house.store.read(async (tx) => (await tx.get("cardText", cardId))!.description);
  await waitFor(async () => expect(await text()).toBe(long));
});

// Verifies: 3a.4, 3s.4
test("of a history of 500 events and 200 comments the newest thirty are read, the others when they are asked for", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Bascule");
  for (let i = 0; i < 200; i += 1)
    await house.done({ type: "comment/add", cardId, text: `Mot ${i}`, author });
  for (let i = 1; i <= 300; i += 1) await house.done({ type: "card/edit", cardId, fields: { points: i } });
  const { user, sheet } = await openSheet(house);
  const heading = await sheet.findByRole("heading", { name: "Activité" });
  await waitFor(() => expect(activity(heading)).toHaveLength(30));
  expect(activity(heading)[0]).toBe("Testeur a changé l’estimation : 299 → 300");
  await user.click(sheet.getByRole("button", { name: "Afficher plus" }));
  await waitFor(() => expect(activity(heading)).toHaveLength(60));
  const all = await house.services.queries.cardHistory(cardId, 1_000);
  expect(all).toHaveLength(501);
  expect(all.map(({ event }) => event.stamp)).toEqual(
    all
      .map(({ event }) => event.stamp)
      .sort()
      .reverse(),
  );
});

// Verifies: 3a.2
test("one's own comment is written anew and taken away in place, a stranger's is only read", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Bascule");
  await house.done({ type: "comment/add", cardId, text: "D’une autre", author: "Une autre" });
  await house.done({ type: "comment/add", cardId, text: "On attend.", author });
  const { user, sheet } = await openSheet(house);
  expect(await sheet.findAllByRole("button", { name: "Modifier le commentaire" })).toHaveLength(1);
  await user.click(sheet.getByRole("button", { name: "Modifier le commentaire" }));
  const field = sheet.getByRole("textbox", { name: "Texte du commentaire" });
  await user.clear(field);
  await user.type(field, "On y va.{Control>}{Enter}{/Control}");
  expect(await sheet.findByText("(modifié)")).toBeVisible();
  expect(sheet.getAllByText("On y va.").length).toBeGreaterThan(0);
  await user.click(sheet.getByRole("button", { name: "Supprimer le commentaire" }));
  await waitFor(async () => expect((await rowOf(house, cardId)).comments).toBe(1));
  expect(sheet.getByRole("textbox", { name: "Nouveau commentaire" })).toHaveFocus();
});

// Verifies: 3a.3, B74
test("criteria change places by key and by menu, and the focus stays with the one that moved", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Bascule");
  await house.done({ type: "check/add-many", cardId, texts: ["Un", "Deux", "Trois"] });
  const { user, sheet } = await openSheet(house);
  const order = () => sheet.getAllByRole("checkbox").map((box) => box.closest("label")!.textContent);
  await waitFor(() => expect(order()).toEqual(["Un", "Deux", "Trois"]));
  sheet.getByRole("checkbox", { name: "Trois" }).focus();
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await waitFor(() => expect(order()).toEqual(["Un", "Trois", "Deux"]));
  expect(sheet.getByRole("checkbox", { name: "Trois" })).toHaveFocus();
  expect(house.said.at(-1)).toBe("Trois, position 2 sur 3");
  await user.click(sheet.getByRole("button", { name: "Actions\u00a0: Deux" }));
  await user.click(await screen.findByRole("menuitem", { name: "Mettre en premier" }));
  await waitFor(() => expect(order()).toEqual(["Deux", "Un", "Trois"]));
  await user.click(sheet.getByRole("button", { name: "Actions\u00a0: Un" }));
  await user.click(await screen.findByRole("menuitem", { name: "Convertir en carte" }));
  expect(await sheet.findByRole("link", { name: /INT-2 Un/ })).toBeVisible();
  await waitFor(() => expect(order()).toEqual(["Deux", "Trois"]));
  expect(house.said.at(-1)).toBe("«\u00a0Un\u00a0» est devenu la carte INT-2");
});

// Verifies: 3a.3, B74
test("several pasted lines are offered as that many criteria, and are one deed", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  await user.click(sheet.getByRole("textbox", { name: "Nouveau critère" }));
  await user.paste("- Inventaire\n- Retour arrière\n\n- Débit");
  await user.click(await sheet.findByRole("button", { name: "Ajouter 3 critères" }));
  await waitFor(async () => expect((await rowOf(house, cardId)).checksTotal).toBe(3));
  const boxes = await sheet.findAllByRole("checkbox");
  expect(boxes.map((box) => box.closest("label")!.textContent)).toEqual([
    "Inventaire",
    "Retour arrière",
    "Débit",
  ]);
  expect(house.said.at(-1)).toBe("3 critères ajoutés à INT-1");
  await house.done({ type: "history/undo" });
  await waitFor(() => expect(sheet.queryAllByRole("checkbox")).toEqual([]));
});

// Verifies: 3f.8, B76
test("files that are added, renamed and removed are told in the activity, and a name goes back", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Bascule");
  const added = await house.done({ type: "attachment/add", cardId, files: [aFile("plan.txt", "A")], author });
  const attachmentId = added.plan.changes.find(({ table }) => table === "attachment")?.id as AttachmentId;
  await house.done({ type: "attachment/rename", attachmentId, name: "plan du site.txt" });
  const { user, sheet } = await openSheet(house);
  const heading = await sheet.findByRole("heading", { name: "Activité" });
  await user.click(
    await sheet.findByRole("button", { name: /^Rétablir ce qui était avant.: a renommé un fichier/ }),
  );
  await waitFor(() => expect(activity(heading)).toHaveLength(4));
  await house.done({ type: "attachment/remove", attachmentId });
  await waitFor(() => expect(activity(heading)).toHaveLength(5));
  expect(activity(heading)).toEqual([
    "Testeur a retiré le fichier « plan.txt »",
    "Testeur a renommé un fichier : « plan du site.txt » devient « plan.txt »",
    "Testeur a renommé un fichier : « plan.txt » devient « plan du site.txt »",
    "Testeur a joint le fichier « plan.txt »",
    "Testeur a créé la carte",
  ]);
});

// Verifies: 3f.8, B76, B112
test("a mention that was lowered goes back from the activity; raising has no such way, since lowering asks for a reason", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Bascule");
  await house.done({ type: "marking/card", cardId, level: "DR" });
  await house.done({ type: "marking/card", cardId, level: null, reason: "Publié" });
  const { user, sheet } = await openSheet(house);
  const name = /^Rétablir ce qui était avant.: a ramené la protection/;
  await user.click(await sheet.findByRole("button", { name }));
  await waitFor(async () => expect((await rowOf(house, cardId)).marking).toBe("DR"));
  expect(
    sheet.queryByRole("button", { name: /^Rétablir ce qui était avant.: a relevé la protection/ }),
  ).toBeNull();
});
