import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { beforeEach, expect, test } from "vitest";
import { PortfolioScreen } from "@/features/registers/portfolio/portfolio-screen";
import { ProcessesScreen } from "@/features/registers/processes/processes-screen";
import { RisksScreen } from "@/features/registers/risks/risks-screen";
import { StakeholdersScreen } from "@/features/registers/stakeholders/stakeholders-screen";
import { navigate } from "@/features/route";
import { aPortfolio } from "../../support/a-portfolio";
import { aHouseOfServices, Hall, type HouseOfServices } from "../../support/house-of-services";

const plain = (text: string | null) => text?.replace(/\s/gu, " ") ?? "";

beforeEach(() => navigate("/portfolio"));

function open(house: HouseOfServices, Screen: () => ReactElement) {
  render(
    <Hall house={house}>
      <Screen />
    </Hall>,
  );
  return userEvent.setup();
}

// Verifies: F2, F3, F5, 6b.4
test("F2, F3, F5: a portfolio names its framework and its stage, and a budget that nobody published is « non détaillé »", async () => {
  const house = await aHouseOfServices();
  await aPortfolio(house);
  const user = open(house, PortfolioScreen);
  expect(await screen.findByText("Non détaillé")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Modifier l’identité" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Modifier l’identité" }));
  await user.type(dialog.getByRole("textbox", { name: "Relève de" }), "Action publique 2022");
  await user.type(dialog.getByRole("textbox", { name: "Étape" }), "Temps de l’action");
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  expect(await screen.findByText("Action publique 2022")).toBeVisible();
  const stages = within(screen.getByRole("region", { name: "Étapes du portefeuille" }));
  expect(await stages.findByText("Temps de l’action")).toBeVisible();
});

// Verifies: F8, F10, F17, 6b.4
test("F8, F10, F17: aims stand in their objective, a document is proposed, and contradicting sources stand side by side", async () => {
  const house = await aHouseOfServices();
  const { register } = await aPortfolio(house);
  const late = { on: "2017-10-01", precision: "approximate" } as const;
  const decree = { on: "2018-06-28", precision: "day" } as const;
  await register("objective", { name: "Relation", order: 1, aims: ["Citoyens", "Attractivité"] });
  await register("document", { name: "SDNUM", state: "proposed", version: "", on: null, sources: [] });
  await register("organisation", {
    ...{ name: "DGNum", role: "Orchestre", from: late, to: null, heads: [] },
    facts: [
      { text: "Créée", announcedOn: null, effectiveOn: late, source: "Article" },
      { text: "Remplace la DGSIC", announcedOn: null, effectiveOn: decree, source: "Décret" },
    ],
  });
  const user = open(house, PortfolioScreen);
  await user.click(await screen.findByRole("link", { name: "Objectifs" }));
  expect(await screen.findByText("Attractivité")).toBeVisible();
  await user.click(screen.getByRole("link", { name: "Documents" }));
  expect(await screen.findByRole("cell", { name: "Proposé" })).toBeVisible();
  await user.click(screen.getByRole("link", { name: "Organisations" }));
  expect(await screen.findByText("Créée (fin 2017) — Article")).toBeVisible();
  expect(screen.getByText("Remplace la DGSIC (28 juin 2018) — Décret")).toBeVisible();
});

// Verifies: F4, F9, F11, 6b.4
test("F4, F9: drivers and business lines are lists of their own, put in order step by step", async () => {
  const house = await aHouseOfServices();
  const { register, store } = await aPortfolio(house);
  await register("driver", { name: "Compétences", order: 1 });
  await register("driver", { name: "Données", order: 2 });
  navigate("/portfolio?of=drivers");
  const user = open(house, PortfolioScreen);
  await user.click(await screen.findByRole("button", { name: "Monter Données" }));
  const names = async () =>
    (await store.read((tx) => tx.list("driver")))
      .toSorted((a, b) => a.order - b.order)
      .map(({ name }) => name);
  await waitFor(async () => expect(await names()).toEqual(["Données", "Compétences"]));
  await user.click(screen.getByRole("link", { name: "Métiers" }));
  expect(await screen.findByText("Aucun métier")).toBeVisible();
});

// Verifies: F16, 6b.5
test("F16: a wish whose horizon has passed stays, overdue, and an unknown total makes no percentage", async () => {
  const house = await aHouseOfServices();
  const { register, done, portfolioId } = await aPortfolio(house);
  const process = { businessLineId: null, evidence: "", targetOn: null } as const;
  const digitalOn = { on: "2021-01-01", precision: "year" } as const;
  await register("process", { ...process, name: "Soldes", state: "digital", digitalOn });
  await register("process", { ...process, name: "Achats", state: "paper", digitalOn: null });
  const horizon = { on: "2022-01-01", precision: "year" } as const;
  const processTarget = { modality: "wish", horizon, total: null, source: "SDNUM" } as const;
  await done({ type: "portfolio/edit", portfolioId, fields: { processTarget } });
  const user = open(house, ProcessesScreen);
  expect(await screen.findByText("Échéance dépassée (horizon 2022)")).toBeVisible();
  expect(screen.getByText(/1 processus numérique sur 2 recensés/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Définir la cible" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Définir la cible" }));
  await user.type(dialog.getByRole("textbox", { name: "Nombre total de processus" }), "4");
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  expect(await screen.findByText(/1 processus numérique sur 4, soit 25/)).toBeVisible();
});

