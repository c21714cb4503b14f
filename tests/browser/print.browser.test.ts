import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { rowsIn } from "../support/base-rows";
import { test } from "../support/page-fixture";
import { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";
import { notRun } from "../support/when-present";

test.use({ viewport: { width: 1366, height: 768 } });
test.describe.configure({ timeout: 120_000 });

const cards = 300;

/** Three hundred cards in four sprints and a backlog, as a spreadsheet would bring them. */
function table(): Buffer {
  const lines = Array.from({ length: cards }, (_, i) =>
    [`Carte numéro ${i + 1}.`, i % 3 === 0 ? `Sprint ${(i % 4) + 1}` : "", (i % 8) + 1].join(";"),
  );
  return Buffer.from(["Titre;Sprint;Points", ...lines].join("\r\n"));
}

const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

// Verifies: B116, 3f.2, 3g.3
test("the board prints whole: 300 cards, each title once, the marking on every page, at A4 and A3", async ({
  page,
}, info) => {
  await new StartPage(page).open();
  await page.getByRole("button", { name: "Importer un fichier" }).click();
  await page
    .getByLabel("Choisir un fichier")
    .setInputFiles({ name: "cartes.csv", mimeType: "text/csv", buffer: table() });
  await page.getByRole("textbox", { name: /Nom du projet/ }).fill("Impression");
  await page.getByRole("button", { name: "Importer", exact: true }).click();
  await expect(page.getByRole("link", { name: /Ouvrir le tableau|Voir le tableau/ })).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole("button", { name: "DIFFUSION RESTREINTE" }).click();
  await expect(page).toHaveTitle(/^\[DR\] /);
  await page.goto("./#/");
  const board = new BoardPage(page);
  await expect(board.column("Backlog")).toBeVisible();
  await page.getByRole("button", { name: "Affichage" }).click();
  await page.getByRole("menuitem", { name: "Imprimer le tableau…" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Imprimer le tableau" })).toBeVisible();
  const paper = page.getByRole("region", { name: "Aperçu avant impression" });
  await expect(paper.getByRole("article")).toHaveCount(cards);
  const titles = await paper.getByRole("heading", { level: 3 }).allTextContents();
  expect(new Set(titles).size).toBe(cards);

  const pages: Record<string, number> = {};
  for (const size of ["A4", "A3"] as const) {
    await page.getByRole("combobox", { name: "Papier" }).selectOption(size);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    pages[size] = pagesOf(pdf);
    const file = info.outputPath(`board-${size}.pdf`);
    writeFileSync(file, pdf);
    if (!existsSync("/usr/bin/pdftotext")) {
      notRun(`pdftotext is not installed: the words on paper of the board at ${size} were not read`);
      continue;
    }
    const sheets = execFileSync("/usr/bin/pdftotext", ["-layout", file, "-"], { encoding: "utf8" })
      .split("\f")
      .slice(0, -1);
    expect(sheets).toHaveLength(pages[size]);
    const words = sheets.join("\n");
    for (let i = 1; i <= cards; i += 1)
      expect(words.match(new RegExp(`Carte numéro ${i}\\.`, "g")), `card ${i} at ${size}`).toHaveLength(1);
    for (const [i, sheet] of sheets.entries()) {
      expect(sheet).toContain("DIFFUSION RESTREINTE");
      expect(sheet).toContain(`Page ${i + 1}/${sheets.length}`);
      expect(sheet).not.toContain("Tout est enregistré");
      // A column's title stands on each page that its cards go on to.
      expect(sheet).toMatch(/Sprint \d|Backlog/);
    }
  }
  expect(pages["A4"]).toBeGreaterThan(pages["A3"] ?? 0);
  // What left on paper is noted at the desk; the button asks the browser's own dialog, which no test can answer.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole("button", { name: "Imprimer…" }).click();
  await expect
    .poll(async () => (await rowsIn<{ what: string }>(page, { table: "audit" })).map(({ what }) => what))
    .toContain("print");
});
