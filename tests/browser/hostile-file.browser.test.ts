import { expect } from "@playwright/test";
import { rowsIn } from "../support/base-rows";
import { test } from "../support/page-fixture";
import { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

const script = "<script>window.ran=1</script>";
const image = "<img src=x onerror=window.ran=1>";
const link = "[clic](javascript:window.ran=1)";
const formula = "=HYPERLINK(0)";
const csv = [
  "Titre;Clé;État;Sprint;Description;Étiquettes;Personne assignée;Épopée;Points",
  `${script} ${image};XSS-1;${script};S ${image};${script} ${link};${image};${image};${script};1,5`,
  `${formula};XSS-2;À faire;S ${image};${formula};+1+1;@somme;-1;2`,
].join("\r\n");

// Verifies: 2x.17, 2x.8, 2x.6
test("markup, scripts and formulas in every cell of an imported file stay the letters they are", async ({
  page,
}) => {
  await new StartPage(page).open();
  await page.getByRole("button", { name: "Importer un fichier" }).click();
  const file = { name: `${image}.csv`, mimeType: "text/csv", buffer: Buffer.from(csv) };
  await page.getByLabel("Choisir un fichier").setInputFiles(file);
  await expect(page.getByRole("heading", { name: "Aperçu de l’import" })).toBeVisible();
  await expect(page.getByText(/État inconnu «\s<script>/)).toBeVisible();
  await page.getByRole("button", { name: "Importer", exact: true }).click();
  await page.getByRole("link", { name: /^Ouvrir le tableau/ }).click();
  const board = new BoardPage(page);
  const sprint = `S ${image}`;
  await expect(board.cardIn(sprint, "XSS-1")).toContainText(`${script} ${image}`);
  await expect(board.cardIn(sprint, "XSS-2")).toContainText(formula);
  const sheet = await board.openSheet("XSS-1");
  await expect(sheet).toContainText(`${script} ${link}`);
  await expect(sheet).toContainText(image);
  expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
  expect(await page.locator("#root img, #root script, [role=dialog] img, [role=dialog] script").count()).toBe(
    0,
  );
  expect(await page.locator("a[href^='javascript' i]").count()).toBe(0);
});

// Verifies: 2x.1, 2x.2
test("a picture, an empty file and a header alone are refused in words, and nothing is written", async ({
  page,
}) => {
  await new StartPage(page).open();
  await page.getByRole("button", { name: "Importer un fichier" }).click();
  const refusals = [
    {
      buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]),
      words: /Ce n’est pas un fichier texte/,
    },
    { buffer: Buffer.from(""), words: /Le fichier est vide/ },
    { buffer: Buffer.from("Titre;Points\r\n"), words: /n’a qu’une ligne de titres \(ligne 1\)/ },
    { buffer: Buffer.from('Titre;Points\r\n"Jamais fermé;3\r\n'), words: /Le guillemet ouvert à la ligne 2/ },
  ];
  for (const { buffer, words } of refusals) {
    await page
      .getByLabel("Choisir un fichier")
      .setInputFiles({ name: "carte.csv", mimeType: "text/csv", buffer });
    await expect(page.getByText(words)).toBeVisible();
  }
  expect(await rowsIn(page, { table: "card" })).toEqual([]);
  expect(await rowsIn(page, { table: "project" })).toEqual([]);
});
