import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LabelId } from "@/domain/model/ids";
import { aHouseOfServices, type HouseOfServices } from "../support/house-of-services";
import { openSheet, rowOf } from "./card-stage";

const option = (name: string | RegExp) => screen.findByRole("option", { name });

async function aLabel(house: HouseOfServices, name: string): Promise<LabelId> {
  const command = { type: "label/add", projectId: house.projectId, name, colour: "blue" } as const;
  return (await house.done(command)).plan.changes[0]?.id as LabelId;
}

// Verifies: 3a.1
test("a label is found by its name without accents, made when there is none, and taken off, all from the keyboard", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const network = await aLabel(house, "Réseau");
  await aLabel(house, "Pilote");
  const { user, sheet } = await openSheet(house);
  const field = sheet.getByRole("combobox", { name: "Ajouter une étiquette" });
  await user.type(field, "rese");
  await option("Réseau");
  expect(screen.queryByRole("option", { name: "Pilote" })).toBeNull();
  await user.keyboard("{Enter}");
  await waitFor(async () => expect((await rowOf(house, id)).labels).toEqual([network]));
  expect(house.said.at(-1)).toBe("Étiquette Réseau ajoutée à INT-1");
  await user.type(field, "Coupure");
  await option(/Créer «\u00a0Coupure\u00a0»/);
  await user.keyboard("{Enter}");
  const taken = await sheet.findByRole("button", { name: "Retirer l’étiquette Coupure" });
  expect((await rowOf(house, id)).labels).toHaveLength(2);
  taken.focus();
  await user.keyboard("{Enter}");
  await waitFor(async () => expect((await rowOf(house, id)).labels).toEqual([network]));
  expect(field).toHaveFocus();
});

// Verifies: 6e.62
test("what closes a list of choices without a pointer is named in the language on screen", async () => {
  const house = await aHouseOfServices();
  await house.add("Bascule");
  await aLabel(house, "Réseau");
  const { user, sheet } = await openSheet(house);
  const field = sheet.getByRole("combobox", { name: "Ajouter une étiquette" });
  for (const open of ["{ArrowDown}", "R", "é"]) {
    field.focus();
    await user.keyboard(open);
    await option("Réseau");
    const names = sheet
      .getAllByRole("button", { hidden: true })
      .map((each) => each.getAttribute("aria-label"));
    expect(names).not.toContain("Dismiss");
    expect(names.filter((name) => name === "Fermer la liste")).toHaveLength(2);
    if (open === "{ArrowDown}")
      await user.click(sheet.getAllByRole("button", { name: "Fermer la liste" })[0]!);
  }
});

// Verifies: 3a.1
test("labels are renamed, recoloured and deleted for the whole project from the sheet", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const network = await aLabel(house, "Réseau");
  await house.done({ type: "card/edit", cardId: id, fields: { label: [network] } });
  const { user, sheet } = await openSheet(house);
  await user.click(sheet.getByRole("button", { name: "Gérer les étiquettes" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Étiquettes du projet" }));
  const name = dialog.getByRole("textbox", { name: "Nom de Réseau" });
  await user.clear(name);
  await user.type(name, "Réseaux{Enter}");
  await waitFor(() => expect(house.said.at(-1)).toBe("Réseaux enregistré"));
  await user.selectOptions(await dialog.findByRole("combobox", { name: "Couleur de Réseaux" }), "Sarcelle");
  const row = () => house.store.read(async (tx) => (await tx.get("label", network))!);
  await waitFor(async () => expect(await row()).toMatchObject({ name: "Réseaux", colour: "teal" }));
  await user.click(dialog.getByRole("button", { name: "Supprimer Réseaux" }));
  await waitFor(async () => expect((await row()).deleted).toBe(true));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.getAllByRole("dialog")).toHaveLength(1));
  expect(sheet.queryByText("Réseaux")).toBeNull();
});

// Verifies: 3x.3
test("a card with 300 labels shows a dozen of them, all on demand, and takes one more", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const ids: LabelId[] = [];
  for (let i = 1; i <= 300; i += 1) ids.push(await aLabel(house, `Étiquette ${i}`));
  await house.done({ type: "card/edit", cardId: id, fields: { label: ids } });
  const { user, sheet } = await openSheet(house);
  const taken = () => sheet.queryAllByRole("button", { name: /^Retirer l’étiquette/ });
  expect(taken()).toHaveLength(12);
  await user.click(sheet.getByRole("button", { name: "Afficher les 288 autres étiquettes" }));
  expect(taken()).toHaveLength(300);
  await user.click(sheet.getByRole("button", { name: "En montrer moins" }));
  expect(taken()).toHaveLength(12);
  await user.type(sheet.getByRole("combobox", { name: "Ajouter une étiquette" }), "Une de plus");
  await option(/Créer/);
  await user.keyboard("{Enter}");
  await waitFor(async () => expect((await rowOf(house, id)).labels).toHaveLength(301));
});

