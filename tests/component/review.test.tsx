import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ReviewScreen } from "@/features/ceremony/review/review-screen";
import { aTeam, openScreen } from "./ceremony-stage";

const cardsOf = (name: RegExp) =>
  within(screen.getByRole("region", { name }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent?.replace(/\s/gu, " "));

// Verifies: 4d.4
test("a review shows what was done, what was not and where it went, what was cancelled and what came later", async () => {
  const { house, sprints, first, second } = await aTeam();
  const late = await house.add("Venue après", { place: sprints.active, points: 2 });
  const gone = await house.add("Partie entre-temps", { place: sprints.active, points: 1 });
  await house.done({ type: "card/move", cardIds: [gone], to: { place: "backlog", after: null } });
  const [, , done, cancelled] = house.columnIds;
  await house.done({ type: "card/edit", cardId: first.id, fields: { columnId: done! } });
  await house.done({ type: "card/edit", cardId: late, fields: { columnId: cancelled! } });
  await house.done({ type: "sprint/complete", sprintId: sprints.active, unfinishedTo: sprints.planned });
  await openScreen(house, ReviewScreen, `/projects/INT/review?sprint=${sprints.active}`);
  expect(await screen.findByText("Engagement")).toBeVisible();
  const figures = within(screen.getByRole("region", { name: "Chiffres du sprint" }));
  expect(figures.getByText("2 cartes, 9,5 pts")).toBeVisible();
  expect(cardsOf(/^Terminées/)[0]).toContain(`INT-${first.number}Bascule du site8 points`);
  expect(cardsOf(/^Non terminées/)).toEqual([
    `INT-${second.number}Latence1,5 point · reportée dans Sprint 13`,
  ]);
  expect(cardsOf(/^Annulées/)[0]).toContain("Venue après");
  // Nothing but the journal knows that it had been there.
  expect(cardsOf(/^Retirées/)[0]).toContain("Partie entre-temps");
  expect(cardsOf(/^Ajoutées/)[0]).toContain("ajoutée après le démarrage");
});

// Verifies: 4d.4
test("the word on the goal and the notes of a review are kept together and read back after a reload", async () => {
  const { house, sprints } = await aTeam();
  const { user, unmount } = await openScreen(house, ReviewScreen, "/projects/INT/review");
  await user.type(await screen.findByRole("textbox", { name: "Notes" }), "Vu{Control>}{Enter}{/Control}");
  await waitFor(() => expect(house.said.at(-1)).toBe("Compte rendu de Sprint 12 enregistré"));
  await user.click(screen.getByRole("radio", { name: "Atteint en partie" }));
  await waitFor(() => expect(house.said.at(-1)?.replace(/\s/gu, " ")).toBe("Objectif : Atteint en partie"));
  unmount();
  await openScreen(house, ReviewScreen, `/projects/INT/review?sprint=${sprints.active}`);
  await waitFor(() => expect(screen.getByRole("radio", { name: "Atteint en partie" })).toBeChecked());
  const list = within(await screen.findByRole("region", { name: "Comptes rendus" }));
  expect(await list.findByText("Vu")).toBeVisible();
  expect(await house.services.queries.minutesOf(house.projectId)).toHaveLength(1);
});

// Verifies: 4d.4
test("the order of the demonstration is changed by buttons, said, and found again", async () => {
  const { house, sprints, first, second } = await aTeam();
  for (const { id } of [first, second])
    await house.done({ type: "card/edit", cardId: id, fields: { columnId: house.columnIds[2]! } });
  const { user, unmount } = await openScreen(house, ReviewScreen, "/projects/INT/review");
  await user.click(await screen.findByRole("button", { name: `Montrer INT-${second.number} plus tôt` }));
  expect(house.said.at(-1)).toBe(`INT-${second.number}, position 1 sur 2`);
  unmount();
  await openScreen(house, ReviewScreen, `/projects/INT/review?sprint=${sprints.active}`);
  await waitFor(() => expect(cardsOf(/^Terminées/)[0]).toContain("Latence"));
});
