import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "../support/page-fixture";
import type { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

async function addSprint(board: BoardPage, fields: Readonly<Record<string, string>>): Promise<Locator> {
  await board.page.getByRole("button", { name: "Nouveau sprint" }).click();
  const dialog = board.page.getByRole("dialog", { name: "Nouveau sprint" });
  await expect(dialog.getByRole("textbox", { name: /^Nom/ })).toBeVisible();
  for (const [name, value] of Object.entries(fields))
    await dialog.getByRole("textbox", { name: new RegExp(`^${name}`) }).fill(value);
  await dialog.getByRole("button", { name: "Créer le sprint" }).click();
  return dialog;
}

// Verifies: 2c.2, 2c.7, 2c.8, M7
test("from nothing to a planned sprint: a project, sprints through the dialog, cards with the keyboard alone", async ({
  page,
}) => {
  const start = await new StartPage(page).open();
  await start.expectDoors();
  const board = await start.openEmpty("Réseau de campagne", "RDC");
  await expect(page).toHaveTitle("[NP] Sprints · Réseau de campagne – Vigie");
  await addSprint(board, {
    Nom: "Sprint 1",
    Objectif: "Ouvrir",
    Capacité: "20",
    Début: "30/11/2026",
    Fin: "11/12/2026",
  });
  await expect(board.column("Sprint 1")).toContainText("30 nov. – 11 déc.");
  await expect(board.column("Sprint 1")).toContainText("Objectif : Ouvrir");
  await addSprint(board, { Nom: "Sprint 2" });
  await expect(board.column("Sprint 2")).toBeVisible();

  await board.quickAdd("Backlog", ["Poser les liens", "Former les agents", "Écrire la procédure"]);
  await expect
    .poll(() => board.titles("Backlog"))
    .toEqual(["Poser les liens", "Former les agents", "Écrire la procédure"]);
  expect(await board.keys("Backlog")).toEqual(["RDC-1", "RDC-2", "RDC-3"]);
  await expect(board.status).toHaveText("RDC-3 Écrire la procédure ajoutée dans Backlog, position 3 sur 3");
  await board.carryByKeys("RDC-1", ["ArrowRight"]);
  await board.pick("RDC-3", "Déplacer vers…", "Sprint 2");
  await expect(board.cardIn("Sprint 2", "RDC-3")).toBeVisible();
  await expect(board.column("Backlog")).toContainText("1 carte");
  await page.reload();
  await expect(board.cardIn("Sprint 1", "RDC-1")).toBeVisible();
  await expect(board.cardIn("Backlog", "RDC-2")).toBeVisible();
  await expect(board.cardIn("Sprint 2", "RDC-3")).toBeVisible();
});

// Verifies: 2c.6, M8
test("the sheet edits title, points, status, kind, checklist and description in place, and tells the history", async ({
  page,
}) => {
  const board = await (await new StartPage(page).open()).openEmpty("Réseau de campagne", "RDC");
  await addSprint(board, { Nom: "Sprint 1", Capacité: "2" });
  await board.quickAdd("Sprint 1", ["Poser les liens"]);
  const sheet = await board.openSheet("RDC-1");

  await sheet.getByRole("button", { name: "Poser les liens" }).click();
  await sheet.getByRole("textbox", { name: "Titre" }).fill("Poser tous les liens");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "RDC-1 Poser tous les liens" })).toBeVisible();
  const points = sheet.getByRole("textbox", { name: "Points" });
  await points.fill("1,5");
  await points.press("Enter");
  await expect(board.load("Sprint 1")).toHaveAttribute("aria-valuetext", "1,5 / 2 pts");
  await sheet.getByRole("combobox", { name: "Statut" }).selectOption({ label: "En cours" });
  await sheet.getByRole("combobox", { name: "Type" }).selectOption({ label: "Tâche" });
  const check = sheet.getByRole("textbox", { name: "Nouveau critère" });
  await check.fill("Le lien répond");
  await check.press("Enter");
  await sheet.getByRole("checkbox", { name: "Le lien répond" }).check();
  await sheet.getByRole("button", { name: "Ajouter une description" }).click();
  await sheet.getByRole("textbox", { name: "Description" }).fill("Deux lignes\nde texte");
  await page.keyboard.press("Control+Enter");
  await expect(sheet.getByText("Deux lignes")).toBeVisible();
  await expect(sheet.getByText("a estimé la carte à 1,5")).toBeVisible();
  await board.expectSaved();

  await page.reload();
  const again = page.getByRole("dialog", { name: "RDC-1 Poser tous les liens" });
  await expect(again.getByRole("textbox", { name: "Points" })).toHaveValue("1,5");
  await expect(again.getByRole("combobox", { name: "Statut" }).locator("option:checked")).toContainText(
    "En cours",
  );
  await expect(again.getByRole("combobox", { name: "Type" }).locator("option:checked")).toHaveText("Tâche");
  await expect(again.getByRole("checkbox", { name: "Le lien répond" })).toBeChecked();
  await expect(again.getByText("de texte")).toBeVisible();
  await expect(board.cardIn("Sprint 1", "RDC-1")).toContainText("1/1");
});

