import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { ProjectId } from "@/domain/model/ids";
import { PortfolioBoardScreen } from "@/features/portfolio-board/portfolio-board-screen";
import { navigate } from "@/features/route";
import { loadTexts } from "@/i18n/i18n";
import { loadQueries } from "@/storage/queries/queries";
import { aPortfolio } from "../../support/a-portfolio";
import { aHouseOfServices, Hall } from "../../support/house-of-services";

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";
const phase = (name: string) => screen.findByRole("region", { name });
const projectsIn = async (name: string) =>
  within(await phase(name))
    .queryAllByRole("link")
    .map((link) => link.textContent);

/** « Refondation du réseau Intradef » in no phase, « Socle » and « Atelier » being built. */
async function aBoard(query = "") {
  const house = await aHouseOfServices();
  const { portfolioId } = await aPortfolio(house);
  const add = async (name: string, code: string, fields: object) => {
    const columns = [
      { name: "À faire", category: "todo" },
      { name: "Terminé", category: "done" },
    ] as const;
    const made = await house.done({
      ...{ type: "project/add", name, code, colour: "blue", timeZone: "Europe/Paris", columns },
    });
    const projectId = made.plan.changes.find(({ table }) => table === "project")?.id as ProjectId;
    await house.done({ type: "project/plan", projectId, fields: { portfolioId, phase: "build", ...fields } });
  };
  await add("Socle", "SOC", { jobValue: { value: 1, urgency: 1, riskReduction: 1, size: 3 } });
  await add("Atelier", "ATE", {
    jobValue: { value: 8, urgency: 5, riskReduction: 3, size: 2 },
    owner: "Service du numérique",
    startOn: { on: "2026-01-01", precision: "day" },
    endOn: { on: "2026-04-30", precision: "day" },
    baseline: {
      startOn: { on: "2026-01-01", precision: "day" },
      endOn: { on: "2026-04-10", precision: "day" },
      estimated: null,
      on: "2026-01-01",
    },
  });
  await Promise.all([loadTexts(), loadQueries()]);
  navigate(`/portfolio-board${query}`);
  render(
    <Hall house={house}>
      <PortfolioBoardScreen />
    </Hall>,
  );
  return { house, portfolioId, user: userEvent.setup() };
}

// Verifies: 6b.9, 6b.10
test("the menu of a project moves it into a phase by name, says that the accreditation is missing, and undo takes it back", async () => {
  const { house, user } = await aBoard();
  await waitFor(async () => expect(await projectsIn("Sans phase")).toHaveLength(1));
  await user.click(screen.getByRole("button", { name: /^Actions de SOC Socle/ }));
  await user.click(await screen.findByRole("menuitemcheckbox", { name: /^Déploiement · L’homologation/ }));
  await waitFor(async () => expect(await projectsIn("Déploiement")).toEqual(["Socle"]));
  await waitFor(() => expect(screen.getByRole("link", { name: "Socle" })).toHaveFocus());
  expect(plain(house.said.at(-1))).toBe(
    "SOC Socle : de « Conception-réalisation » à « Déploiement ». L’homologation n’est pas renseignée.",
  );
  await house.services.undo();
  await waitFor(async () => expect(await projectsIn("Conception-réalisation")).toContain("Socle"));
});

// Verifies: 6b.10
test("projects without a phase stand in the first column, which keeps its place while they are moved", async () => {
  const { user } = await aBoard();
  await waitFor(async () => expect(await projectsIn("Sans phase")).toHaveLength(1));
  const names = () => screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(names()[0]).toContain("Sans phase");
  await user.click(screen.getByRole("button", { name: /^Actions de INT / }));
  await user.click(await screen.findByRole("menuitemcheckbox", { name: /^Cadrage/ }));
  await waitFor(async () => expect(await projectsIn("Cadrage")).toHaveLength(1));
  expect(names()[0]).toContain("Sans phase");
});

