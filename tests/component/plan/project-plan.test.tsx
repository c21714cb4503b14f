import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useCallback } from "react";
import { expect, test } from "vitest";
import { PlanSection } from "@/features/project/plan/plan-section";
import { useLive } from "@/features/use-live";
import { aPortfolio } from "../../support/a-portfolio";
import { aHouseOfServices, Hall, type HouseOfServices } from "../../support/house-of-services";

function Section({ house }: { house: HouseOfServices }): ReactElement | null {
  const projects = useLive(useCallback(() => house.services.queries.projects(), [house]));
  const [project] = projects ?? [];
  return project ? <PlanSection project={project} /> : null;
}

// Verifies: 6b.8
test("a project takes its place in the portfolio, with a phase, a rough start and a cost that is not disclosed", async () => {
  const house = await aHouseOfServices();
  const { store, projectId } = await aPortfolio(house);
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <Section house={house} />
    </Hall>,
  );
  const name = "Modifier la place dans le portefeuille";
  await user.click(await screen.findByRole("button", { name }));
  const dialog = within(await screen.findByRole("dialog", { name }));
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
