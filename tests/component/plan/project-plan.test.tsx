import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useCallback } from "react";
import { expect, test } from "vitest";
import type { PortfolioId, ProjectId } from "@/domain/model/ids";
import { scheduleVariance } from "@/domain/portfolio/variance";
import { PlanSection } from "@/features/project/plan/plan-section";
import { useLive } from "@/features/use-live";
import { must } from "@/lib/assert";
import { aPortfolio } from "../../support/a-portfolio";
import { aHouseOfServices, Hall, type HouseOfServices } from "../../support/house-of-services";

function Section({ house }: { house: HouseOfServices }): ReactElement | null {
  const projects = useLive(useCallback(() => house.services.queries.projects(), [house]));
  const [project] = projects ?? [];
  return project ? <PlanSection project={project} /> : null;
}

/** The place of the first project in the portfolio, in its dialog. */
async function openPlace(house: HouseOfServices) {
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <Section house={house} />
    </Hall>,
  );
  const name = "Modifier la place dans le portefeuille";
  await user.click(await screen.findByRole("button", { name }));
  return { user, dialog: within(await screen.findByRole("dialog", { name })) };
}

/** « Zone », in the portfolio of the first project. */
async function aSecondProject({ store, done, projectId }: HouseOfServices): Promise<ProjectId> {
  const first = must(await store.read((tx) => tx.get("project", projectId)), "the project is there");
  const added = await done({
    ...{ type: "project/add", name: "Zone", code: "ZON", colour: "green", timeZone: "Europe/Paris" },
    ...{ columns: [{ name: "Fait", category: "done" }], portfolioId: first.portfolioId },
  } as never);
  return added.plan.changes.find(({ table }) => table === "project")?.id as ProjectId;
}

// Verifies: 6b.8
test("a project takes its place in the portfolio, with a phase, a rough start and a cost that is not disclosed", async () => {
  const house = await aHouseOfServices();
  const { store, projectId } = await aPortfolio(house);
  const { user, dialog } = await openPlace(house);
  const parents = within(dialog.getByRole("combobox", { name: "Projet parent" })).getAllByRole("option");
  expect(parents.map((option) => option.textContent)).toEqual(["Aucun"]);
  await user.selectOptions(dialog.getByRole("combobox", { name: "Phase" }), "Cadrage");
  await user.type(dialog.getByRole("textbox", { name: "Début" }), "fin 2017");
  const cost = dialog.getByRole("combobox", { name: /Coût estimé/ });
  await user.selectOptions(cost, "Non détaillé");
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  expect(await screen.findByText("SDNUM · Cadrage · fin 2017 → …")).toBeVisible();
  await waitFor(async () =>
    expect(await store.read((tx) => tx.get("project", projectId))).toMatchObject({
      phase: "scoping",
      startOn: { on: "2017-10-01", precision: "approximate" },
      money: { estimated: { status: "not-disclosed" }, committed: null, spent: null },
    }),
  );
});

// Verifies: 6r.3
test("what was agreed at first and what a project is worth are written in its place in the portfolio, and the variance follows", async () => {
  const house = await aHouseOfServices();
  const { store, projectId } = await aPortfolio(house);
  const day = (on: string) => ({ on, precision: "day" }) as const;
  const dates = { startOn: day("2026-01-01"), endOn: day("2026-04-10") };
  await house.done({ type: "project/plan", projectId, fields: dates });
  const { user, dialog } = await openPlace(house);
  await user.click(dialog.getByRole("button", { name: "Reprendre les dates et le coût d’aujourd’hui" }));
  const end = dialog.getByRole("textbox", { name: "Fin" });
  await user.clear(end);
  await user.type(end, "20/05/2026");
  const choose = (part: string, step: string) =>
    user.selectOptions(dialog.getByRole("combobox", { name: part }), step);
  await choose("Valeur pour les métiers", "8");
  expect(dialog.getByText(/Il manque une des quatre parts/)).toBeVisible();
  await choose("Urgence", "5");
  await choose("Risque évité ou possibilité ouverte", "3");
  await choose("Taille du travail", "5");
  expect(dialog.getByText(/^Valeur rapportée à la taille\s: 3,2$/u)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  await waitFor(async () => {
    const row = must(await store.read((tx) => tx.get("project", projectId)), "the project is there");
    expect(row.jobValue).toEqual({ value: 8, urgency: 5, riskReduction: 3, size: 5 });
    expect(row.baseline).toMatchObject({ ...dates, estimated: null });
    // 140 days instead of 100.
    expect(scheduleVariance(row)).toBeCloseTo(0.4);
  });
});

// Verifies: 6e.50
test("an end that cannot come after the start is refused under its field, which has the focus, and nothing is written", async () => {
  const house = await aHouseOfServices();
  const { store, projectId } = await aPortfolio(house);
  const { user, dialog } = await openPlace(house);
  await user.type(dialog.getByRole("textbox", { name: "Début" }), "février 2018");
  const end = dialog.getByRole("textbox", { name: "Fin" });
  await user.type(end, "fin 2017");
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() =>
    expect(end).toHaveAccessibleDescription(/^La fin \(fin 2017\) précède le début \(février 2018\)/),
  );
  expect(end).toHaveFocus();
  expect((await store.read((tx) => tx.get("project", projectId)))?.endOn ?? null).toBeNull();
  await user.clear(end);
  await user.type(end, "2018");
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  expect(await screen.findByText(/^SDNUM · .*février 2018 → 2018/)).toBeVisible();
});

// Verifies: 6b.8, B1
test("the place of a sub-project says whose it is whatever portfolio is looked at, so that a move which its parent forbids can be put right", async () => {
  const house = await aHouseOfServices();
  const { store, done, projectId } = await aPortfolio(house);
  const budget = { status: "not-disclosed" } as const;
  const other = await done({ type: "portfolio/add", name: "Autre", code: "AUT", budget });
  const portfolioId = other.plan.changes[0]?.id as PortfolioId;
  const parentId = await aSecondProject(house);
  await done({ type: "project/plan", projectId, fields: { parentId } });
  const { user, dialog } = await openPlace(house);
  const parent = dialog.getByRole("combobox", { name: "Projet parent" });
  await user.selectOptions(dialog.getByRole("combobox", { name: "Portefeuille" }), "Autre");
  expect(parent).toHaveDisplayValue("Zone");
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  expect(await dialog.findByText(/^« Zone » est au-dessus de ce projet/u)).toBeVisible();
  await user.selectOptions(parent, "Aucun");
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  await waitFor(async () =>
    expect(await store.read((tx) => tx.get("project", projectId))).toMatchObject({
      portfolioId,
      parentId: null,
    }),
  );
});

// Verifies: 6b.8, B1
test("a project that was put away is offered as the parent of none", async () => {
  const house = await aHouseOfServices();
  const { done } = await aPortfolio(house);
  const away = await aSecondProject(house);
  await done({ type: "project/trash", projectId: away });
  const { dialog } = await openPlace(house);
  const parents = within(dialog.getByRole("combobox", { name: "Projet parent" })).getAllByRole("option");
  expect(parents.map((option) => option.textContent)).toEqual(["Aucun"]);
});
