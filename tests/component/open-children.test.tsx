import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { CardId } from "@/domain/model/ids";
import { loadFilter } from "@/features/board/filter/filter-parts";
import { StatusScreen } from "@/features/board/status/status-board";
import { ManyDialog } from "@/features/pieces/many/many-dialog";
import { navigate } from "@/features/route";
import { aHouseOfServices, Hall, type HouseOfServices } from "../support/house-of-services";
import { column, lift, rowsOf } from "./board-stage";
import { openSheet } from "./card-stage";

/** A running sprint with a story and two open sub-tasks of it. */
async function aStory() {
  const house = await aHouseOfServices();
  const sprint = await house.addSprint("Sprint 1");
  const ids: CardId[] = [];
  for (const title of ["Relier un site", "Ouvrir le tunnel", "Écrire les tests"])
    ids.push(await house.add(title, { place: sprint, points: 2 }));
  const [story, ...children] = ids as [CardId, CardId, CardId];
  for (const cardId of children) await house.done({ type: "card/parent", cardId, parentCardId: story });
  await house.done({ type: "sprint/start", sprintId: sprint });
  return { house, story, children };
}

const statusOf = async ({ store, columnIds }: HouseOfServices, ids: readonly CardId[]) =>
  (await store.read((tx) => tx.getMany("card", ids))).map((card) => columnIds.indexOf(card!.columnId));

const question = (name: string | RegExp = "INT-1 Relier un site a des sous-tâches ouvertes") =>
  screen.findByRole("dialog", { name }, { timeout: 10_000 }).then(within);

async function openStatus(house: HouseOfServices) {
  const project = await house.store.read((tx) => tx.get("project", house.projectId));
  await loadFilter();
  navigate("/projects/INT/board");
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <StatusScreen project={project!} />
    </Hall>,
  );
  await screen.findByRole("region", { name: "À faire" });
  await waitFor(() => expect(rowsOf("À faire")).toHaveLength(3));
  return user;
}

// Verifies: B30, 4y.2
test("the sheet's status asks before a parent with open sub-tasks is done, and cancelling changes nothing", async () => {
  const { house, story, children } = await aStory();
  const { user, sheet } = await openSheet(house);
  const status = () => sheet.getByRole("combobox", { name: "Statut" });
  await user.selectOptions(status(), "Terminé");
  const asked = await question();
  expect(asked.getByText(/^2 sous-tâches ouvertes\s:$/)).toBeVisible();
  expect(asked.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "INT-2 Ouvrir le tunnel",
    "INT-3 Écrire les tests",
  ]);
  // The harmless answer has the focus: Enter by haste finishes nothing.
  await waitFor(() => expect(asked.getByRole("button", { name: "Annuler" })).toHaveFocus());
  await user.keyboard("{Enter}");
  await waitFor(() => expect(house.said.at(-1)).toBe("Rien n’a changé"));
  expect(await statusOf(house, [story, ...children])).toEqual([0, 0, 0]);
  await waitFor(() => expect(status()).toHaveFocus());
  await user.selectOptions(status(), "Terminé");
  await user.click((await question()).getByRole("button", { name: "Terminer aussi les 2 sous-tâches" }));
  await waitFor(() => expect(house.said.at(-1)).toMatch(/, avec 2 sous-tâches terminées$/));
  expect(await statusOf(house, [story, ...children])).toEqual([2, 2, 2]);
  await house.services.undo();
  expect(await statusOf(house, [story, ...children])).toEqual([0, 0, 0]);
  expect(house.notices).toEqual([]);
});

// Verifies: B30, 4y.2
test("a drop by the keyboard and the menu of the sprint board ask the same, and the card waits where it was", async () => {
  const { house, story, children } = await aStory();
  const user = await openStatus(house);
  await lift({ house, user }, "À faire", "Relier un site");
  await user.keyboard("{ArrowRight}{ArrowRight} ");
  await question();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(rowsOf("À faire")).toHaveLength(3));
  expect(rowsOf("Terminé")).toHaveLength(0);
  await waitFor(() => expect(column("À faire").getByRole("link", { name: "Relier un site" })).toHaveFocus());
  await user.click(column("À faire").getByRole("button", { name: "Actions de INT-1" }));
  await user.click(await screen.findByRole("menuitem", { name: "Déplacer vers…" }, { timeout: 5000 }));
  await user.keyboard("{ArrowRight}");
  (await screen.findByRole("menuitem", { name: "Terminé" }, { timeout: 5000 })).focus();
  await user.keyboard("{Enter}");
  await user.click((await question()).getByRole("button", { name: "Terminer cette carte seule" }));
  await waitFor(() => expect(rowsOf("Terminé")).toHaveLength(1));
  expect(await statusOf(house, [story, ...children])).toEqual([2, 0, 0]);
});

// Verifies: B30, 4y.2, 4c.9
test("a drop that finishes sub-tasks along says the card, and behind it how many sub-tasks", async () => {
  const { house, story, children } = await aStory();
  const user = await openStatus(house);
  await lift({ house, user }, "À faire", "Relier un site");
  await user.keyboard("{ArrowRight}{ArrowRight} ");
  await user.click((await question()).getByRole("button", { name: "Terminer aussi les 2 sous-tâches" }));
  await waitFor(() => expect(house.said.at(-1)).toBe("2 sous-tâches sont terminées avec"));
  expect(house.said.at(-2)).toMatch(/^INT-1 Relier un site déplacée dans Terminé/);
  expect(await statusOf(house, [story, ...children])).toEqual([2, 2, 2]);
});

// Verifies: B30, B84, 4y.2
test("a bulk edit asks once for all its parents, and is one deed with their sub-tasks", async () => {
  const { house, story, children } = await aStory();
  const other = await house.add("Chiffrer la sauvegarde");
  const below = await house.add("Choisir une clé");
  await house.done({ type: "card/parent", cardId: below, parentCardId: other });
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <ManyDialog cardIds={[story, other]} onClose={() => undefined} />
    </Hall>,
  );
  const dialog = within(await screen.findByRole("dialog", { name: "Modifier 2 cartes" }));
  await user.selectOptions(dialog.getByRole("combobox", { name: "Statut" }), "Terminé");
  await user.click(await dialog.findByRole("button", { name: "Modifier 2 cartes" }));
  const asked = await question("2 cartes ont des sous-tâches ouvertes");
  expect(asked.getAllByRole("listitem")).toHaveLength(3);
  await user.click(asked.getByRole("button", { name: "Terminer aussi les 3 sous-tâches" }));
  await waitFor(async () =>
    expect(await statusOf(house, [story, other, below, ...children])).toEqual([2, 2, 2, 2, 2]),
  );
  await house.services.undo();
  expect(await statusOf(house, [story, other, below, ...children])).toEqual([0, 0, 0, 0, 0]);
});
