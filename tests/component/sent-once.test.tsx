import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { NewProjectScreen } from "@/features/project/new-project-screen";
import { loadTexts } from "@/i18n/i18n";
import { aHouseOfServices, Hall } from "../support/house-of-services";
import { aBoard, openBoard } from "./board-stage";

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
