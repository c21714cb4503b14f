import { expect } from "@playwright/test";
import { test } from "../support/page-fixture";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

// Verifies: B83, B84, 3d.1, 3d.3
test("cards are edited at once with a preview, a reload in the middle and one undo; the trash gives back to where it stood", async ({
  page,
}) => {
  const board = await (await new StartPage(page).open()).openEmpty("Réseau de campagne", "RDC");
  await board.quickAdd("Backlog", ["Bascule du site", "Bascule des comptes", "Former les agents"]);
  await expect(board.column("Backlog")).toContainText("3 cartes");
  await page.keyboard.press("Escape");

  await page.getByRole("searchbox").fill("bascule");
  await page.getByRole("button", { name: "Modifier les 2 cartes affichées…" }).click();
  const dialog = page.getByRole("dialog", { name: "Modifier 2 cartes" });
  await dialog.getByRole("combobox", { name: "Priorité" }).selectOption({ label: "Haute" });
  await dialog.getByRole("combobox", { name: "Points" }).selectOption({ label: "Fixer à" });
  await dialog.getByRole("textbox", { name: "Nombre de points" }).fill("2,5");
  await expect(dialog.getByRole("region", { name: "Aperçu" })).toContainText("Points : rien → 2,5");
  await dialog.getByRole("button", { name: "Modifier 2 cartes" }).click();
  await expect(dialog).toBeHidden();
  await expect(board.column("Backlog")).toContainText("5 pts");

  await page.reload();
  await expect(board.column("Backlog")).toContainText("5 pts");
  await expect(page.getByRole("button", { name: "Annuler : modification de 2 cartes" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(board.column("Backlog")).toContainText("3 non estimées");

  await page.goto("./#/projects/RDC/sprints");
  await board.pick("RDC-2", "Mettre à la corbeille");
  await expect(board.column("Backlog")).toContainText("2 cartes");
  await page.goto("./#/trash");
  await page.getByRole("checkbox", { name: "Sélectionner RDC-2 Bascule des comptes" }).check();
  await page.getByRole("button", { name: "Restaurer", exact: true }).click();
  await expect(page.getByText("La corbeille est vide")).toBeVisible();
  await page.goto("./#/projects/RDC/sprints");
  await expect
    .poll(() => board.titles("Backlog"))
    .toEqual(["Bascule du site", "Bascule des comptes", "Former les agents"]);
});
