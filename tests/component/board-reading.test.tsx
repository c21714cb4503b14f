import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { aBoard, column, openBoard } from "./board-stage";

// Verifies: B117, 3f.3, 3y.6
test("a board on the wall follows what is written, is read in large type, and Escape makes it a board again", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house, "?view=read");
  expect(screen.queryByRole("button", { name: "Ajouter une carte" })).toBeNull();
  expect(screen.queryByRole("button", { name: /^Actions de / })).toBeNull();
  // Nor anything that leads to what would change something.
  for (const name of ["Réunions", "Vues"]) expect(screen.queryByRole("button", { name })).toBeNull();
  expect(screen.queryByRole("link", { name: "Réglages du projet" })).toBeNull();
  expect(screen.getByRole("link", { name: "Tableau" })).toHaveAttribute(
    "href",
    "#/projects/INT/board?view=read",
  );
  await user.click(await screen.findByRole("button", { name: "Grands caractères" }));
  expect(window.location.hash).toContain("size=large");
  expect(document.documentElement.dataset["size"]).toBe("large");
  await house.add("Arrivée d’un autre poste");
  expect(await column("Backlog").findByRole("link", { name: "Arrivée d’un autre poste" })).toBeVisible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(window.location.hash).not.toContain("view=read"));
  expect(await screen.findAllByRole("button", { name: "Ajouter une carte" })).not.toHaveLength(0);
  expect(document.documentElement.dataset["size"]).toBeUndefined();
});
