import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CheckItemId } from "@/domain/model/ids";
import { aFile } from "../support/builders";
import { aHouseOfServices } from "../support/house-of-services";
import { elsewhere, openSheet, rowOf } from "./card-stage";

test("criteria are added, ticked, written anew and taken away from the keyboard, and focus never falls out of the list", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  const field = sheet.getByRole("textbox", { name: "Nouveau critère" });
  await user.type(field, "Inventaire contrôlé{Enter}");
  await waitFor(() => expect(field).toHaveValue(""));
  expect(field).toHaveFocus();
  await user.type(field, "Débit mesuré{Enter}");
  const debit = await sheet.findByRole("checkbox", { name: "Débit mesuré" });
  debit.focus();
  await user.keyboard(" ");
  await waitFor(() => expect(debit).toBeChecked());
  expect(await sheet.findByRole("heading", { name: "Critères d’acceptation 1 sur 2" })).toBeVisible();
  expect(await rowOf(house, id)).toMatchObject({ checksDone: 1, checksTotal: 2 });

  await user.click(sheet.getByRole("button", { name: "Modifier\u00a0: Débit mesuré" }));
  await user.type(sheet.getByRole("textbox", { name: "Texte du critère" }), " avant et après{Enter}");
  expect(
    await sheet.findByRole("button", { name: "Modifier\u00a0: Débit mesuré avant et après" }),
  ).toHaveFocus();

  await user.click(sheet.getByRole("button", { name: "Supprimer\u00a0: Inventaire contrôlé" }));
  await waitFor(() => expect(sheet.getAllByRole("checkbox")).toHaveLength(1));
  expect(sheet.getByRole("checkbox", { name: "Débit mesuré avant et après" })).toHaveFocus();
});

test("a comment is added under the name of whoever works here, with its line breaks", async () => {
  const house = await aHouseOfServices();
  await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  const field = sheet.getByRole("textbox", { name: "Nouveau commentaire" });
  await user.type(field, "On garde{Enter}la bascule.{Control>}{Enter}{/Control}");
  const comment = await sheet.findByText(/On garde/, { selector: "p" });
  expect(comment.innerHTML).toMatch(/^On garde<br>\s*la bascule\.$/);
  expect(within(comment.closest("li")!).getByText("Testeur")).toBeVisible();
});

test("markup in a title, a description, a criterion and a comment is shown as text", async () => {
  const house = await aHouseOfServices();
  const bad = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
  const id = await house.add(bad);
  await house.done({ type: "card/describe", cardId: id, description: `${bad}\n[lien](javascript:alert(1))` });
  await house.done({ type: "check/add", cardId: id, text: bad });
  await house.done({ type: "comment/add", cardId: id, text: bad, author: bad });
  const { sheet } = await openSheet(house);
  expect(sheet.getAllByText(/<script>alert/, { exact: false }).length).toBeGreaterThanOrEqual(5);
  const dialog = screen.getByRole("dialog");
  expect(dialog.querySelector("img, script, a")).toBeNull();
});

// Verifies: B81
test("a card that goes to the trash while it is open says so, keeps its text, and comes back where it was", async () => {
  const house = await aHouseOfServices();
  const sprint = await house.addSprint("Sprint 12");
  const id = await house.add("Bascule", { place: sprint });
  const { user, sheet } = await openSheet(house);
  await user.click(sheet.getByRole("button", { name: "Bascule" }));
  await user.type(sheet.getByRole("textbox", { name: "Titre" }), " du site");
  await elsewhere(house, { type: "card/trash", cardIds: [id] });
  expect(await sheet.findByRole("alert")).toHaveTextContent("Cette carte est à la corbeille.");
  expect(sheet.getByRole("heading", { level: 2 })).toHaveTextContent("Bascule");
  expect(sheet.getByText("Bascule du site")).toBeVisible();
  expect(sheet.queryAllByRole("textbox")).toEqual([]);
  await user.click(await sheet.findByRole("button", { name: "Restaurer" }));
  await waitFor(async () => expect((await rowOf(house, id)).place).toBe(sprint));
  expect(await sheet.findByRole("textbox", { name: "Titre" })).toHaveValue("Bascule du site");
});

// Verifies: 3y.2, B73
test("what is being typed when the card goes to the trash elsewhere stays in sight, can be copied, and goes on when it is back", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  await user.type(await sheet.findByRole("textbox", { name: "Nouveau critère" }), "Débit mesuré");
  await user.type(sheet.getByRole("textbox", { name: "Nouvelle sous-tâche" }), "Mesurer");
  await user.type(sheet.getByRole("textbox", { name: "Nouveau commentaire" }), "On garde la bascule");
  await elsewhere(house, { type: "card/trash", cardIds: [id] });
  await sheet.findByRole("alert");
  for (const text of ["Débit mesuré", "Mesurer", "On garde la bascule"])
    expect(sheet.getByText(text)).toBeVisible();
  const copies = sheet.getAllByRole("button", { name: "Copier" });
  expect(copies).toHaveLength(3);
  // The field went away with the focus in it: one is not sent to the beginning of the page.
  expect(copies).toContain(document.activeElement);
  await user.click(sheet.getByRole("button", { name: "Restaurer" }));
  expect(await sheet.findByRole("textbox", { name: "Nouveau commentaire" })).toHaveValue(
    "On garde la bascule",
  );
  expect(sheet.getByRole("textbox", { name: "Nouveau critère" })).toHaveValue("Débit mesuré");
  expect(sheet.getByRole("textbox", { name: "Nouvelle sous-tâche" })).toHaveValue("Mesurer");
});

