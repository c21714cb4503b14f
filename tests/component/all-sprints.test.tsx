import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { IterationId, PlanningIntervalId } from "@/domain/model/ids";
import { AllSprintsScreen } from "@/features/all-sprints/all-sprints-screen";
import { navigate } from "@/features/route";
import { loadTexts } from "@/i18n/i18n";
import { aPortfolio } from "../support/a-portfolio";
import { aHouseOfServices, Hall, type HouseOfServices } from "../support/house-of-services";

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";

async function open(house: HouseOfServices) {
  await loadTexts();
  navigate("/sprints");
  render(
    <Hall house={house}>
      <AllSprintsScreen />
    </Hall>,
  );
  await screen.findByRole("heading", { level: 1 });
  return userEvent.setup();
}

// Verifies: 6e.5, B10
test("sprints of all projects stand by iteration, each with its load against capacity in words, and open their cards", async () => {
  const house = await aHouseOfServices();
  const { register } = await aPortfolio(house);
  const interval = {
    order: 1,
    name: "Intervalle",
    sameIteration: "tight",
    votes: [],
    committed: null,
  } as const;
  const intervalId = (await register("planningInterval", interval)) as PlanningIntervalId;
  const box = async (order: number, startOn: string, endOn: string) =>
    (await register("iteration", { order, name: `It. ${order}`, intervalId, startOn, endOn })) as IterationId;
  const second = await box(2, "2026-11-16", "2026-11-27");
  const first = await box(1, "2026-11-02", "2026-11-13");
  const full = await house.addSprint("Sprint 1", { capacity: 5 });
  const near = await house.addSprint("Sprint 2", { capacity: 4 });
  await house.addSprint("Sprint 3");
  await house.done({ type: "sprint/edit", sprintId: full, fields: { iterationId: first } });
  await house.done({ type: "sprint/edit", sprintId: near, fields: { iterationId: second } });
  for (const title of ["A", "B"]) await house.add(title, { points: 3, place: full });
  await house.add("C", { points: 4, place: near });
  await house.add("D", { points: null, place: near });
  const user = await open(house);
  const table = await screen.findByRole("table");
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map(({ textContent }) => plain(textContent)),
  ).toEqual(["Projet", "It. 12 – 13 nov.", "It. 216 – 27 nov."]);
  const [one, other] = within(table)
    .getAllByRole("cell")
    .map(({ textContent }) => plain(textContent));
  expect(one).toContain("6 / 5 pts : dépassée");
  expect(other).toContain("4 / 4 pts : presque plein");
  expect(other).toContain("1 non estimée");
  expect(plain(within(table).getByRole("rowheader").textContent)).toContain("1 sprint hors itération");
  await user.click(within(table).getByRole("button", { name: /Sprint 2/ }));
  await waitFor(() => expect(within(screen.getByRole("dialog")).getAllByRole("listitem")).toHaveLength(2));
});

// Verifies: 6e.5
test("without shared iterations the page says where they are made", async () => {
  const house = await aHouseOfServices();
  await open(house);
  expect(await screen.findByText("Aucune itération commune")).toBeVisible();
  expect(screen.getByRole("link", { name: "Tableau de programme" })).toBeVisible();
});
