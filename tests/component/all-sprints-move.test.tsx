import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { aDependency } from "../support/a-portfolio";
import { aGrid, cellAt, lastSaid, lift, openGrid } from "./all-sprints-stage";

async function pick(user: UserEvent, name: string, line: RegExp): Promise<void> {
  await user.click(await screen.findByRole("button", { name: `Actions de ${name}` }));
  await user.click(await screen.findByRole("menuitemcheckbox", { name: line }, { timeout: 5000 }));
}

// Verifies: 6h.1, B13, B14, B20
test("a card is lifted into another iteration by keys: the load there is said before, its sprint changes, one undo takes it back", async () => {
  const { house, first, second } = await aGrid();
  const { user } = await openGrid(house);
  await lift(house, user, "Signer un bordereau");
  expect(lastSaid(house)).toMatch(/prise, \S+, Sprint 14\. Flèches pour la déplacer/);
  await user.keyboard("{ArrowRight}");
  await user.keyboard("{ArrowUp}");
  expect(lastSaid(house)).toMatch(/Sprint 15, en tête\. Charge 7 \/ 5 pts : dépassée\. Aucun conflit\.$/);
  expect(cellAt(0, 1).getByText(/Charge 7 \/ 5\spts : dépassée/u)).toBeInTheDocument();
  await user.keyboard(" ");
  await waitFor(() =>
    expect(lastSaid(house)).toMatch(
      /Signer un bordereau : \S+, Sprint 15, en tête, depuis \S+, Sprint 14\. Charge 7/,
    ),
  );
  expect(await house.titles(second)).toEqual(["Signer un bordereau", "Lire un bordereau"]);
  await waitFor(() => expect(cellAt(0, 1).getByRole("link", { name: "Signer un bordereau" })).toHaveFocus());
  await house.services.undo();
  expect(await house.titles(first)).toEqual(["Signer un bordereau"]);
});

// Verifies: 6h.1, B16, B32
test("a cell without a sprint, and one whose sprint is over, refuse a card with the reason; Escape leaves it where it was", async () => {
  const { house, first, late, second } = await aGrid();
  await house.done({ type: "card/move", cardIds: [late], to: { place: "backlog", after: null } });
  await house.done({ type: "sprint/start", sprintId: second });
  await house.done({ type: "sprint/complete", sprintId: second, unfinishedTo: "backlog" });
  const { user } = await openGrid(house);
  await lift(house, user, "Signer un bordereau");
  await user.keyboard("{ArrowRight}");
  expect(lastSaid(house)).toMatch(/Sprint 15 » est terminé/);
  await user.keyboard("{ArrowRight}");
  expect(lastSaid(house)).toMatch(/n’a pas de sprint dans It\. 3 : créez-le d’abord/);
  await user.keyboard(" ");
  expect(house.notices.at(-1)).toMatchObject({
    kind: "error",
    text: expect.stringContaining("n’a pas de sprint"),
  });
  await lift(house, user, "Signer un bordereau");
  await user.keyboard("{ArrowDown}{Escape}");
  expect(lastSaid(house)).toMatch(/Signer un bordereau reste où elle était : \S+, Sprint 14$/);
  expect(await house.titles(first)).toEqual(["Signer un bordereau"]);
  await user.click(screen.getAllByRole("button", { name: /^Créer le sprint de \S+ pour It\. 3$/ })[0]!);
  await waitFor(() => expect(cellAt(0, 2).getByText(/^It\. 3/)).toBeVisible());
});

// Verifies: 6h.2, B19
test("a card put into another project's cell changes its project only once that is confirmed, and keeps its place when it is not", async () => {
  const { house, first, other, otherId } = await aGrid();
  const { user } = await openGrid(house);
  await lift(house, user, "Signer un bordereau");
  await user.keyboard("{ArrowDown}");
  expect(lastSaid(house)).toMatch(/^MSG, Sprint M1\. Changera de projet, après confirmation/);
  await user.keyboard(" ");
  await user.click(await screen.findByRole("button", { name: "Annuler" }, { timeout: 5000 }));
  await waitFor(() => expect(cellAt(0, 0).getByRole("link", { name: "Signer un bordereau" })).toHaveFocus());
  expect(await house.titles(first)).toEqual(["Signer un bordereau"]);
  await lift(house, user, "Signer un bordereau");
  await user.keyboard("{ArrowDown} ");
  await user.click(await screen.findByRole("button", { name: "Déplacer" }, { timeout: 5000 }));
  await waitFor(() =>
    expect(lastSaid(house)).toMatch(/déplacée vers Messagerie, Sprint M1, sous la clé MSG-1$/),
  );
  const [moved] = await house.store.read((tx) => tx.cardsIn(otherId, other));
  expect(moved).toMatchObject({ title: "Signer un bordereau", points: 3 });
});

