import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { aHouseOfServices } from "../support/house-of-services";
import { aBoard, column, openBoard } from "./board-stage";
import { openSheet } from "./card-stage";

const hebrew = "ביקורת אבטחה 2026 (INT-4)";
const family = "Atelier 👩‍👩‍👧‍👦 avec les familles";

// Verifies: 3x.9
test("an emoji and a right-to-left title stand whole on the face, each in the direction of its own script", async () => {
  const { house } = await aBoard();
  for (const title of [hebrew, family]) await house.add(title);
  await openBoard(house);
  for (const title of [hebrew, family]) {
    const link = column("Backlog").getByRole("link", { name: title });
    expect(link).toHaveTextContent(title);
    expect(link).toHaveAttribute("dir", "auto");
  }
});

// Verifies: 3x.9
test("the sheet shows and edits a right-to-left title in its own direction, and its history isolates it", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Ancien titre");
  await house.done({ type: "card/edit", cardId, fields: { title: hebrew } });
  const { user, sheet } = await openSheet(house);
  const title = within(sheet.getByRole("heading", { level: 2 })).getByRole("button", { name: hebrew });
  expect(title).toHaveAttribute("dir", "auto");
  expect((await sheet.findAllByText(hebrew, { selector: "b" }))[0]).toHaveAttribute("dir", "auto");
  await user.click(title);
  expect(screen.getByRole("textbox", { name: "Titre" })).toHaveAttribute("dir", "auto");
});
