import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { ProjectSettingsScreen } from "@/features/project/project-settings-screen";
import { aHouseOfServices, Hall } from "../support/house-of-services";
import { aBoard, column, openBoard, titlesIn } from "./board-stage";
import { openSheet } from "./card-stage";

// Verifies: B85, 3a.24
test("a card is saved as a template from its menu, and a name that is taken is refused in the dialog", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Recette du site");
  await house.done({ type: "template/save", name: "Recette", from: { kind: "card", cardId } });
  const { user, sheet } = await openSheet(house);
  await user.click(sheet.getByRole("button", { name: "Autres actions" }));
  await user.click(await screen.findByRole("menuitem", { name: "Enregistrer comme modèle…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Enregistrer INT-1 comme modèle" }));
  const name = dialog.getByRole("textbox", { name: /Nom du modèle/ });
  expect(name).toHaveValue("Recette du site");
  await user.clear(name);
  await user.type(name, "Recette{Enter}");
  expect(await dialog.findByText(/Un modèle s’appelle déjà «\sRecette\s»/)).toBeVisible();
  await user.type(name, " complète{Enter}");
  await waitFor(() => expect(house.said).toContain("Modèle «\u00a0Recette complète\u00a0» enregistré"));
  const templates = await house.store.read((tx) => tx.list("template"));
  expect(templates.map((template) => template.name).sort()).toEqual(["Recette", "Recette complète"]);
});

// Verifies: B85, 3a.24
test("the field for a new card offers the project's templates, and the card begins with what was chosen", async () => {
  const { house } = await aBoard();
  const [first] = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  const cardId = first!.id;
  await house.done({ type: "check/add", cardId, text: "Jeu d’essai" });
  await house.done({ type: "template/save", name: "Flux", from: { kind: "card", cardId } });
  const { user } = await openBoard(house);
  await user.click(column("Backlog").getByRole("button", { name: "Ajouter une carte" }));
  const field = () => screen.getByRole("textbox", { name: "Titre de la nouvelle carte" });
  const pick = async () => {
    (await column("Backlog").findByRole("button", { name: "Depuis un modèle…" })).focus();
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("menuitem", { name: "Flux" }));
  };
  await pick();
  await waitFor(async () => expect(await titlesIn(house, "backlog")).toHaveLength(4));
  await user.type(field(), "Flux de Brest");
  await pick();
  await waitFor(async () =>
    expect((await titlesIn(house, "backlog")).slice(3)).toEqual(["Cartographier les flux", "Flux de Brest"]),
  );
  expect(field()).toHaveValue("");
  const cards = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  expect(cards.at(-1)).toMatchObject({ points: 5, checksTotal: 1 });
});

// Verifies: B85, 3a.25
test("the project's settings rename a template and take it away, and focus stays in the list", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Recette du site");
  for (const name of ["Recette", "Bascule"])
    await house.done({ type: "template/save", name, from: { kind: "card", cardId } });
  const project = (await house.store.read((tx) => tx.get("project", house.projectId)))!;
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <ProjectSettingsScreen project={project} />
    </Hall>,
  );
  await user.click(await screen.findByRole("button", { name: "Renommer Recette" }));
  const field = screen.getByRole("textbox", { name: "Nouveau nom de « Recette »" });
  await user.clear(field);
  await user.type(field, "Recette courte{Enter}");
  expect(await screen.findByText("Recette courte")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Retirer Bascule" }));
  await waitFor(() => expect(screen.queryByText("Bascule")).toBeNull());
  expect(screen.getByRole("button", { name: "Renommer Recette courte" })).toHaveFocus();
});
