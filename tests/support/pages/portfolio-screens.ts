import { expect, type Page } from "@playwright/test";
import { screens } from "./screens";

/** A day that the sample, which slides with today, has behind it. */
const lastWeek = (): string => new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);

async function importProcesses(page: Page): Promise<void> {
  await page.goto("./#/processes");
  await page.getByRole("button", { name: "Importer un tableau…" }).click();
  await expect(page.getByRole("dialog", { name: "Importer des processus" })).toBeVisible();
}

/** Parts of the portfolio that share their frame with a screen that is laid out elsewhere: colours and names are looked at, widths are those of the frame. */
export const portfolioScreens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async "cards behind a number of the overview"(page) {
    await screens["overview"]?.(page);
    await page
      .getByRole("button", { name: /voir les \d+ cartes terminées/ })
      .first()
      .click();
    await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
  },
  async "programme board with an epic and the form of a dependency"(page) {
    await screens["programme board"]?.(page);
    await page
      .getByRole("listitem", { name: /^INT-E3 / })
      .getByRole("link")
      .click();
    await page.getByRole("button", { name: "Ajouter une dépendance…" }).click();
    await expect(page.getByRole("combobox", { name: "De qui" })).toBeFocused();
  },
  async "menu of a card among the sprints of all projects"(page) {
    await screens["sprints of all projects"]?.(page);
    await page
      .getByRole("button", { name: /^Actions de INT-\d/ })
      .first()
      .click();
    await expect(page.getByRole("menuitem", { name: "Ouvrir" })).toBeVisible();
  },
  async "dependencies as a table, and the menu of one"(page) {
    await page.goto("./#/program?view=table");
    await page
      .getByRole("button", { name: /^Actions de.: INT-E1/u })
      .first()
      .click();
    await expect(page.getByRole("menuitemcheckbox", { name: "Acceptée" })).toBeVisible();
  },
  async "objectives of an interval"(page) {
    await page.goto("./#/program?view=goals");
    await page.getByRole("button", { name: "Ajouter un objectif" }).first().click();
    await expect(page.getByRole("combobox", { name: /^Valeur prévue/ }).first()).toBeVisible();
  },
  async "confidence in an interval"(page) {
    await page.goto("./#/program?view=vote");
    await expect(page.getByRole("button", { name: "Voter 3" })).toBeVisible();
  },
  async "roadmap as a table"(page) {
    await page.goto("./#/roadmap?view=table");
    await expect(page.getByRole("row").nth(5)).toBeVisible();
  },
  async "health of the portfolio and its form"(page) {
    await page.goto("./#/portfolio");
    await page.getByRole("button", { name: /^Météo de SDNUM/ }).click();
    await expect(page.getByRole("radio", { name: "Nuageux" })).toBeVisible();
  },
  async "progress and burn-up of the portfolio"(page) {
    await page.goto("./#/portfolio-reports?by=objective");
    await expect(page.getByRole("figure")).toHaveCount(2);
  },
  async "late dependencies of the portfolio, as a table"(page) {
    await page.goto("./#/portfolio-reports?of=dependencies");
    await page.getByRole("button", { name: "Voir en tableau" }).click();
    await expect(page.getByRole("row").nth(5)).toBeVisible();
  },
  async "stream of health statements"(page) {
    await page.goto("./#/portfolio-reports?of=health");
    await expect(page.getByRole("figure", { name: "Fil des météos" })).toBeVisible();
  },
  async "processes, filtered"(page) {
    await page.goto("./#/processes?q=de&state=paper");
    await expect(page.getByText(/^\d+ lignes? sur \d+$/).first()).toBeVisible();
  },
  async "risks, of which none answers the filter"(page) {
    await page.goto("./#/risks?q=introuvable");
    await expect(page.getByText(/^Aucune des \d+ lignes ne correspond$/)).toBeVisible();
  },
  async stakeholders(page) {
    await page.goto("./#/stakeholders");
    await expect(page.getByRole("heading", { name: "Acteurs publics et privés" })).toBeVisible();
  },
  async "organisations of the portfolio"(page) {
    await page.goto("./#/portfolio?of=organisations");
    await expect(page.getByRole("heading", { level: 2, name: "Organisations" })).toBeVisible();
  },
  async "import of processes, before a file is chosen"(page) {
    await importProcesses(page);
  },
  async "import of processes, with what a file would bring and what it leaves out"(page) {
    await importProcesses(page);
    const lines = [
      "Processus;Métier;État",
      "Ordre de mission;RH;Numérique",
      "Achats;RH;Presque",
      "Congés;RH;Partiel",
    ];
    const buffer = Buffer.from(lines.join("\n"));
    const file = { name: "recensement.csv", mimeType: "text/csv", buffer };
    await page.getByLabel("Choisir le tableau").setInputFiles(file);
    await expect(page.getByRole("region", { name: "Processus à importer" })).toBeVisible();
  },
  async "a day of the past"(page) {
    await page.goto(`./#/?as-of=${lastWeek()}`);
    await expect(page.getByRole("region", { name: "Date de l’état affiché" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  },
  async "asking for another day of the past"(page) {
    await page.goto(`./#/?as-of=${lastWeek()}&do=as-of`);
    await expect(page.getByRole("dialog", { name: "Voir à une date" })).toBeVisible();
  },
  async "a day before the journal"(page) {
    await page.goto("./#/?as-of=1999-01-01");
    await expect(page.getByRole("alert")).toContainText("Le journal commence");
  },
  async "portfolio board and the limit of a phase"(page) {
    await page.goto("./#/portfolio-board");
    await page.getByRole("button", { name: "Régler la phase Déploiement" }).click();
    await expect(page.getByRole("dialog", { name: "Régler la phase Déploiement" })).toBeVisible();
  },
};
