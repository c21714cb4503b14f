import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useCallback } from "react";
import { expect, test } from "vitest";
import type { ColumnId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import { NewProjectScreen } from "@/features/project/new-project-screen";
import { ProjectSettingsScreen } from "@/features/project/project-settings-screen";
import { useLive } from "@/features/use-live";
import { aHouseOfServices, Hall, type HouseOfServices } from "../support/house-of-services";

function Settings({ house }: { house: HouseOfServices }): ReactElement | null {
  const projects = useLive(useCallback(() => house.services.queries.projects(), [house]));
  const [project] = projects ?? [];
  return project ? <ProjectSettingsScreen project={project} /> : null;
}

async function open(house: HouseOfServices) {
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <Settings house={house} />
    </Hall>,
  );
  await screen.findByRole("heading", { name: "Colonnes de statut" });
  await screen.findByRole("button", { name: "Modifier la colonne En cours" });
  return user;
}

const columnsOf = (house: HouseOfServices, projectId = house.projectId) =>
  house.store.read(async (tx) => [...(await tx.list("column", projectId))].sort(compareRanked));

// Verifies: B85, 3d.8
test("columns are added with limit and definition, renamed, and put in order with the keyboard", async () => {
  const house = await aHouseOfServices();
  const user = await open(house);
  await user.click(screen.getByRole("button", { name: "Ajouter une colonne" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Ajouter une colonne" }));
  await user.type(dialog.getByRole("textbox", { name: /^Nom de la colonne/ }), "En cours");
  await user.type(dialog.getByRole("textbox", { name: "Limite d’en-cours" }), "3");
  await user.selectOptions(dialog.getByRole("combobox", { name: "Ce qui est compté" }), "Leurs estimations");
  await user.type(dialog.getByRole("textbox", { name: "Minimum" }), "2");
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  const name = dialog.getByRole("textbox", { name: /^Nom de la colonne/ });
  await waitFor(() => expect(name).toHaveAccessibleDescription(/En cours.*existe déjà/));
  await user.clear(name);
  await user.type(name, "En revue");
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(
    await screen.findByText("En cours · 0 carte · limite souple de 3 en estimations, minimum 2"),
  ).toBeVisible();
  const up = screen.getByRole("button", { name: "Monter En revue" });
  up.focus();
  await user.keyboard("{Enter}");
  await waitFor(async () =>
    expect((await columnsOf(house)).map((column) => column.name)).toEqual([
      "À faire",
      "En cours",
      "Terminé",
      "En revue",
      "Annulé",
    ]),
  );
  await waitFor(() => expect(house.said.at(-1)).toBe("Colonne En revue déplacée"));
  expect(up).toHaveFocus();
});

// Verifies: B42, 3d.9
test("a column is removed only with a home for its cards, and the last one done stays", async () => {
  const house = await aHouseOfServices();
  const a = await house.add("Bascule");
  await house.done({ type: "card/edit", cardId: a, fields: { columnId: house.columnIds[1] as ColumnId } });
  const user = await open(house);
  await user.click(screen.getByRole("button", { name: "Supprimer la colonne En cours" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Supprimer la colonne En cours" }));
  expect(dialog.getByText(/^1 carte est dans cette colonne/)).toBeVisible();
  await user.selectOptions(dialog.getByRole("combobox", { name: "Où vont ses cartes" }), "Annulé");
  await user.click(dialog.getByRole("button", { name: "Supprimer" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(house.said.at(-1)).toBe("Colonne En cours supprimée, 1 carte déplacée");
  expect(await house.store.read((tx) => tx.get("card", a))).toMatchObject({ columnId: house.columnIds[3] });
  await user.click(screen.getByRole("button", { name: "Supprimer la colonne Terminé" }));
  const last = within(await screen.findByRole("dialog", { name: "Supprimer la colonne Terminé" }));
  await user.click(last.getByRole("button", { name: "Supprimer" }));
  await waitFor(() =>
    expect(last.getByRole("alert")).toHaveTextContent(/C’est la dernière colonne.*Terminé/),
  );
});

// Verifies: 3d.8
test("kinds are chosen one by one, one at least stays, and a new card takes one that is used", async () => {
  const house = await aHouseOfServices();
  const user = await open(house);
  for (const name of ["Récit utilisateur", "Anomalie", "Prérequis technique", "Étude", "Sous-tâche"]) {
    await user.click(screen.getByRole("checkbox", { name }));
    await waitFor(() => expect(screen.getByRole("checkbox", { name })).not.toBeChecked());
  }
  await user.click(screen.getByRole("checkbox", { name: "Tâche" }));
  await waitFor(() => expect(house.notices.at(-1)?.text).toMatch(/garde au moins un type/));
  const a = await house.add("Bascule");
  expect(await house.store.read((tx) => tx.get("card", a))).toMatchObject({ kind: "task" });
});

// Verifies: B85, 3d.10
test("a project's set-up is kept as a template, renamed, and a new project begins with it", async () => {
  const house = await aHouseOfServices();
  await house.done({ type: "label/add", projectId: house.projectId, name: "réseau", colour: "teal" });
  await house.done({ type: "project/edit", projectId: house.projectId, ready: "Estimée", kinds: ["bug"] });
  const user = await open(house);
  await user.type(screen.getByRole("textbox", { name: "Nom du modèle" }), "Réseau");
  await user.click(screen.getByRole("button", { name: "Enregistrer comme modèle" }));
  await user.click(await screen.findByRole("button", { name: "Renommer le modèle Réseau" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Renommer le modèle" }));
  await user.type(dialog.getByRole("textbox"), " d’essai{Enter}");
  expect(await screen.findByText("Réseau d’essai")).toBeVisible();

  render(
    <Hall house={house}>
      <NewProjectScreen />
    </Hall>,
  );
  await screen.findByRole("option", { name: "Réseau d’essai" });
  await user.selectOptions(screen.getByRole("combobox", { name: "Modèle" }), "Réseau d’essai");
  const preview = within(screen.getByRole("list", { name: "Colonnes du modèle" }));
  expect(preview.getAllByRole("listitem").map((item) => item.textContent)).toContain("AnnuléAnnulé");
  await user.type(
    screen.getAllByRole("textbox", { name: /^Nom du projet/ }).at(-1) as HTMLElement,
    "Annuaire",
  );
  await user.click(screen.getByRole("button", { name: "Créer le projet" }));
  await waitFor(async () => expect(await house.services.queries.projects()).toHaveLength(2));
  const made = (await house.services.queries.projects()).find(({ code }) => code === "ANN");
  expect(made).toMatchObject({ ready: "Estimée", kinds: ["bug"] });
  expect((await columnsOf(house, made?.id)).map(({ name }) => name)).toEqual([
    "À faire",
    "En cours",
    "Terminé",
    "Annulé",
  ]);
  const labels = await house.store.read((tx) => tx.list("label", made?.id));
  expect(labels).toMatchObject([{ name: "réseau", colour: "teal" }]);
});

// Verifies: B85, 3d.10
test("the set-ups that come with the program show their columns before the project is made", async () => {
  const house = await aHouseOfServices();
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <NewProjectScreen />
    </Hall>,
  );
  const columns = () =>
    within(screen.getByRole("list", { name: "Colonnes du modèle" }))
      .getAllByRole("listitem")
      .map((item) => item.firstElementChild?.textContent);
  expect(columns()).toEqual(["À faire", "En cours", "En revue", "Terminé"]);
  await user.selectOptions(screen.getByRole("combobox", { name: "Modèle" }), "Support");
  expect(columns()).toEqual([
    "Nouvelle demande",
    "En traitement",
    "En attente du demandeur",
    "Résolu",
    "Abandonné",
  ]);
});
