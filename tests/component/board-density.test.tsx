import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { aBoard, column, openBoard } from "./board-stage";

// Verifies: B45, 3f.1
test("density is chosen in the board's menu, and every face follows: one line, the usual, or all that the card bears", async () => {
  const { house } = await aBoard();
  const [card] = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  await house.done({
    type: "card/edit",
    cardId: card!.id,
    fields: { dueOn: "2026-12-01", priority: "high" },
  });
  const { user } = await openBoard(house);
  const row = () =>
    within(column("Backlog").getByRole("link", { name: "Cartographier les flux" }).closest("li")!);
  const choose = async (name: string) => {
    await user.click(screen.getByRole("button", { name: "Affichage" }));
    await user.click(await screen.findByRole("menuitemcheckbox", { name }));
  };
  expect(row().queryByText("Échéance")).toBeNull();
  await choose("Détaillée");
  expect(house.services.density.get()).toBe("detailed");
  expect(await row().findByText("Échéance")).toBeVisible();
  expect(row().getByText("1er déc. 2026")).toBeVisible();
  expect(row().getByText("Haute")).toBeVisible();
  expect(row().getByText("À faire")).toBeVisible();
  await choose("Compacte");
  await waitFor(() => expect(row().queryByText("Échéance")).toBeNull());
  expect(row().getByText(/^INT-\d+$/)).toBeVisible();
  expect(house.said.at(-1)).toBe("Densité des cartes : Compacte");
});
