import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { expect } from "vitest";
import type { CardId, IterationId, PlanningIntervalId, ProjectId, SprintId } from "@/domain/model/ids";
import { AllSprintsScreen } from "@/features/all-sprints/all-sprints-screen";
import { navigate } from "@/features/route";
import { loadTexts } from "@/i18n/i18n";
import { loadQueries } from "@/storage/queries/queries";
import { aPortfolio } from "../support/a-portfolio";
import { aHouseOfServices, Hall, type HouseOfServices } from "../support/house-of-services";

// jsdom lays nothing out.
Element.prototype.scrollIntoView ??= () => undefined;

/** Two projects in three iterations: « Intranet » has a sprint in the first two, « Messagerie » in the first. */
export async function aGrid() {
  const house = await aHouseOfServices();
  const portfolio = await aPortfolio(house);
  const { done, register, portfolioId } = portfolio;
  const days = [
    ["2026-11-30", "2026-12-11"],
    ["2026-12-14", "2026-12-25"],
    ["2026-12-28", "2027-01-08"],
  ] as const;
  const iterations = days.map(([startOn, endOn], i) => ({ name: `It. ${i + 1}`, startOn, endOn }));
  const made = await done({ type: "interval/add", portfolioId, name: "Incrément 4", iterations });
  const [intervalId, ...iterationIds] = made.plan.changes.map(({ id }) => id) as [
    PlanningIntervalId,
    ...IterationId[],
  ];
  const sprintIn = async (
    projectId: ProjectId,
    name: string,
    i: number,
    capacity: number,
  ): Promise<SprintId> => {
    const fields = { name, capacity, iterationId: iterationIds[i]! };
    const added = await done({ type: "sprint/add", projectId, fields });
    return added.plan.changes[0]?.id as SprintId;
  };
  const first = await sprintIn(house.projectId, "Sprint 14", 0, 10);
  const second = await sprintIn(house.projectId, "Sprint 15", 1, 5);
  const added = await done({
    ...{ type: "project/add", name: "Messagerie", code: "MSG", colour: "green", timeZone: "Europe/Paris" },
    columns: [
      { name: "À faire", category: "todo" },
      { name: "Fait", category: "done" },
    ],
  });
  const otherId = added.plan.changes.find(({ table }) => table === "project")?.id as ProjectId;
  await done({ type: "project/plan", projectId: otherId, fields: { portfolioId } });
  const other = await sprintIn(otherId, "Sprint M1", 0, 20);
  const card = (await house.add("Signer un bordereau", { points: 3, place: first })) as CardId;
  const late = (await house.add("Lire un bordereau", { points: 4, place: second })) as CardId;
  return { house, portfolio, register, intervalId, iterationIds, first, second, otherId, other, card, late };
}

export async function openGrid(house: HouseOfServices) {
  await Promise.all([loadTexts(), loadQueries()]);
  navigate("/sprints");
  const drawn = render(
    <Hall house={house}>
      <AllSprintsScreen />
    </Hall>,
  );
  await screen.findByRole("table");
  return { user: userEvent.setup(), ...drawn };
}

/** The cell of a project in an iteration, both counted from 0. */
export function cellAt(lane: number, column: number) {
  const row = screen.getAllByRole("row")[lane + 1]!;
  return within(within(row).getAllByRole("cell")[column]!);
}

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";
export const lastSaid = (house: HouseOfServices) => plain(house.said.at(-1));

/** Takes a card into the hand by Space. */
export async function lift(house: HouseOfServices, user: UserEvent, title: string): Promise<void> {
  (await screen.findByRole("link", { name: title })).focus();
  const before = house.said.length;
  await user.keyboard(" ");
  await waitFor(() => expect(house.said.slice(before).join()).toContain(`${title} prise`), {
    timeout: 10_000,
  });
}
