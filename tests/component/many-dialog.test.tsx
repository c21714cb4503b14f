import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { CardId, ColumnId } from "@/domain/model/ids";
import { ManyDialog } from "@/features/pieces/many/many-dialog";
import { aHouseOfServices, Hall, type HouseOfServices } from "../support/house-of-services";
import { column, openBoard } from "./board-stage";

async function open(house: HouseOfServices, cardIds: readonly CardId[]) {
  const user = userEvent.setup();
  let closed = 0;
  render(
    <Hall house={house}>
      <ManyDialog cardIds={cardIds} onClose={() => (closed += 1)} />
    </Hall>,
  );
  const dialog = within(await screen.findByRole("dialog", { name: /^Modifier \d+ cartes$/ }));
  return { user, dialog, isClosed: () => closed > 0 };
}

const cardsOf = (house: HouseOfServices, ids: readonly CardId[]) =>
  house.store.read((tx) => tx.getMany("card", ids));

// Verifies: B84, 3d.1
test("the dialog shows for each field what changes from what to what on how many cards, then does it as one deed", async () => {
  const house = await aHouseOfServices();
  const ids = [
    await house.add("Bascule", { points: 3 }),
    await house.add("Latence"),
    await house.add("Reprise"),
  ];
  await house.done({ type: "card/edit", cardId: ids[0] as CardId, fields: { priority: "medium" } });
  const { user, dialog, isClosed } = await open(house, ids);
  expect(dialog.getByText("Choisissez au moins un champ à modifier.")).toBeVisible();
  expect(dialog.getByRole("button", { name: "Modifier 3 cartes" })).toBeDisabled();
  await user.selectOptions(dialog.getByRole("combobox", { name: "Priorité" }), "Haute");
  const preview = within(dialog.getByRole("region", { name: "Aperçu" }));
  expect(await preview.findByText(/^Priorité\s: rien → Haute$/)).toBeVisible();
  expect(preview.getByText(/^Priorité\s: Moyenne → Haute$/)).toBeVisible();
  expect(preview.getByText("2 cartes")).toBeVisible();
  await user.selectOptions(dialog.getByRole("combobox", { name: "Points" }), "Fixer à");
  await user.type(dialog.getByRole("textbox", { name: "Nombre de points" }), "1,5");
  expect(await preview.findByText(/^Points\s: 3 → 1,5$/)).toBeVisible();
  // Enter in a field sends the form, as in every other dialog.
  await waitFor(() => expect(dialog.getByRole("button", { name: "Modifier 3 cartes" })).toBeEnabled());
  await user.type(dialog.getByRole("textbox", { name: "Nombre de points" }), "{Enter}");
  await waitFor(() => expect(isClosed()).toBe(true));
  expect(house.said.at(-1)).toBe("3 cartes modifiées");
  expect(await cardsOf(house, ids)).toMatchObject(Array(3).fill({ priority: "high", points: 1.5 }));
  await house.services.undo();
  expect(await cardsOf(house, ids)).toMatchObject([
    { priority: "medium", points: 3 },
    { priority: null, points: null },
    { priority: null, points: null },
  ]);
});

// Verifies: B84, 3d.1
test("cards that say it already are counted beside those that change", async () => {
  const house = await aHouseOfServices();
  const ids = [await house.add("Bascule"), await house.add("Latence"), await house.add("Reprise")];
  await house.done({ type: "card/edit", cardId: ids[0] as CardId, fields: { priority: "high" } });
  const { user, dialog } = await open(house, ids);
  await user.selectOptions(dialog.getByRole("combobox", { name: "Priorité" }), "Haute");
  expect(await dialog.findByRole("button", { name: "Modifier 2 cartes" })).toBeEnabled();
  expect(dialog.getByText(/^1 carte est déjà ainsi/)).toBeVisible();
});

// Verifies: B84, 3d.2
test("cards that cannot take part are listed with their reason, and are left out only by choice", async () => {
  const house = await aHouseOfServices();
  const sprintId = await house.addSprint("Sprint 1");
  const old = await house.add("Vieille", { place: sprintId });
  await house.done({ type: "sprint/start", sprintId });
  await house.done({ type: "card/edit", cardId: old, fields: { columnId: house.columnIds[2] as ColumnId } });
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  const ids = [old, await house.add("Neuve")];
  const { user, dialog, isClosed } = await open(house, ids);
  await user.selectOptions(dialog.getByRole("combobox", { name: "Statut" }), "En cours");
  const apart = within(await dialog.findByRole("region", { name: "Cartes qui ne peuvent pas participer" }));
  expect(apart.getByText("INT-1")).toBeVisible();
  expect(apart.getByText(/Sprint 1.*est terminé/)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Modifier 1 carte" }));
  expect(
    await dialog.findByText(/^1 carte ne peut pas participer, rien n’a été modifié\. INT-1/),
  ).toBeVisible();
  expect(isClosed()).toBe(false);
  await user.click(apart.getByRole("checkbox", { name: "Ignorer cette carte et modifier les autres" }));
  await user.click(dialog.getByRole("button", { name: "Modifier 1 carte" }));
  await waitFor(() => expect(isClosed()).toBe(true));
  expect(await cardsOf(house, ids)).toMatchObject([
    { columnId: house.columnIds[2] },
    { columnId: house.columnIds[1] },
  ]);
});

// Verifies: B84, 3d.1
test("what the filter shows on the board can be edited at once, with the keyboard alone", async () => {
  const house = await aHouseOfServices();
  await house.add("Bascule du site");
  await house.add("Bascule des comptes");
  await house.add("Latence");
  const { user } = await openBoard(house, "?q=bascule");
  const button = await screen.findByRole("button", { name: "Modifier les 2 cartes affichées…" });
  button.focus();
  await user.keyboard("{Enter}");
  const dialog = within(await screen.findByRole("dialog", { name: "Modifier 2 cartes" }));
  await waitFor(() => expect(dialog.getByRole("combobox", { name: "Statut" })).toHaveFocus());
  await user.selectOptions(dialog.getByRole("combobox", { name: "Échéance" }), "Fixer au");
  await user.type(dialog.getByRole("textbox", { name: "Nouvelle échéance" }), "04/12/2026");
  const send = await dialog.findByRole("button", { name: "Modifier 2 cartes" });
  send.focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(button).toHaveFocus();
  expect(column("Backlog").getAllByRole("listitem")).toHaveLength(2);
});
