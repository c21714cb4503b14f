// What a portfolio meets on a bad day, seen by the person at the screen.
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { expect, test } from "vitest";
import type { ProjectId } from "@/domain/model/ids";
import { PlanSection } from "@/features/project/plan/plan-section";
import { PortfolioScreen } from "@/features/registers/portfolio/portfolio-screen";
import { navigate } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { loadTexts } from "@/i18n/i18n";
import { aDependency, aPortfolio } from "../../support/a-portfolio";
import { aHouseOfServices, Hall } from "../../support/house-of-services";
import { aProgram, openProgram } from "../program-stage";

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";
const known = (amount: number, currency: string) => ({
  ...{ estimated: { status: "known", amount, currency, year: 2026 }, committed: null, spent: null },
});

// Verifies: 6g.3
test("a project without a team has a row of its own, and its epics are planned like any other's", async () => {
  const { house } = await aProgram();
  const teams = await house.db.rows("team").toArray();
  expect(teams.filter(({ projectId }) => projectId === house.projectId)).toEqual([]);
  await openProgram(house);
  const cell = await screen.findByRole("group", { name: "Sprint 1 Refondation du réseau Intradef" });
  expect(within(cell).getByRole("link", { name: "Annuaire" })).toBeVisible();
});

// Verifies: 6g.3
test("an epic over three sprints says so on its card, and is longer or shorter from its menu", async () => {
  const { house, directory } = await aProgram();
  await house.done({ type: "epic/plan", epicIds: [directory], fields: { span: 2 } });
  const { user } = await openProgram(house);
  await user.click(await screen.findByRole("button", { name: "Actions de INT-E1 Annuaire" }));
  fireEvent.click(await screen.findByRole("menuitem", { name: "Étendre d’une itération" }));
  const epic = await screen.findByRole("listitem", { name: "INT-E1 Annuaire" });
  await waitFor(() => expect(plain(epic.textContent)).toContain("sur 3 itérations"));
  // « Bascule » waits for it in the second iteration: what it waits for now ends in the third.
  expect(await screen.findByText("1 dépendance en retard")).toBeVisible();
});

// Verifies: 6g.3
test("a dependency on a card that was deleted says so, is no conflict, can be taken away, and stands again with the card", async () => {
  const { house, portfolio, switchover } = await aProgram();
  const cardId = await house.add("Serveur");
  const link = { ...aDependency(switchover, switchover), fromId: cardId };
  await portfolio.register("dependency", link as never);
  await house.done({ type: "card/trash", cardIds: [cardId] });
  const { user } = await openProgram(house, "?view=table");
  const gone = await screen.findByRole("row", { name: /Élément supprimé/ });
  expect(gone).toHaveTextContent("Non planifiée");
  await house.services.undo();
  await waitFor(() => expect(screen.getByRole("row", { name: /Serveur/ })).toBeVisible());
  await house.services.redo();
  await user.click(
    within(await screen.findByRole("row", { name: /Élément supprimé/ })).getAllByRole("button")[0]!,
  );
  await user.click(await screen.findByRole("button", { name: "Retirer la dépendance" }));
  // Behind an open dialog no row is to be found.
  expect(await screen.findByRole("row", { name: /INT-E1 Annuaire/ })).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("row", { name: /Élément supprimé/ })).toBeNull());
});

// Verifies: 6g.3
test("an interval with a hole between two iterations says how many days it is, and keeps its other columns", async () => {
  const { house, iterationIds } = await aProgram();
  await house.done({ type: "register/remove", table: "iteration", ids: [iterationIds[1]!] });
  await openProgram(house);
  expect(await screen.findByText(/^16 jours sans itération avant Sprint 3$/)).toBeInTheDocument();
  expect(screen.queryByRole("group", { name: /^Sprint 2 / })).toBeNull();
  // What stood in the iteration that is gone is not lost.
  expect(await screen.findByRole("listitem", { name: "INT-E2 Bascule" })).toBeVisible();
});

// Verifies: 6g.3, F5
test("a budget in another currency is summed apart, never with the euros", async () => {
  const house = await aHouseOfServices();
  const { portfolioId } = await aPortfolio(house);
  const columns = [
    { name: "À faire", category: "todo" },
    { name: "Terminé", category: "done" },
  ] as const;
  for (const [code, money] of [
    ["SOC", known(2_000_000, "USD")],
    ["ATE", known(1_500_000, "EUR")],
    ["LAB", known(500_000, "EUR")],
  ] as const) {
    const made = await house.done({
      ...{ type: "project/add", name: code, code, colour: "blue", timeZone: "Europe/Paris", columns },
    });
    const projectId = made.plan.changes.find(({ table }) => table === "project")?.id as ProjectId;
    await house.done({ type: "project/plan", projectId, fields: { portfolioId, money } as never });
  }
  await loadTexts();
  navigate("/portfolio");
  render(
    <Hall house={house}>
      <PortfolioScreen />
    </Hall>,
  );
  const term = await screen.findByText(/^Coût estimé de 4 projets$/);
  const sum = plain(term.nextElementSibling?.textContent);
  expect(sum).toMatch(/2 M € et, à part, 2 M \$US|2 M \$US et, à part, 2 M €/);
});

function Settings(): ReactElement | null {
  const project = useLive(useServices().queries.projects)?.[0];
  return project ? <PlanSection project={project} /> : null;
}

// Verifies: 6g.3, F12
test("dates before the portfolio's own are taken as they are, and an end before its start is told in words", async () => {
  const house = await aHouseOfServices();
  const { portfolioId } = await aPortfolio(house);
  const presentedOn = { on: "2018-04-19", precision: "day" } as const;
  await house.done({ type: "portfolio/edit", portfolioId, fields: { presentedOn } });
  await loadTexts();
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <Settings />
    </Hall>,
  );
  await user.click(await screen.findByRole("button", { name: "Modifier la place dans le portefeuille" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("textbox", { name: "Début" }), "janvier 2016");
  await user.type(dialog.getByRole("textbox", { name: "Fin" }), "12/03/2015");
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  expect(await dialog.findByText(/12\s*mars 2015|12\/03\/2015/)).toBeVisible();
  await user.clear(dialog.getByRole("textbox", { name: "Fin" }));
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  expect(await screen.findByText(/janvier 2016 → …/)).toBeVisible();
});