// Verifies: 6h.1, B14, B52
test("an epic moves between iterations with the load and the conflicts said before; one with cards stays in its project", async () => {
  const { house, portfolio, iterationIds, card } = await aGrid();
  const [directory, switchover] = [await portfolio.addEpic("Annuaire"), await portfolio.addEpic("Bascule")];
  const plan = (id: typeof directory, i: number) =>
    house.done({ type: "epic/plan", epicIds: [id], fields: { iterationId: iterationIds[i]! } });
  await plan(directory, 0);
  await plan(switchover, 1);
  await portfolio.register("dependency", aDependency(directory, switchover));
  await house.done({ type: "card/edit", cardId: card, fields: { epicId: directory } });
  const { user } = await openGrid(house);
  await lift(house, user, "Annuaire");
  await user.keyboard("{ArrowDown}");
  expect(lastSaid(house)).toMatch(
    /« Annuaire » a une carte : une épopée qui a des cartes reste dans son projet/,
  );
  await user.keyboard("{ArrowUp}{ArrowRight}{ArrowRight}");
  expect(lastSaid(house)).toMatch(/It\. 3\. Épopées : reste 3 pts\. 1 dépendance en retard : \S+ Bascule\.$/);
  await user.keyboard(" ");
  await waitFor(() => expect(cellAt(0, 2).getByRole("link", { name: "Annuaire" })).toHaveFocus());
  expect((await house.store.read((tx) => tx.get("epic", directory)))?.iterationId).toBe(iterationIds[2]);
});

// Verifies: 6h.1, B19, B37
test("the menu of a card names every outcome with its load, and a hard limit refuses there as it does for a hand", async () => {
  const { house, first, second } = await aGrid();
  const { user } = await openGrid(house);
  await pick(user, "INT-1 Signer un bordereau", /^It\. 2\s–\sSprint 15 \(7\s\/\s5\spts\s: dépassée\)/u);
  await waitFor(() =>
    expect(lastSaid(house)).toMatch(/depuis \S+, Sprint 14\. Charge 7 \/ 5 pts : dépassée/),
  );
  expect(await house.titles(second)).toContain("Signer un bordereau");
  await waitFor(() => expect(cellAt(0, 1).getByRole("link", { name: "Signer un bordereau" })).toHaveFocus());
  // Out of the plan, the focus goes to what stood beside it.
  await user.click(await screen.findByRole("button", { name: "Actions de INT-2 Lire un bordereau" }));
  await user.click(await screen.findByRole("menuitem", { name: "Backlog" }, { timeout: 5000 }));
  await waitFor(() => expect(screen.queryByRole("link", { name: "Lire un bordereau" })).toBeNull());
  await waitFor(() => expect(screen.getByRole("link", { name: "Signer un bordereau" })).toHaveFocus());
  const [columnId] = house.columnIds;
  await house.done({ type: "sprint/start", sprintId: first });
  await house.done({
    type: "column/edit",
    columnId: columnId!,
    fields: { limit: { cards: 1, isHard: true } },
  } as never);
  await house.add("Déjà là", { place: first });
  await screen.findByRole("link", { name: "Déjà là" });
  await lift(house, user, "Signer un bordereau");
  await user.keyboard("{ArrowLeft}");
  await waitFor(() => expect(lastSaid(house)).toMatch(/limite/i));
  await user.keyboard(" ");
  await waitFor(() =>
    expect(house.notices.at(-1)).toMatchObject({ kind: "error", text: expect.stringMatching(/limite/i) }),
  );
  expect(await house.titles(first)).toEqual(["Déjà là"]);
});
