import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { aBoard, openBoard, rowsOf } from "./board-stage";

// Verifies: 3f.13, 3c.3
test("a tick in the popover filters the board and becomes a chip; the chip's button takes it off, and focus stays in the list", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house, "?q=points:%3E%3D3");
  const chips = () => screen.getByRole("list", { name: "Filtres actifs" });
  await waitFor(() => expect(rowsOf("Backlog")).toHaveLength(2));
  expect(within(chips()).getAllByRole("listitem")).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Filtres" }));
  const popover = await screen.findByRole("dialog");
  const bug = await within(popover).findByRole("checkbox", { name: "Anomalie" });
  expect(bug).not.toBeChecked();
  await user.click(bug);
  await waitFor(() => expect(rowsOf("Backlog")).toEqual([]));
  expect(bug).toBeChecked();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(within(chips()).getAllByRole("listitem")).toHaveLength(2);
  await user.click(within(chips()).getByRole("button", { name: /^Retirer le filtre.: .*[Aa]nomalie/ }));
  await waitFor(() => expect(rowsOf("Backlog")).toHaveLength(2));
  expect(within(chips()).getAllByRole("listitem")).toHaveLength(1);
  expect(within(chips()).getByRole("button")).toHaveFocus();
  await user.click(within(chips()).getByRole("button"));
  await waitFor(() => expect(rowsOf("Backlog")).toHaveLength(3));
});
