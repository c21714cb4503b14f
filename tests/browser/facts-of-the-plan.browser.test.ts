// The facts of the plan of April 2018 (F1 to F19), each through the screens, on one opening of the sample: what each
// test leaves behind is no trouble to the next.
import { expect, type Locator, type Page, test } from "@playwright/test";
import { sampleForAll } from "../support/pages/sample-for-all";

let page: Page;
sampleForAll((opened) => {
  page = opened;
});

const plain = async (where: Locator): Promise<string> =>
  ((await where.textContent()) ?? "").replace(/\s+/gu, " ");
const row = (name: RegExp | string): Locator => page.getByRole("row", { name });
const dialog = (name: string): Locator => page.getByRole("dialog", { name });

/** A part of the portfolio's own page. */
async function openPart(part: string, heading: string): Promise<void> {
  await page.goto(`./#/portfolio?of=${part}`);
  await expect(page.getByRole("heading", { level: 2, name: heading })).toBeVisible();
}

/** A form: opened by its button, its fields typed, and sent. */
async function fill(button: string, title: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  for (const [label, text] of Object.entries(fields))
    await dialog(title).getByRole("textbox", { name: label }).first().fill(text);
}

async function send(title: string): Promise<void> {
  await dialog(title)
    .getByRole("button", { name: /^(Ajouter|Enregistrer)$/ })
    .click();
  await expect(dialog(title)).toHaveCount(0);
}

/** The place of a project in the portfolio, in its settings. */
async function openPlan(code: string): Promise<Locator> {
  await page.goto(`./#/projects/${code}/settings`);
  await page.getByRole("button", { name: "Modifier la place dans le portefeuille" }).click();
  return dialog("Modifier la place dans le portefeuille");
}

/** The projects that the portfolio board shows, all phases together. */
async function projectsOn(address: string): Promise<readonly string[]> {
  await page.goto(`./#${address}`);
  await expect(page.getByRole("region", { name: "Projets par phase" })).toBeVisible();
  return page.getByRole("region", { name: "Projets par phase" }).getByRole("listitem").allInnerTexts();
}

// Verifies: F1
test("F1 « novembre 2017 », « fin 2017 », « février 2018 » and « horizon 2022 » are entered, and no day is invented", async () => {
  await openPart("milestones", "Jalons");
  const typed = { "novembre 2017": "au mois près", "fin 2017": "environ", "février 2018": "au mois près" };
  for (const [date, precision] of Object.entries({ ...typed, "horizon 2022": "à l’année près" })) {
    await fill("Ajouter un jalon", "Ajouter un jalon", { Nom: `Essai ${date}`, Date: date });
    await expect(
      dialog("Ajouter un jalon").getByText(`Compris : ${date.replace("horizon ", "")}, ${precision}`),
    ).toBeVisible();
    await send("Ajouter un jalon");
    await expect(row(new RegExp(`Essai ${date} ${date.replace("horizon ", "")} Prévu`))).toBeVisible();
  }
  await page.reload();
  await expect(row(/Essai fin 2017 fin 2017 Prévu/)).toBeVisible();
});

// Verifies: F2
test("F2 the portfolio is attached to « Action publique 2022 », which is named and not managed here", async () => {
  await page.goto("./#/portfolio");
  for (const framework of ["", "Action publique 2022"]) {
    await fill("Modifier l’identité", "Modifier l’identité", { "Relève de": framework });
    await send("Modifier l’identité");
    await expect(page.getByText("Action publique 2022", { exact: true })).toHaveCount(
      framework === "" ? 0 : 1,
    );
  }
  await expect(page.getByRole("definition").filter({ hasText: /^Action publique 2022$/ })).toBeVisible();
  await expect(page.getByRole("navigation").getByText("Action publique 2022")).toHaveCount(0);
});

