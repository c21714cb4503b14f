import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { PersonId } from "@/domain/model/ids";
import type { WipLimit } from "@/domain/model/vocabulary";
import { loadFilter } from "@/features/board/filter/filter-parts";
import { StatusScreen } from "@/features/board/status/status-board";
import { navigate } from "@/features/route";
import { Hall } from "../support/house-of-services";
import { aBoard, column, rowsOf } from "./board-stage";

async function openStatus(limit?: WipLimit) {
  const { house, sprints } = await aBoard();
  const project = await house.store.read((tx) => tx.get("project", house.projectId));
  const columns = await house.store.read((tx) => tx.list("column", house.projectId));
  const [first, second] = house.columnIds.map((id) => columns.find((each) => each.id === id)!);
  if (limit) await house.done({ type: "column/edit", columnId: second!.id, fields: { limit } });
  await loadFilter();
  navigate("/projects/INT/board");
  render(
    <Hall house={house}>
      <StatusScreen project={project!} />
    </Hall>,
  );
  await screen.findByRole("region", { name: first!.name });
  await waitFor(() => expect(rowsOf(first!.name)).toHaveLength(2));
  const user = userEvent.setup();
  const moveOne = async () => {
    const [menu] = column(first!.name).getAllByRole("button", { name: /^Actions de INT-/ });
    await user.click(menu!);
    await user.click(await screen.findByRole("menuitem", { name: "Déplacer vers…" }, { timeout: 5000 }));
    await user.keyboard("{ArrowRight}");
    const target = await screen.findByRole("menuitem", { name: second!.name }, { timeout: 5000 });
    target.focus();
    await user.keyboard("{Enter}");
  };
  return { house, sprints, first: first!, second: second!, moveOne };
}

// Verifies: 4c.1
test("the running sprint stands by status, and the menu of a card changes its status and nothing else", async () => {
  const { house, sprints, first, second, moveOne } = await openStatus();
  await moveOne();
  await waitFor(() => expect(rowsOf(second.name)).toHaveLength(1));
  expect(rowsOf(first.name)).toHaveLength(1);
  const cards = await house.store.read((tx) => tx.cardsIn(house.projectId, sprints.active));
  expect(cards.filter(({ columnId }) => columnId === second.id)).toHaveLength(1);
});

// Verifies: 4c.1, B36, B37
test("a soft limit says its state in words, and what exceeds it passes with a way back", async () => {
  const { house, second, moveOne } = await openStatus({ cards: 1, isHard: false });
  expect(column(second.name).getByText(/0 \/ 1 · reste une place/)).toBeVisible();
  await moveOne();
  expect(await column(second.name).findByText(/1 \/ 1 · atteinte/)).toBeVisible();
  await moveOne();
  expect(await column(second.name).findByText(/2 \/ 1 · dépassée/)).toBeVisible();
  await waitFor(() => expect(house.notices.at(-1)?.text).toMatch(/limite d’en-cours de 1/));
});

// Verifies: 4c.6, B37
test("an undo and a redo that go beyond a soft limit say so too", async () => {
  const { house, second, moveOne } = await openStatus({ cards: 1, isHard: false });
  await moveOne();
  expect(await column(second.name).findByText(/1 \/ 1 · atteinte/)).toBeVisible();
  await moveOne();
  await waitFor(() => expect(house.notices).toHaveLength(1));
  await house.services.undo();
  expect(await column(second.name).findByText(/1 \/ 1 · atteinte/)).toBeVisible();
  expect(house.notices).toHaveLength(1);
  await house.services.redo();
  await waitFor(() => expect(house.notices).toHaveLength(2));
  expect(house.notices[1]?.text).toMatch(/a maintenant 2 cartes pour une limite d’en-cours de 1/);
  // The way back of a step is the other step.
  expect([house.notices[0]?.action?.label, house.notices[1]?.action]).toEqual(["Annuler", undefined]);
});

// Verifies: 4c.7, 4c.8, B36, B39
test("a head says a limit in points as points, and what is below its minimum in words", async () => {
  const { house, sprints, second, moveOne } = await openStatus({
    cards: 8,
    isHard: false,
    unit: "points",
    least: 4,
  });
  const short = /^Limite\s: 0 \/ 8\spts · sous le minimum de 4$/;
  expect(column(second.name).getByText(short)).toBeVisible();
  for (const card of await house.store.read((tx) => tx.cardsIn(house.projectId, sprints.active)))
    await house.done({ type: "card/edit", cardId: card.id, fields: { points: 4.5 } });
  await moveOne();
  expect(await column(second.name).findByText(/4,5 \/ 8\spts$/)).toBeVisible();
  await moveOne();
  expect(await column(second.name).findByText(/9 \/ 8\spts · dépassée/)).toBeVisible();
  await waitFor(() =>
    expect(house.notices.at(-1)?.text).toMatch(/a maintenant 9 points pour une limite d’en-cours de 8/),
  );
});

