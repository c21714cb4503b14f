import { expect } from "@playwright/test";
import { test } from "../support/page-fixture";
import { StartPage } from "../support/pages/start-page";

// Verifies: 3m.4, 3c.5, 3c.6
test("a card is found by a word of a comment that was just written, before and after a reload", async ({
  page,
}) => {
  const board = await (await new StartPage(page).open()).openSample();
  const sheet = await board.openSheet("INT-58");
  await sheet
    .getByRole("textbox", { name: /commentaire/i })
    .fill("Vu avec l’hébergeur : la Chrysalide reste à quai.");
  await page.keyboard.press("Control+Enter");
  await expect(sheet.getByText("Chrysalide").first()).toBeVisible();
  await page.keyboard.press("Escape");
  const find = async (): Promise<void> => {
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: "Rechercher ou agir" });
    await field.fill("CHRYSALIDE quai");
    const found = page.getByRole("option", { name: /^INT-58 .*Commentaire/ });
    await expect(found).toBeVisible({ timeout: 15_000 });
    await expect(found.locator("mark").first()).toHaveText("Chrysalide");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: /^INT-58 / })).toBeVisible();
  };
  await find();
  await page.goto("./#/data");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await find();
  expect(page.url()).toContain("#/data?card=INT-58");
});

// Verifies: 3m.5, 3c.1, 3c.3, 3c.4
test("a view is saved with its typed filter and opened from a bookmark, also after a reload", async ({
  page,
}) => {
  const board = await (await new StartPage(page).open()).openSample();
  const field = page.getByRole("searchbox", { name: "Filtrer les cartes" });
  await field.fill("étiquette:sécurité -type:tâche");
  await expect(page.getByRole("list", { name: "Filtres actifs" }).getByRole("listitem")).toHaveCount(2);
  await expect(board.card("INT-58")).toBeVisible();
  await expect(board.card("INT-45")).toBeHidden();
  await expect.poll(() => page.url()).toContain("q=");
  const bookmark = page.url();
  await page.getByRole("button", { name: "Vues" }).click();
  await page.getByRole("menuitem", { name: "Enregistrer cette vue…" }).click();
  await page.getByRole("textbox", { name: /^Nom de la vue/ }).fill("Sécurité");
  await page.getByRole("checkbox", { name: "Partager avec l’équipe" }).check();
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(board.status).toHaveText(/Vue enregistrée/);
  await page.goto("./#/settings");
  await page.goto(bookmark);
  await page.reload();
  await expect(field).toHaveValue("étiquette:sécurité -type:tâche");
  await expect(board.card("INT-58")).toBeVisible();
  await expect(board.card("INT-45")).toBeHidden();
  await page.getByRole("button", { name: "Tout afficher" }).click();
  await expect(board.card("INT-45")).toBeVisible();
  await page.getByRole("button", { name: "Vues" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Sécurité" }).click();
  await expect(board.card("INT-45")).toBeHidden();
});