// Verifies: F3
test("F3 the portfolio went from framing to action on 19 April 2018: a dated event with its quotation and source, and so is each later change", async () => {
  await page.goto("./#/portfolio");
  const history = page.getByRole("region", { name: "Étapes du portefeuille" }).getByRole("listitem");
  const action = history.filter({ hasText: "19 avril 2018" });
  await expect(action).toContainText(/Cadrage → Action/);
  await expect(action).toContainText("nous entrons aujourd’hui dans le temps de l’action");
  await expect(action).toContainText(/Source\s: «\sDéfense Connect\s», article public d’avril 2018/);
  await fill("Modifier l’identité", "Modifier l’identité", { Étape: "Bilan" });
  await send("Modifier l’identité");
  await expect(history.filter({ hasText: "Action → Bilan" })).toContainText("D’après le journal");
});

// Verifies: F4
test("F4 the boards of the portfolio are filtered by driver", async () => {
  const filter = page.getByRole("combobox", { name: "Projets affichés" });
  const everything = await projectsOn("/portfolio-board");
  await filter.selectOption({ label: "Moteur : Environnement sécurisé" });
  const address = new URL(page.url()).hash.split("?")[1];
  const secured = await projectsOn(`/portfolio-board?${address}`);
  expect(everything.length).toBeGreaterThan(secured.length);
  expect(secured.join()).toMatch(/Intradef/);
  expect(secured.join()).not.toMatch(/Dématérialisation/);
  for (const board of ["program", "roadmap", "sprints"]) {
    await page.goto(`./#/${board}?${address}`);
    await expect(filter).toHaveValue(/^driver /);
    await expect(
      page.locator("main").getByText("Refondation du réseau Intradef", { exact: true }).first(),
    ).toBeVisible();
    await expect(page.locator("main").getByText(/Dématérialisation/)).toHaveCount(0);
  }
});

// Verifies: F5
test("F5 a budget that nobody published is « non détaillé », alone and in sums, and never 0 €", async () => {
  await page.goto("./#/portfolio");
  const identity = page.getByRole("region", { name: "SDNUM" });
  await expect(identity.getByRole("definition").filter({ hasText: /^Non détaillé$/ })).toBeVisible();
  const text = await plain(identity);
  expect(text).toMatch(/total partiel : .*non détaillés/);
  expect(text).not.toMatch(/\b0 €/);
});

// Verifies: F6
test("F6 themes are free words of the portfolio", async () => {
  await page.goto("./#/portfolio");
  const themes = "Talents\nTechnologies\nRénovation/innovation\nEssai";
  await fill("Modifier l’identité", "Modifier l’identité", { Thèmes: themes });
  await send("Modifier l’identité");
  await expect(page.getByText("Talents, Technologies, Rénovation/innovation et Essai")).toBeVisible();
});

// Verifies: F7
test("F7 the ambition shown in November 2017 is a milestone that was reached, known to the month", async () => {
  await openPart("milestones", "Jalons");
  await expect(row(/Ambition numérique du ministère dévoilée novembre 2017 Atteint/)).toBeVisible();
  await page.goto("./#/roadmap?view=table");
  await expect(row(/Ambition numérique du ministère dévoilée/)).toContainText("novembre 2017");
});

// Verifies: F8
test("F8 three objectives, two of them with two aims each, cross six axes, and empty cells are in sight", async () => {
  await openPart("objectives", "Objectifs stratégiques");
  await expect(page.getByRole("rowheader")).toHaveCount(3);
  await expect(page.getByText("Attractivité du ministère", { exact: true })).toBeVisible();
  await page.goto("./#/alignment");
  const matrix = page.getByRole("table").first();
  // The whole is a row and a column of its own.
  await expect(matrix.getByRole("columnheader")).toHaveCount(8);
  await expect(
    matrix
      .getByRole("row", { name: /^Amélioration de la relation/ })
      .getByText("rien")
      .first(),
  ).toBeVisible();
});

