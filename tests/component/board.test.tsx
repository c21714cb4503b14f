import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { aHouseOfServices } from "../support/house-of-services";
import { aBoard, column, openBoard, rowsOf, titlesIn } from "./board-stage";

// Verifies: B13
test("backlog, active and planned sprints are columns in that order, closed ones are folded", async () => {
  const { house } = await aBoard();
  await openBoard(house);
  expect(screen.getAllByRole("region").map((region) => region.querySelector("h2")?.textContent)).toEqual([
    "Backlog",
    "Sprint 12",
    "Sprint 13",
  ]);
  expect(screen.getByRole("button", { name: "1 sprint terminé" })).toHaveAttribute("aria-expanded", "false");
});

// Verifies: B13, B10
test("a column's head says days, goal, cards, load against capacity, and what nobody has estimated", async () => {
  const { house, sprints } = await aBoard();
  await house.done({
    type: "sprint/edit",
    sprintId: sprints.active,
    fields: { goal: "le site bascule", capacity: 9 },
  });
  await openBoard(house);
  const head = column("Sprint 12");
  expect(head.getByText("2 cartes")).toBeVisible();
  expect(head.getByText("9,5 / 9 pts")).toBeVisible();
  expect(head.getByText("dépassée de 0,5 pt")).toBeVisible();
  expect(head.getByText("En cours · J 1/10")).toBeVisible();
  expect(await head.findByText("2 – 13 nov.")).toBeVisible();
  expect(head.getByRole("button", { name: /^Objectif.*le site bascule$/ })).toBeVisible();
  expect(column("Sprint 13").getByText("À venir")).toBeVisible();
  expect(column("Backlog").getByText("1 non estimée")).toBeVisible();
});

test("a card is a row named by key and title, its title a link to the sheet, and its set is told truly", async () => {
  const { house } = await aBoard();
  await openBoard(house);
  expect(rowsOf("Backlog")[0]).toBe("INT-2 Cartographier les flux");
  const row = column("Backlog").getAllByRole("listitem")[0]!;
  expect(row).toHaveAccessibleName("INT-2 Cartographier les flux");
  expect(row).toHaveAttribute("aria-posinset", "1");
  expect(row).toHaveAttribute("aria-setsize", "3");
  const link = within(row).getByRole("link", { name: "Cartographier les flux" });
  expect(link).toHaveAttribute("href", "#/projects/INT/sprints?card=INT-2");
  expect(within(row).getByText("5 points")).toBeInTheDocument();
});

test("Enter on a card opens it in the address and keeps the filter", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house, "?q=flux");
  expect(screen.getByRole("searchbox", { name: "Filtrer les cartes" })).toHaveValue("flux");
  await user.click(column("Backlog").getByRole("link", { name: "Cartographier les flux" }));
  expect(window.location.hash).toBe("#/projects/INT/sprints?q=flux&card=INT-2");
});

test("markup in a title is text", async () => {
  const { house } = await aBoard();
  await house.add("<img src=x onerror=alert(1)>");
  await openBoard(house);
  expect(await column("Backlog").findByText("<img src=x onerror=alert(1)>")).toBeVisible();
  expect(document.querySelector("img")).toBeNull();
});

test("what another tab writes is on the board without being asked for", async () => {
  const { house, sprints } = await aBoard();
  await openBoard(house);
  await act(() => house.add("Venue d'ailleurs", { place: sprints.planned, points: 2 }));
  expect(await column("Sprint 13").findByText("Venue d'ailleurs")).toBeVisible();
  expect(column("Sprint 13").getByText("2 pts")).toBeVisible();
});

// Verifies: B78
test("the filter hides what does not match, says how much, and leaves totals whole; one key shows all", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  await user.type(screen.getByRole("searchbox", { name: "Filtrer les cartes" }), "etudier");
  expect(rowsOf("Backlog")).toEqual(["INT-4 Étudier la reprise"]);
  expect(column("Backlog").getByText("3 cartes")).toBeVisible();
  expect(screen.getByText("4 cartes masquées")).toBeVisible();
  expect(
    column("Sprint 12").getByText("Aucune carte de cette colonne ne correspond au filtre."),
  ).toBeVisible();
  await waitFor(() => expect(window.location.hash).toBe("#/projects/INT/sprints?q=etudier"));
  await waitFor(() => expect(house.said.at(-1)).toBe("4 cartes masquées"));
  await user.click(screen.getByRole("button", { name: "Tout afficher" }));
  expect(rowsOf("Backlog")).toHaveLength(3);
  await waitFor(() => expect(window.location.hash).toBe("#/projects/INT/sprints"));
});

test("a closed sprint unfolds for reading: it has no way to change", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  await user.click(screen.getByRole("button", { name: "1 sprint terminé" }));
  await user.click(await screen.findByRole("button", { name: "Sprint 11 · 1 carte" }, { timeout: 5000 }));
  const closed = column("Sprint 11");
  expect(await closed.findByRole("link", { name: "Faite" })).toBeVisible();
  expect(closed.queryByRole("button", { name: /^Actions de INT-/ })).toBeNull();
  expect(closed.queryByRole("button", { name: "Ajouter une carte" })).toBeNull();
  closed.getByRole("link", { name: "Faite" }).focus();
  await user.keyboard(" {ArrowRight} ");
  expect(await titlesIn(house, "backlog")).not.toContain("Faite");
});

test("a board for reading shows everything and offers no change", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house, "?view=read");
  expect(rowsOf("Backlog")).toHaveLength(3);
  for (const name of [/Actions/, "Ajouter une carte", "Nouveau sprint", /Nouvelle carte/])
    expect(screen.queryByRole("button", { name })).toBeNull();
  column("Backlog").getByRole("link", { name: "Cartographier les flux" }).focus();
  await user.keyboard(" {ArrowRight} ");
  expect(await titlesIn(house, "backlog")).toHaveLength(3);
});

test("an empty project says what to do next", async () => {
  const house = await aHouseOfServices();
  const { user } = await openBoard(house);
  expect(screen.getByText("Ce projet n’a pas encore de cartes")).toBeVisible();
  expect(screen.getByRole("link", { name: "Importer un fichier" })).toHaveAttribute("href", "#/data");
  await user.click(column("Backlog").getByRole("button", { name: "Ajouter une première carte" }));
  expect(screen.getByRole("textbox", { name: "Titre de la nouvelle carte" })).toHaveFocus();
});