// Verifies: 6b.10
test("a limit of a phase is set in a dialog and said in its head, and a full phase refuses in words", async () => {
  const { house, user } = await aBoard();
  await user.click(await screen.findByRole("button", { name: "Régler la phase Conception-réalisation" }));
  await user.type(await screen.findByRole("textbox", { name: /^Nombre de projets au plus/ }), "2");
  await user.click(screen.getByRole("checkbox", { name: /^Refuser un projet de trop/ }));
  await user.type(screen.getByRole("textbox", { name: /^Critères d’entrée/ }), "- budget validé");
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  const column = await phase("Conception-réalisation");
  await waitFor(() => expect(plain(column.textContent)).toContain("Limite : 2 / 2 · atteinte"));
  expect(within(column).getByText("budget validé", { selector: "li" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /^Actions de .*Intradef/ }));
  const full = await screen.findByRole("menuitemcheckbox", { name: /^Conception-réalisation/ });
  expect(full).toHaveAttribute("aria-disabled", "true");
  expect(plain(document.body.textContent)).toContain("aurait 3 projets pour une limite de 2");
  const { projectId } = house;
  const fields = { phase: "build" } as const;
  expect(await house.services.act({ type: "project/plan", projectId, fields })).toBe(null);
});

// Verifies: 6b.12, 6b.11
test("projects are sorted by value over size in the address, and a card says its owner and its schedule variance", async () => {
  const { user } = await aBoard();
  await waitFor(async () => expect(await projectsIn("Conception-réalisation")).toHaveLength(2));
  await user.click(screen.getByRole("checkbox", { name: "Trier par valeur" }));
  await waitFor(async () => expect(await projectsIn("Conception-réalisation")).toEqual(["Atelier", "Socle"]));
  expect(window.location.hash).toBe("#/portfolio-board?sort=value");
  const card = plain(screen.getByRole("listitem", { name: /Atelier$/ }).textContent);
  expect(card).toContain("Responsable : Service du numérique");
  expect(card).toContain("Écart calendaire : +20 %");
  expect(card).toContain("Valeur sur taille (WSJF) : 8");
});

// Verifies: 6b.9, F19
test("F19: a project that others steer stands on the board with its public cost and without progress", async () => {
  const { house } = await aBoard();
  await house.done({
    type: "project/plan",
    projectId: house.projectId,
    fields: {
      ...{ isExternal: true, phase: "closed" },
      money: {
        estimated: { status: "known", amount: 9_700_000, currency: "EUR", year: 2017 },
        committed: null,
        spent: null,
      },
    },
  });
  await waitFor(async () => expect(await projectsIn("Terminé")).toHaveLength(1));
  const column = await phase("Terminé");
  expect(plain(column.textContent)).toContain("Coût public : 9,7 M € (2017)");
  expect(plain(column.textContent)).toContain("0 projet, 1 externe");
  expect(within(column).queryByRole("progressbar")).toBe(null);
});

// Verifies: 6b.9
test("without a portfolio and without a project the portfolio board says what to do", async () => {
  const house = await aHouseOfServices();
  await Promise.all([loadTexts(), loadQueries()]);
  navigate("/portfolio-board");
  render(
    <Hall house={house}>
      <PortfolioBoardScreen />
    </Hall>,
  );
  expect(await screen.findByRole("textbox", { name: /^Nom/ })).toBeVisible();
  const budget = { status: "not-disclosed" } as const;
  await house.done({ type: "portfolio/add", name: "SDNUM", code: "SDNUM", budget });
  expect(await screen.findByText("Aucun projet dans ce portefeuille")).toBeVisible();
});

// Verifies: 6i.7
test("what it takes to enter a phase is Markdown that can be read from its head, is said of a move into it and then open, and forbids nothing", async () => {
  const { house, portfolioId, user } = await aBoard();
  const phaseEntry = { pilot: "- budget **validé**" };
  await house.done({ type: "portfolio/edit", portfolioId, fields: { phaseEntry } });
  const column = await phase("Expérimentation");
  const criteria = async () => (await within(column).findByText("Critères d’entrée")).closest("details");
  expect(await criteria()).not.toHaveAttribute("open");
  await waitFor(() => expect(within(column).getByText("validé").tagName).toBe("STRONG"));
  await user.click(screen.getByRole("button", { name: /^Actions de SOC Socle/ }));
  await user.click(await screen.findByRole("menuitemcheckbox", { name: /^Expérimentation/ }));
  await waitFor(async () => expect(await projectsIn("Expérimentation")).toEqual(["Socle"]));
  expect(plain(house.said.at(-1))).toMatch(/ à « Expérimentation »\. Critères d’entrée à vérifier\.$/);
  await waitFor(async () => expect(await criteria()).toHaveAttribute("open"));
});