// Verifies: F9
test("F9 boards are filtered by business line, which is not a team", async () => {
  const of = (await projectsOn("/portfolio-board")).length;
  await page
    .getByRole("combobox", { name: "Projets affichés" })
    .selectOption({ label: "Métier : Ressources humaines" });
  const cards = page.getByRole("region", { name: "Projets par phase" }).getByRole("listitem");
  await expect(cards.filter({ hasText: "Intradef" })).toHaveCount(0);
  expect(await cards.count()).toBeLessThan(of);
  expect((await cards.allInnerTexts()).join()).toMatch(/Dématérialisation/);
});

// Verifies: F10
test("F10 the SDNUM was proposed on 19 April 2018, and is not said to be adopted", async () => {
  await openPart("documents", "Documents de référence");
  await expect(row(/\(SDNUM\) Volet stratégique Proposé 19 avril 2018/)).toBeVisible();
});

// Verifies: F11
test("F11 six axes, renamed and put into another order", async () => {
  await openPart("pillars", "Axes socles");
  const names = page.getByRole("rowheader").getByRole("button");
  await expect(names).toHaveCount(6);
  await page.getByRole("button", { name: "Monter Veille technologique et numérique" }).click();
  await expect(names.nth(4)).toHaveText("Veille technologique et numérique");
  await fill("Modifier Technologies nouvelles", "Modifier « Technologies nouvelles »", {
    Nom: "Technologies d’avenir",
  });
  await send("Modifier « Technologies nouvelles »");
  await expect(names.nth(0)).toHaveText("Technologies d’avenir");
  await page.keyboard.press("Control+z");
  await expect(names.nth(0)).toHaveText("Technologies nouvelles");
  await page.keyboard.press("Control+z");
  await expect(names.nth(5)).toHaveText("Veille technologique et numérique");
});

// Verifies: F12
test("F12 work may have begun before its portfolio was presented, without a word of error", async () => {
  const plan = await openPlan("RSI");
  await plan.getByRole("textbox", { name: "Début" }).first().fill("2016");
  await send("Modifier la place dans le portefeuille");
  await expect(page.getByText(/^SDNUM · .*2016 →/)).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toHaveCount(0);
});

// Verifies: F13
test("F13 workstreams stand under the axis that renovates the information system", async () => {
  await openPart("programs", "Programmes et chantiers");
  for (const name of ["Chantier A", "Chantier B"]) {
    await fill("Ajouter un programme", "Ajouter un programme", { Nom: name });
    const form = dialog("Ajouter un programme");
    await form.getByRole("combobox", { name: "Nature" }).selectOption({ label: "Chantier" });
    await form
      .getByRole("combobox", { name: "Axe socle" })
      .selectOption({ label: "Rénover « en profondeur » le SI" });
    await send("Ajouter un programme");
    await expect(row(new RegExp(`${name} Chantier.* Rénover`))).toBeVisible();
  }
});

// Verifies: F14
test("F14 two programmes are closely linked, and each shows the dependencies that it has with the other", async () => {
  await openPart("programs", "Programmes et chantiers");
  const [renewal, mission] = [
    "Rénovation du SI",
    "Mission de sécurisation et de refondation du réseau Intradef",
  ];
  await expect(
    row(new RegExp(`^Modifier ${renewal}`))
      .getByRole("cell")
      .filter({ hasText: mission }),
  ).toBeVisible();
  await expect(
    row(new RegExp(`^Modifier ${mission}`))
      .getByRole("cell")
      .filter({ hasText: renewal }),
  ).toBeVisible();
  for (const program of [renewal, mission]) {
    await page.goto("./#/program?view=table");
    await page
      .getByRole("combobox", { name: "Projets affichés" })
      .selectOption({ label: `Programme : ${program}` });
    // The network's access waits for the directory of the information system.
    await expect(row(/^INT-E1 .*RSI-E1 /)).toBeVisible();
    await expect(row(/^FAB-E/)).toHaveCount(program === renewal ? 1 : 0);
  }
});