// Verifies: 3a.1, B44
test("a card is blocked with a reason or none, the reason is written anew and the day stays, and it is unblocked", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  await user.click(sheet.getByRole("button", { name: "Signaler un blocage" }));
  await user.type(sheet.getByRole("textbox", { name: "Motif du blocage" }), "attend l’annuaire{Enter}");
  expect(await sheet.findByText(/Bloquée depuis aujourd’hui.: attend l’annuaire/)).toBeVisible();
  const { since } = (await rowOf(house, id)).blocked!;
  house.hand.clock.now += 3 * 86_400_000;
  await user.click(sheet.getByRole("button", { name: "Modifier le motif" }));
  await user.clear(sheet.getByRole("textbox", { name: "Motif du blocage" }));
  await user.type(sheet.getByRole("textbox", { name: "Motif du blocage" }), "attend RSI-77{Enter}");
  await waitFor(async () =>
    expect((await rowOf(house, id)).blocked).toEqual({ since, reason: "attend RSI-77" }),
  );
  await user.click(await sheet.findByRole("button", { name: "Débloquer" }));
  await waitFor(async () => expect((await rowOf(house, id)).blocked).toBeNull());
  await user.click(await sheet.findByRole("button", { name: "Signaler un blocage" }));
  await user.click(sheet.getByRole("button", { name: "Signaler" }));
  await waitFor(async () => expect((await rowOf(house, id)).blocked).toMatchObject({ reason: "" }));
});

// Verifies: 3a.1
test("a parent is chosen by words, shown as a link to its sheet, and left again", async () => {
  const house = await aHouseOfServices();
  const parent = await house.add("Bascule du site pilote");
  const id = await house.add("Relire la procédure");
  const { user, sheet } = await openSheet(house, "INT-2");
  await user.type(sheet.getByRole("combobox", { name: "Choisir une carte parente" }), "pilote");
  await option(/INT-1 Bascule du site pilote/);
  await user.keyboard("{Enter}");
  await waitFor(async () => expect((await rowOf(house, id)).parentCardId).toBe(parent));
  expect(await sheet.findByRole("link", { name: /INT-1 Bascule du site pilote/ })).toHaveAttribute(
    "href",
    expect.stringContaining("card=INT-1"),
  );
  await user.click(sheet.getByRole("button", { name: "Détacher de INT-1" }));
  await waitFor(async () => expect((await rowOf(house, id)).parentCardId).toBeNull());
});

// Verifies: 3a.1
test("a sub-task is written in the sheet of its card, stands behind it, and counts in the progress once it is done", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  await house.add("Autre");
  const { user, sheet } = await openSheet(house);
  const field = sheet.getByRole("textbox", { name: "Nouvelle sous-tâche" });
  await user.type(field, "Inventaire{Enter}");
  await sheet.findByRole("link", { name: "INT-3 Inventaire" });
  await user.type(field, "Débit{Enter}");
  await sheet.findByRole("link", { name: "INT-4 Débit" });
  expect(await house.titles()).toEqual(["Bascule", "Inventaire", "Débit", "Autre"]);
  expect(house.said.at(-1)).toBe("INT-4 ajoutée sous INT-1");
  const [child] = await house.store.read((tx) => tx.childrenOf(id));
  await house.done({ type: "card/edit", cardId: child!.id, fields: { columnId: house.columnIds[2]! } });
  const bar = await sheet.findByRole("progressbar", { name: "Avancement des sous-tâches" });
  await waitFor(() => expect(bar).toHaveAttribute("aria-valuetext", "1 sur 2 terminées"));
});

// Verifies: 3a.1, B52
test("a link is said from both ends, and one that would close a loop is refused with the way", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const other = await house.add("Annuaire unifié");
  const { user, sheet } = await openSheet(house);
  const tie = async (way: string, words: string): Promise<void> => {
    await user.click(sheet.getByRole("button", { name: "Ajouter un lien" }));
    await user.selectOptions(sheet.getByRole("combobox", { name: "Sorte de lien" }), way);
    await user.type(sheet.getByRole("combobox", { name: "Carte à relier" }), words);
    await option(/INT-2 Annuaire unifié/);
    await user.keyboard("{Enter}");
  };
  await tie("bloquée par", "INT-2");
  await waitFor(() => expect(house.said.at(-1)).toBe("INT-1 bloquée par INT-2"));
  expect(await house.store.read((tx) => tx.linksOf(id))).toMatchObject([
    { kind: "blocks", fromCardId: other, toCardId: id },
  ]);
  await tie("bloque", "annuaire");
  await waitFor(() => expect(house.notices.at(-1)?.text).toContain("INT-1 → INT-2 → INT-1"));
  await user.keyboard("{Escape}");
  await user.click(sheet.getByRole("button", { name: "Retirer le lien\u00a0: bloquée par INT-2" }));
  await waitFor(async () => expect(await house.store.read((tx) => tx.linksOf(id))).toEqual([]));
});

// Verifies: 3a.1
test("an epic is made in the sheet and its name and colour are changed there", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  await user.selectOptions(sheet.getByRole("combobox", { name: "Épopée" }), "Nouvelle épopée…");
  await user.type(sheet.getByRole("textbox", { name: "Nom de la nouvelle épopée" }), "Segmentation{Enter}");
  await waitFor(async () => expect((await rowOf(house, id)).epicId).not.toBeNull());
  const { epicId } = await rowOf(house, id);
  await user.selectOptions(await sheet.findByRole("combobox", { name: "Épopée" }), "Gérer les épopées…");
  const dialog = within(await screen.findByRole("dialog", { name: "Épopées du projet" }));
  const name = dialog.getByRole("textbox", { name: "Nom de Segmentation" });
  await user.clear(name);
  await user.type(name, "Cœur de réseau{Enter}");
  const row = () => house.store.read(async (tx) => (await tx.get("epic", epicId!))!);
  await waitFor(async () => expect((await row()).name).toBe("Cœur de réseau"));
});