// Verifies: 3y.2, B73
test("a half-typed figure, day or name is in sight when its card goes to the trash elsewhere, and stands in its field when it is back", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const author = "Testeur";
  await house.done({ type: "attachment/add", cardId: id, files: [aFile("plan.txt", "Reprise")], author });
  const { user, sheet } = await openSheet(house);
  const box = (name: string | RegExp) => sheet.getByRole("textbox", { name });
  fireEvent.input(box("Points"), { target: { value: "1," } });
  fireEvent.input(box("Échéance"), { target: { value: "3/1" } });
  await user.selectOptions(sheet.getByRole("combobox", { name: "Épopée" }), "Nouvelle épopée…");
  fireEvent.input(box("Nom de la nouvelle épopée"), { target: { value: "Exploit" } });
  await user.click(await sheet.findByRole("button", { name: "Actions de plan.txt" }));
  await user.click(await screen.findByRole("menuitem", { name: "Renommer…" }));
  await user.clear(box("Nom du fichier"));
  await user.type(box("Nom du fichier"), "plan de reprise.txt");
  await elsewhere(house, { type: "card/trash", cardIds: [id] });
  await sheet.findByRole("alert");
  const typed = ["plan de reprise.txt", "1,", "3/1", "Exploit"];
  for (const text of typed) expect(sheet.getByText(text)).toBeVisible();
  expect(sheet.getAllByText("Gardé jusqu’à la fermeture de la fiche.")).toHaveLength(4);
  expect(sheet.queryAllByRole("textbox")).toEqual([]);
  await user.click(sheet.getByRole("button", { name: "Restaurer" }));
  await waitFor(() => expect(box("Points")).toHaveValue("1,"));
  expect(box("Échéance")).toHaveValue("3/1");
  expect(box("Nom de la nouvelle épopée")).toHaveValue("Exploit");
  expect(box("Nom du fichier")).toHaveValue("plan de reprise.txt");
});

// Verifies: 3y.2, B73
test("a draft that was left is in sight in the sheet of a card in the trash, too", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const draft = { text: "À dire demain", base: "", at: house.services.now() };
  await house.services.desk.put("draft", `${id}/comment#autre`, draft);
  await house.done({ type: "card/trash", cardIds: [id] });
  const { sheet } = await openSheet(house);
  expect(await sheet.findByText("À dire demain")).toBeVisible();
  expect(sheet.getByText("Gardé comme brouillon sur ce poste.")).toBeVisible();
});

// Verifies: 3f.7
test("a card in the trash whose deed is no longer the last goes back to its place, which is said", async () => {
  const house = await aHouseOfServices();
  const sprint = await house.addSprint("Sprint 12");
  const id = await house.add("Bascule", { place: sprint });
  await house.done({ type: "card/trash", cardIds: [id] });
  await house.add("Autre chose");
  const { user, sheet } = await openSheet(house);
  await user.click(await sheet.findByRole("button", { name: "Restaurer" }));
  await waitFor(async () => expect((await rowOf(house, id)).place).toBe(sprint));
  expect(await sheet.findByRole("textbox", { name: "Points" })).toBeVisible();
  expect(house.said.at(-1)).toBe("INT-1 restaurée\u00a0: Sprint 12");
});

test("the menu moves the card to another place and puts it in the trash", async () => {
  const house = await aHouseOfServices();
  const sprint = await house.addSprint("Sprint 12");
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  sheet.getByRole("button", { name: "Autres actions" }).focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.getByRole("menuitem", { name: "Déplacer vers…" })).toHaveFocus());
  await user.keyboard("{ArrowRight}");
  await waitFor(() => expect(screen.getByRole("menuitemcheckbox", { name: "Backlog" })).toHaveFocus());
  expect(screen.getByRole("menuitemcheckbox", { name: "Backlog" })).toBeChecked();
  await user.keyboard("{ArrowDown}{Enter}");
  await waitFor(async () => expect((await rowOf(house, id)).place).toBe(sprint));
  await user.click(sheet.getByRole("button", { name: "Autres actions" }));
  await user.click(await screen.findByRole("menuitem", { name: "Mettre à la corbeille" }));
  await waitFor(async () => expect((await rowOf(house, id)).place).toBe("trash"));
  expect(house.said).toContain("INT-1 mise à la corbeille");
});

// Verifies: B76
test("activity tells who did what, newest first, thirty at a time", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  for (let points = 1; points <= 35; points++)
    await house.done({ type: "card/edit", cardId: id, fields: { points } });
  const { user, sheet } = await openSheet(house);
  expect(await sheet.findByText("35")).toBeVisible();
  const lines = () => sheet.getAllByText("Testeur").map((name) => name.parentElement?.textContent);
  expect(lines()).toHaveLength(30);
  expect(lines()[0]).toBe("Testeur a changé l’estimation\u00a0: 34 → 35");
  await user.click(sheet.getByRole("button", { name: "Afficher plus" }));
  await waitFor(() => expect(lines()).toHaveLength(36));
  expect(lines().at(-1)).toBe("Testeur a créé la carte");
  expect(sheet.queryByRole("button", { name: "Afficher plus" })).toBeNull();
});

test("what happens elsewhere shows in the open sheet", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { sheet } = await openSheet(house);
  const { plan } = await act(() => house.done({ type: "check/add", cardId: id, text: "Débit mesuré" }));
  const box = await sheet.findByRole("checkbox", { name: "Débit mesuré" });
  const itemId = plan.changes[0]?.id as CheckItemId;
  await elsewhere(house, { type: "check/edit", itemId, done: true });
  await waitFor(() => expect(box).toBeChecked());
  await elsewhere(house, { type: "card/edit", cardId: id, fields: { title: "Bascule du site" } });
  expect(await screen.findByRole("dialog", { name: "INT-1 Bascule du site" })).toBeVisible();
});
