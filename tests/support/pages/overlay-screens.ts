// What opens above the board and the sheet: lists, popovers and dialogs, several to a page where they follow each other.
import { expect, type Page } from "@playwright/test";
import { BoardPage } from "./board-page";

async function board(page: Page): Promise<BoardPage> {
  await page.goto("./#/projects/INT/sprints");
  const board = new BoardPage(page);
  await expect(board.card("INT-45")).toBeVisible();
  return board;
}

async function sheet(page: Page) {
  await page.goto("./#/projects/INT/sprints?card=INT-58");
  const sheet = page.getByRole("dialog", { name: /^INT-58 / });
  await expect(sheet.getByRole("heading", { name: "Activité" })).toBeVisible();
  return sheet;
}

/** By name; each begins from a blank page. */
export const overlayScreens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async palette(page) {
    await board(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Rechercher ou agir" }).fill("site");
    await expect(page.getByRole("option", { name: /^INT-/ }).first()).toBeVisible({ timeout: 15_000 });
  },
  async "filter popover over parts of a filter"(page) {
    await board(page);
    await page.getByRole("searchbox").fill("étiquette:sécurité -type:tâche");
    await expect(page.getByRole("list", { name: "Filtres actifs" }).getByRole("listitem")).toHaveCount(2);
    await page.getByRole("button", { name: "Filtres", exact: true }).click();
    await expect(page.getByRole("dialog").getByRole("checkbox").first()).toBeVisible();
  },
  async "completion list and a text that is no query"(page) {
    await board(page);
    await page.getByRole("searchbox").pressSequentially("inconnu:");
    await page.getByRole("searchbox").fill("type:");
    // The list comes with the first look at the field: a key before that opens nothing.
    await expect(async () => {
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("option").first()).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
  },
  async "dialog that saves a view"(page) {
    await board(page);
    await page.getByRole("searchbox").fill("site");
    await page.getByRole("button", { name: "Vues" }).click();
    await page.getByRole("menuitem", { name: "Enregistrer cette vue…" }).click();
    await expect(page.getByRole("textbox", { name: /^Nom de la vue/ })).toBeVisible();
  },
  async "dialog of all views"(page) {
    await overlayScreens["dialog that saves a view"]?.(page);
    await page.getByRole("textbox", { name: /^Nom de la vue/ }).fill("Sites");
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.getByRole("button", { name: "Vues" }).click();
    await page.getByRole("menuitem", { name: "Gérer les vues…" }).click();
    await expect(page.getByRole("textbox", { name: /^Nom de la vue/ })).toBeVisible();
  },
  async "bulk edit dialog"(page) {
    await board(page);
    await page.getByRole("searchbox").fill("migration");
    await page.getByRole("button", { name: /^Modifier les \d+ cartes affichées…/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Priorité" }).selectOption({ label: "Haute" });
    await expect(dialog.getByRole("region", { name: "Aperçu" })).toContainText("Haute");
  },
  async "column dialog of the project's settings"(page) {
    await page.goto("./#/projects/INT/settings");
    await page.getByRole("button", { name: "Ajouter une colonne" }).click();
    await expect(page.getByRole("dialog", { name: "Ajouter une colonne" })).toBeVisible();
  },
  async "label dialog"(page) {
    await (await sheet(page)).getByRole("button", { name: "Gérer les étiquettes" }).click();
    await expect(page.getByRole("dialog", { name: "Étiquettes du projet" })).toBeVisible();
  },
  async "label picker of the sheet"(page) {
    await (await sheet(page)).getByRole("combobox", { name: "Ajouter une étiquette" }).click();
    await page.keyboard.type("nouvelle");
    await expect(page.getByRole("option").first()).toBeVisible();
  },
};