// Verifies: F18, 6b.6
test("F18: the exchanges with one stakeholder are listed, and a new one is dated", async () => {
  const house = await aHouseOfServices();
  const { register } = await aPortfolio(house);
  const circle = await register("stakeholder", { name: "Cercle", sector: "group", role: "", sources: [] });
  await register("stakeholder", { name: "Régie", sector: "public", role: "", sources: [] });
  const user = open(house, StakeholdersScreen);
  await user.selectOptions(await screen.findByRole("combobox", { name: "Échanges affichés" }), circle);
  await user.click(screen.getByRole("button", { name: "Ajouter un échange" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Ajouter un échange" }));
  expect(dialog.getByRole("combobox", { name: "Acteur" })).toHaveDisplayValue("Cercle");
  await user.clear(dialog.getByRole("textbox", { name: "Date" }));
  await user.type(dialog.getByRole("textbox", { name: "Date" }), "avril 2018");
  await user.type(dialog.getByRole("textbox", { name: /^Échange/ }), "Présentation");
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  const log = within(await screen.findByRole("table", { name: "Échanges" }));
  expect(log.getByRole("cell", { name: "avril 2018" })).toBeVisible();
  expect(log.getByRole("cell", { name: "Cercle" })).toBeVisible();
});

// Verifies: 6b.7
test("risks are counted by likelihood and impact, and those that were resolved are left out", async () => {
  const house = await aHouseOfServices();
  const { register } = await aPortfolio(house);
  const risk = { text: "", owner: "", dueOn: null, projectId: null, intervalId: null } as const;
  await register("risk", { ...risk, name: "Retard", likelihood: 4, impact: 5, roam: "open" });
  await register("risk", { ...risk, name: "Passé", likelihood: 4, impact: 5, roam: "resolved" });
  open(house, RisksScreen);
  const matrix = within(await screen.findByRole("table", { name: "Risques par vraisemblance et gravité" }));
  const likely = matrix.getByText("4", { selector: "th[scope=row]" });
  const line = within(likely.closest("tr") as HTMLElement);
  expect(line.getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["0", "0", "0", "0", "1"]);
});

// Verifies: F3, 6i.4
test("F3: a change of stage is a dated event of the portfolio's page, from the journal and as a source dates it; an undone one is none", async () => {
  const house = await aHouseOfServices();
  const { done, portfolioId } = await aPortfolio(house);
  const stage = (name: string, occurredAt?: number) =>
    done({ type: "portfolio/edit", portfolioId, fields: { stage: name } }, occurredAt);
  await stage("Cadrage", Date.UTC(2017, 11, 15, 10));
  await stage("Action", Date.UTC(2018, 3, 19, 10));
  await stage("Bilan");
  await done({ type: "history/undo" });
  const user = open(house, PortfolioScreen);
  const stages = within(await screen.findByRole("region", { name: "Étapes du portefeuille" }));
  const told = () => stages.getAllByRole("listitem").map(({ textContent }) => plain(textContent));
  expect(told()).toEqual([
    "15 décembre 2017 · CadrageD’après le journal",
    "19 avril 2018 · Cadrage → ActionD’après le journal",
  ]);
  await user.click(screen.getByRole("button", { name: "Modifier l’identité" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Modifier l’identité" }));
  await user.click(dialog.getByRole("button", { name: "Ajouter une étape" }));
  const entry = within(dialog.getByRole("group", { name: "Étapes datées" }));
  await user.type(entry.getByRole("textbox", { name: "Étape" }), "Action");
  await user.type(entry.getByRole("textbox", { name: "Date" }), "avril 2018");
  await user.type(entry.getByRole("textbox", { name: "Note" }), "Le temps de l’**action**");
  await user.type(entry.getByRole("textbox", { name: "Source" }), "Article");
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(told()).toHaveLength(2));
  await waitFor(() =>
    expect(told()[1]).toBe("avril 2018 · Cadrage → ActionLe temps de l’action Source : Article"),
  );
});

// Verifies: 6i.5
test("another portfolio is made on the portfolio's page and shown; a code that is taken is refused under its field", async () => {
  const house = await aHouseOfServices();
  await aPortfolio(house);
  const user = open(house, PortfolioScreen);
  await user.click(await screen.findByRole("button", { name: "Nouveau portefeuille" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Nouveau portefeuille" }));
  await user.type(dialog.getByRole("textbox", { name: /^Nom/ }), "Plan cloud");
  await user.type(dialog.getByRole("textbox", { name: /^Code/ }), "sdnum");
  await user.click(dialog.getByRole("button", { name: "Créer le portefeuille" }));
  await waitFor(() =>
    expect(dialog.getByRole("textbox", { name: /^Code/ })).toHaveAccessibleDescription(/déjà celui/),
  );
  await user.clear(dialog.getByRole("textbox", { name: /^Code/ }));
  await user.type(dialog.getByRole("textbox", { name: /^Code/ }), "cloud");
  await user.click(dialog.getByRole("button", { name: "Créer le portefeuille" }));
  expect(await screen.findByRole("heading", { level: 2, name: "Plan cloud" })).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Portefeuille affiché" })).toHaveDisplayValue("Plan cloud");
});