// Verifies: 4c.1, B37
test("a hard limit refuses in words, and the card stays where it was", async () => {
  const { house, first, second, moveOne } = await openStatus({ cards: 1, isHard: true });
  await moveOne();
  await waitFor(() => expect(rowsOf(second.name)).toHaveLength(1));
  await moveOne();
  await waitFor(() => expect(house.notices.at(-1)?.text).toMatch(/aurait 2 cartes pour une limite/));
  expect(rowsOf(first.name)).toHaveLength(1);
});

// Verifies: 4c.4, B39
test("a limit for each person is one badge for all, and says who is over it", async () => {
  const { house, sprints, second, moveOne } = await openStatus({ cards: 1, isHard: false, per: "person" });
  expect(column(second.name).getByText(/^Limite par personne\s: 1$/)).toBeVisible();
  const personId = (
    await house.done({ type: "person/add", name: "Équipe A", initials: "EA", colour: "blue" })
  ).plan.changes[0]!.id as PersonId;
  for (const card of await house.store.read((tx) => tx.cardsIn(house.projectId, sprints.active)))
    await house.done({ type: "card/edit", cardId: card.id, fields: { assign: [personId] } });
  await moveOne();
  expect(await column(second.name).findByText(/atteinte \(Équipe A \(1\)\)/)).toBeVisible();
  await moveOne();
  expect(await column(second.name).findByText(/dépassée \(Équipe A \(2\)\)/)).toBeVisible();
  await waitFor(() =>
    expect(house.notices.at(-1)?.text).toMatch(/dépasse sa limite de 1 par personne\s: Équipe A/),
  );
});

// Verifies: 4c.1, B37
test("a new card that fills a column beyond its soft limit says so as a move does", async () => {
  const { house, first } = await openStatus();
  const soft = { limit: { cards: 2, isHard: false } } as const;
  await house.done({ type: "column/edit", columnId: first.id, fields: soft });
  await column(first.name).findByText(/2 \/ 2 · atteinte/);
  const user = userEvent.setup();
  await user.click(column(first.name).getByRole("button", { name: "Ajouter une carte" }));
  await user.type(await screen.findByRole("textbox", { name: "Titre de la nouvelle carte" }), "Neuve{Enter}");
  await waitFor(() =>
    expect(house.notices.at(-1)?.text).toMatch(/a maintenant 3 cartes pour une limite d’en-cours de 2/),
  );
  expect(await column(first.name).findByText(/3 \/ 2 · dépassée/)).toBeVisible();
});

// Verifies: 4c.5
test("the definitions of ready and of done stand under their columns, one line until they are pressed", async () => {
  const { house, first, second } = await openStatus();
  await house.done({
    type: "project/edit",
    projectId: house.projectId,
    ready: "Estimée et comprise",
  });
  await house.done({
    type: "column/edit",
    columnId: second.id,
    fields: { done: "Relue par une autre personne" },
  });
  const ready = await column(first.name).findByRole("button", {
    name: /^Définition de prêt\s: Estimée et comprise/,
  });
  expect(ready).toHaveAttribute("aria-expanded", "false");
  await userEvent.setup().click(ready);
  expect(ready).toHaveAttribute("aria-expanded", "true");
  expect(
    await column(second.name).findByRole("button", { name: /^Définition de terminé\s: Relue/ }),
  ).toBeVisible();
  expect(column(second.name).queryByRole("button", { name: /^Définition de prêt/ })).toBeNull();
});

// Verifies: 4y.5
test("the address of a sprint that does not run is told in words, with a way to where it is seen", async () => {
  const { sprints } = await openStatus();
  expect(screen.queryByText(/Ce tableau montre/)).toBeNull();
  act(() => navigate(`/projects/INT/board?sprint=${sprints.closed}`));
  expect(await screen.findByText("Sprint 11 est terminé. Ce tableau montre Sprint 12.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Revue de Sprint 11" })).toHaveAttribute(
    "href",
    `#/projects/INT/review?sprint=${sprints.closed}`,
  );
  act(() => navigate(`/projects/INT/board?sprint=${sprints.planned}`));
  expect(
    await screen.findByText("Sprint 13 n’est pas encore démarré. Ce tableau montre Sprint 12."),
  ).toBeVisible();
  expect(screen.getByRole("link", { name: "Voir Sprint 13 dans le plan des sprints" })).toHaveAttribute(
    "href",
    "#/projects/INT/sprints",
  );
  act(() => navigate("/projects/INT/board?sprint=sprint_autre"));
  expect(await screen.findByText(/n’existe plus\. Ce tableau montre Sprint 12/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Fermer" }));
  await waitFor(() => expect(screen.queryByText(/Ce tableau montre/)).toBeNull());
  act(() => navigate(`/projects/INT/board?sprint=${sprints.active}`));
  expect(screen.queryByText(/Ce tableau montre/)).toBeNull();
});