// Verifies: 2x.9, 2x.10
test("an empty title, one of 10 000 letters, reversed dates and negative points are answered in words and change nothing", async ({
  page,
}) => {
  const board = await (await new StartPage(page).open()).openEmpty("Réseau de campagne", "RDC");
  const dialog = await addSprint(board, { Nom: "", Début: "11/12/2026", Fin: "30/11/2026" });
  await expect(dialog.getByText("Ce texte ne peut pas être vide.")).toBeVisible();
  await expect(dialog.getByText(/^La fin \(.*\) précède le début/)).toBeVisible();
  await dialog.getByRole("textbox", { name: /^Capacité/ }).fill("-3");
  await dialog.getByRole("button", { name: "Créer le sprint" }).click();
  await expect(dialog.getByText(/n’est pas un nombre de points|Nombre attendu/)).toBeVisible();
  await dialog.getByRole("button", { name: "Annuler" }).click();
  await expect(board.page.getByRole("region", { name: /Sprint/ })).toHaveCount(0);

  await board.column("Backlog").getByRole("button", { name: "Ajouter une carte" }).last().click();
  const field = page.getByRole("textbox", { name: "Titre de la nouvelle carte" });
  await field.fill("x".repeat(10_000));
  await field.press("Enter");
  await expect(page.getByText(/Ce texte compte 10\s000 caractères\s; la limite est de/)).toBeVisible();
  await expect(field).toHaveValue("x".repeat(10_000));
  await field.fill("Une carte");
  await field.press("Enter");
  await expect(board.card("RDC-1")).toBeVisible();
  const sheet = await board.openSheet("RDC-1");
  const points = sheet.getByRole("textbox", { name: "Points" });
  await points.fill("-5");
  await points.press("Enter");
  await expect(sheet.getByText(/Attendu\s: un nombre positif/)).toBeVisible();
  await sheet.getByRole("button", { name: "Une carte" }).click();
  await sheet.getByRole("textbox", { name: "Titre" }).fill("");
  await page.keyboard.press("Enter");
  await expect(sheet.getByText("Ce texte ne peut pas être vide.")).toBeVisible();
  await page.reload();
  expect(await (await cardsOf(page, board)).titles("Backlog")).toEqual(["Une carte"]);
});

async function cardsOf(page: Page, board: BoardPage): Promise<BoardPage> {
  await expect(page.getByRole("region", { name: "Backlog", exact: true })).toBeVisible();
  await expect(board.card("RDC-1")).toBeVisible();
  return board;
}