// Verifies: F15
test("F15 a project says how its team works: Scrum, Kanban or both", async () => {
  for (const method of ["Kanban", "Mixte", "Scrum"]) {
    const plan = await openPlan("INT");
    await plan.getByRole("combobox", { name: "Méthode" }).selectOption({ label: method });
    await send("Modifier la place dans le portefeuille");
    await expect(page.getByText(new RegExp(`^SDNUM · .* · ${method} · `))).toBeVisible();
  }
});

// Verifies: F16
test("F16 the wish for 2022 stays, overdue since its last day, over a whole that nobody knows", async () => {
  await page.goto("./#/processes");
  await expect(page.getByText("Souhait : tous les processus numériques à l’horizon 2022")).toBeVisible();
  await expect(page.getByText("Échéance dépassée (horizon 2022)")).toBeVisible();
  await expect(
    page.getByText(/sur 12 recensés\s; le total est inconnu, donc pas de pourcentage/),
  ).toBeVisible();
});

// Verifies: F17
test("F17 two sources give the DGNum two dates, which stand side by side", async () => {
  await openPart("organisations", "Organisations");
  const dgnum = row(/\(DGNum\)/);
  await expect(dgnum).toContainText(/Créée fin 2017\. \(fin 2017\) — «\sDéfense Connect\s»/);
  await expect(dgnum).toContainText(/Remplace la DGSIC.* \(28 juin 2018\) — Décret/);
  await expect(dgnum).toContainText(/VAE Arnaud Coustillière, depuis fin 2017/);
  await page.getByRole("button", { name: /^Modifier Direction générale/ }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("button", { name: "Ajouter un fait" }).click();
  await form.getByRole("textbox", { name: "Énoncé" }).last().fill("Installée");
  await form.getByRole("textbox", { name: "Source" }).last().fill("Troisième source");
  await form.getByRole("textbox", { name: "Effectif" }).last().fill("juillet 2018");
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await expect(dgnum).toContainText("Installée (juillet 2018) — Troisième source");
});

// Verifies: F18
test("F18 the exchanges with one stakeholder are listed, and a new one joins them", async () => {
  await page.goto("./#/stakeholders");
  await page
    .getByRole("combobox", { name: "Échanges affichés" })
    .selectOption({ label: "Cercle Défense Connect" });
  await fill("Ajouter un échange", "Ajouter un échange", { Date: "mai 2018", Échange: "Atelier d’écoute" });
  await send("Ajouter un échange");
  const log = page.getByRole("table", { name: "Échanges" });
  await expect(log.getByRole("row")).toHaveCount(3);
  await expect(log.getByRole("row", { name: /Atelier d’écoute/ })).toContainText("mai 2018");
});

// Verifies: F19
test("F19 ALPHA, which others steer, stands with its public figures, and another such project is added with its own", async () => {
  await openPart("external", "Projets externes");
  const alpha = page.getByRole("listitem").filter({ hasText: "ALPHA" });
  expect(await plain(alpha.last())).toMatch(
    /Conception-réalisation · 9,7 M € \(2017\) · 31,2 mois · juin 2017/,
  );
  await fill("Ajouter un projet externe", "Ajouter un projet externe", {
    Nom: "SOURCE SOLDE",
    "Durée prévue": "48",
    "Chiffres connus": "juin 2017",
  });
  const form = dialog("Ajouter un projet externe");
  await form.getByRole("combobox", { name: "Phase" }).selectOption({ label: "Déploiement" });
  await form.getByRole("combobox", { name: /^État du montant/ }).selectOption({ label: "Montant connu" });
  await form.getByRole("textbox", { name: "Montant", exact: true }).fill("128000000");
  await send("Ajouter un projet externe");
  const added = page.getByRole("listitem").filter({ hasText: "SOURCE SOLDE" });
  await expect(added.last()).toContainText(/Déploiement · 128\sM/);
  await page.goto("./#/portfolio-board");
  await expect(
    page.getByRole("region", { name: "Déploiement" }).getByRole("listitem", { name: "SOURCE SOLDE" }),
  ).toContainText("Coût public");
});
