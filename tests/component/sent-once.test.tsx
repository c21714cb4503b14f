import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { NewProjectScreen } from "@/features/project/new-project-screen";
import { loadTexts } from "@/i18n/i18n";
import { aHouseOfServices, Hall } from "../support/house-of-services";
import { aBoard, openBoard } from "./board-stage";
import { aProgram, openProgram } from "./program-stage";

test("a sprint is made once, however often its button is pressed in a hurry", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  await user.click(screen.getByRole("button", { name: "Nouveau sprint" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Nouveau sprint" }));
  await user.dblClick(dialog.getByRole("button", { name: "Créer le sprint" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const sprints = await house.store.read((tx) => tx.list("sprint"));
  expect(sprints.filter(({ name }) => name === "Sprint 14")).toHaveLength(1);
});

// Verifies: B34
test("a story is split once, however often the button is pressed in a hurry", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  await loadTexts();
  const row = screen.getByRole("link", { name: "Bascule du site" }).closest("li") as HTMLElement;
  await user.click(within(row).getByRole("button", { name: /^Actions de / }));
  await user.click(await screen.findByRole("menuitem", { name: "Découper…" }));
  const dialog = within(await screen.findByRole("dialog"));
  const remaining = await dialog.findByRole("textbox", { name: "Points restants" });
  await user.clear(remaining);
  await user.type(remaining, "3");
  await user.selectOptions(dialog.getByRole("combobox", { name: "Où va la nouvelle carte" }), "Sprint 13");
  await user.dblClick(dialog.getByRole("button", { name: "Découper" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const rest = await house.store.read((tx) => tx.cardsIn(house.projectId, sprints.planned));
  expect(rest.map(({ title }) => title)).toEqual(["Bascule du site (suite)"]);
});

// Verifies: B101
test("a project that could not be written is told, and what was typed stands", async () => {
  const house = await aHouseOfServices();
  await loadTexts();
  const dispatch = () => Promise.reject(new Error("no room"));
  const user = userEvent.setup();
  render(
    <Hall house={{ ...house, services: { ...house.services, dispatch } }}>
      <NewProjectScreen />
    </Hall>,
  );
  const name = await screen.findByRole("textbox", { name: /^Nom/ });
  await user.type(name, "Zone");
  await user.click(screen.getByRole("button", { name: "Créer le projet" }));
  const told = { kind: "error", text: expect.stringMatching(/^L’enregistrement a échoué/) };
  await waitFor(() => expect(house.notices).toEqual([told]));
  expect(name).toHaveValue("Zone");
});

// Verifies: 6c.3
test("an interval is made once, however often its button is pressed in a hurry", async () => {
  const house = await aHouseOfServices();
  const { user } = await openProgram(house);
  await user.type(await screen.findByRole("textbox", { name: "Nom du portefeuille" }), "Numérique");
  await user.click(screen.getByRole("button", { name: "Créer le portefeuille" }));
  await user.click(await screen.findByRole("button", { name: "Nouvel intervalle…" }));
  await user.type(await screen.findByRole("textbox", { name: /^Nom de l’intervalle/ }), "Incrément 1");
  await user.dblClick(screen.getByRole("button", { name: "Créer l’intervalle" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const made = await house.store.read((tx) => tx.list("planningInterval"));
  expect(made.map(({ name }) => name)).toEqual(["Incrément 1"]);
});

// Verifies: 6c.8
test("the name of the next risk that is typed while one is being written stands", async () => {
  const { house } = await aProgram();
  let write = (): void => undefined;
  const act = () => new Promise((resolve) => (write = () => resolve({})));
  const slow = { ...house, services: { ...house.services, act: act as never } };
  const { user } = await openProgram(slow, "?view=risks");
  const field = await screen.findByRole("textbox", { name: "Nouveau risque de l’intervalle" });
  await user.type(field, "Retard{Enter}");
  await user.clear(field);
  await user.type(field, "Panne");
  write();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(field).toHaveValue("Panne");
});
