import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { CardSheet } from "@/features/card/card-sheet";
import { aHouseOfServices, Hall } from "../support/house-of-services";

// Verifies: 3s.4
test("of a card that the board holds, the sheet draws title and fields at once, and the rest under them as it is read", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule du site pilote", { points: 13 });
  await house.done({ type: "card/describe", cardId: id, description: "Un dimanche, de **6 h** à 10 h." });
  await house.services.picture(house.projectId).ready();
  render(
    <Hall house={house}>
      <CardSheet cardKey="int-1" onClose={() => undefined} />
    </Hall>,
  );
  // Nothing was awaited: this is what one render draws.
  const sheet = within(screen.getByRole("dialog", { name: "INT-1 Bascule du site pilote" }));
  expect(sheet.getByRole("button", { name: "Bascule du site pilote" })).toBeVisible();
  expect(sheet.getByRole("textbox", { name: "Points" })).toHaveValue("13");
  expect(sheet.getByRole("combobox", { name: "Sprint" })).toHaveDisplayValue("Backlog");
  expect(sheet.getByRole("combobox", { name: "Ajouter une étiquette" })).toBeVisible();
  expect(sheet.getByText("Chargement…")).toBeInTheDocument();
  const points = sheet.getByRole("textbox", { name: "Points" });
  fireEvent.change(points, { target: { value: "8" } });
  await waitFor(() => expect(sheet.getByText("6 h")).toBeVisible());
  expect(await sheet.findByRole("heading", { name: "Activité" })).toBeVisible();
  await waitFor(() => expect(sheet.queryByText("Chargement…")).toBeNull());
  // What came under it left the field, and what was being typed in it, where they were.
  expect(sheet.getByRole("textbox", { name: "Points" })).toBe(points);
  expect(points).toHaveValue("8");
});

// Verifies: 3s.4
test("the parent of a card has its place in the sheet before it is read", async () => {
  const house = await aHouseOfServices();
  const parent = await house.add("Réseau");
  const child = await house.add("Bascule");
  await house.done({ type: "card/parent", cardId: child, parentCardId: parent });
  await house.services.picture(house.projectId).ready();
  render(
    <Hall house={house}>
      <CardSheet cardKey="INT-2" onClose={() => undefined} />
    </Hall>,
  );
  const row = within(screen.getByRole("group", { name: "Carte parente" }));
  expect(row.queryByRole("combobox")).toBeNull();
  expect(await row.findByRole("link", { name: "INT-1 Réseau" })).toBeVisible();
});
