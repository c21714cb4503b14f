import { act, screen, waitFor } from "@testing-library/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aGrid, cellAt, openGrid } from "./all-sprints-stage";
import { SeeingWindow as Window } from "./all-sprints-window";

beforeAll(Window.open);
afterAll(Window.close);

const cell = (lane: number, column: number): Element => {
  const row = screen.getAllByRole("row")[lane + 1]!;
  return row.querySelectorAll("td")[column]!;
};

// Verifies: 6s.2
test("a cell far from sight keeps the name of its sprint, its number and its place; the rest stands when it comes in sight, and on paper", async () => {
  const { house } = await aGrid();
  await openGrid(house);
  await cellAt(0, 1).findByRole("link", { name: "Lire un bordereau" });
  await Window.sees(cell(0, 1), false);
  expect(cellAt(0, 1).queryByRole("link")).toBeNull();
  expect(cellAt(0, 1).queryByRole("meter")).toBeNull();
  expect(cellAt(0, 1).getByText("Sprint 15")).toBeVisible();
  const number = cellAt(0, 1).getByRole("button", { name: /Sprint 15/ });
  expect(cell(0, 1).getAttribute("data-drag-column")).not.toBeNull();
  // Who comes by Tab keeps the focus while the rest is drawn around it.
  number.focus();
  await Window.sees(cell(0, 1), true);
  expect(cellAt(0, 1).getByRole("link", { name: "Lire un bordereau" })).toBeVisible();
  expect(number).toHaveFocus();
  number.blur();
  await Window.sees(cell(0, 1), false);
  expect(cellAt(0, 1).queryByRole("link")).toBeNull();
  act(() => void window.dispatchEvent(new Event("beforeprint")));
  expect(cellAt(0, 1).getByRole("link", { name: "Lire un bordereau" })).toBeVisible();
  act(() => void window.dispatchEvent(new Event("afterprint")));
  expect(cellAt(0, 1).queryByRole("link")).toBeNull();
});

// Verifies: 6s.2, B19
test("a card with the focus stays where it is scrolled out of sight, and one that goes to a far cell is drawn there with the focus", async () => {
  const { house } = await aGrid();
  const { user } = await openGrid(house);
  const card = await cellAt(0, 0).findByRole("link", { name: "Signer un bordereau" });
  card.focus();
  await Window.sees(cell(0, 0), false);
  expect(card).toHaveFocus();
  expect(cellAt(0, 0).getByRole("link", { name: "Signer un bordereau" })).toBe(card);
  await Window.sees(cell(0, 1), false);
  expect(cellAt(0, 1).queryByRole("link")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Actions de INT-1 Signer un bordereau" }));
  await user.click(await screen.findByRole("menuitemcheckbox", { name: /^It\. 2/u }, { timeout: 5000 }));
  await waitFor(() => expect(cellAt(0, 1).getByRole("link", { name: "Signer un bordereau" })).toHaveFocus());
});