// Verifies: 2c.9
test("English and the dark theme are chosen once and stay, sheet and menu included", async ({ page }) => {
  const board = await (await new StartPage(page).open()).openSample();
  await page.getByRole("link", { name: "Réglages", exact: true }).click();
  await page.getByRole("combobox", { name: "Langue" }).selectOption("en");
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("lang", /^en/);
  await page.goto("./#/projects/INT/sprints");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", /^en/);
  await expect(page.getByText("Everything is saved")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toMatch(/dark/);
  await expect(board.column("Sprint 12")).toContainText("Nov");
  await board.card("INT-45").getByRole("link").click();
  await expect(page.getByRole("dialog").getByRole("heading", { name: "Activity" })).toBeVisible();
  await page.keyboard.press("Escape");
  await board.card("INT-45").getByRole("button").click();
  await expect(page.getByRole("menuitem", { name: "Move to…" })).toBeVisible();
});

// Verifies: 2c.10, M27
test("?view=read shows the board and a card without anything that would change them", async ({ page }) => {
  const board = await (await new StartPage(page).open()).openSample();
  await page.goto("./#/projects/INT/sprints?view=read");
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toHaveCount(0);
  await expect(board.card("INT-45")).toBeVisible();
  for (const name of [
    /^Actions de/,
    /Ajouter une carte/,
    /Nouveau sprint/,
    /^Annuler/,
    /^Rétablir/,
    /Nouvelle carte/,
    /^Réunions/,
  ])
    await expect(page.getByRole("button", { name })).toHaveCount(0);
  await board.card("INT-58").getByRole("link").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+z");
  await expect(board.status).toHaveText("");
  // With nothing to lift, Space is the browser's own: it turned a page of the list.
  await board
    .column("Backlog")
    .getByRole("list")
    .evaluate((list) => {
      for (let box = list as HTMLElement | null; box; box = box.parentElement) box.scrollTop = 0;
    });
  const box = await board.card("INT-45").boundingBox();
  await page.mouse.move((box?.x ?? 0) + 50, (box?.y ?? 0) + 60);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 60, { steps: 10 });
  await page.mouse.up();
  await page.reload();
  await expect(board.card("INT-45")).toHaveAttribute("aria-posinset", "1");
  await page.goto("./#/projects/INT/sprints?view=read&card=INT-58");
  const sheet = page.getByRole("dialog", { name: /^INT-58/ });
  await expect(sheet).toContainText("Lecture seule");
  await expect(sheet.getByRole("textbox")).toHaveCount(0);
  await expect(sheet.getByRole("combobox")).toHaveCount(0);
  await expect(sheet.locator("input:enabled")).toHaveCount(0);
});

// Verifies: 2c.1, 2c.3, M30
test("the sample says that it is fictional, and leaving it takes it away and nothing else", async ({
  page,
}) => {
  const start = await new StartPage(page).open();
  const own = await start.openEmpty("À nous", "NOUS");
  await own.quickAdd("Backlog", ["Notre carte"]);
  await expect(own.card("NOUS-1")).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  // As on a first start: the sample is a base of its own.
  await page.evaluate(() =>
    localStorage.setItem("vigie.bases", JSON.stringify({ current: "sample", founded: {} })),
  );
  await page.goto("./#/");
  await page.reload();
  const board = await new StartPage(page).openSample();
  await expect(page.getByText("Données fictives")).toBeVisible();
  await expect(page.getByRole("region", { name: "Mention de protection" })).toHaveText("NON PROTÉGÉ");
  await expect(board.column("Sprint 12")).toContainText("En cours · J 6/10");
  await page.getByRole("button", { name: "Quitter l’exemple" }).click();
  await expect(own.card("NOUS-1")).toBeVisible();
  const bases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(bases).toEqual(["vigie.main"]);
});

// Verifies: 3y.10
test("an address typed in small letters finds its project and takes its true code, filter and card included", async ({
  page,
}) => {
  const board = await (await new StartPage(page).open()).openSample();
  await page.goto("./#/projects/int/sprints?q=bascule&card=int-20");
  await expect(page).toHaveURL(/#\/projects\/INT\/sprints\?q=bascule&card=int-20$/);
  await expect(page.getByRole("dialog", { name: /^INT-20/ })).toBeVisible();
  await page.reload();
  await expect(board.column("Backlog").getByRole("list")).toBeVisible();
  await page.goto("./#/projects/Int/settings");
  await expect(page.getByRole("heading", { level: 1, name: /Réglages/ })).toBeVisible();
  await expect(page).toHaveURL(/#\/projects\/INT\/settings$/);
});
