import { expect } from "@playwright/test";
import { test } from "../support/page-fixture";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

// Verifies: 3f.12, B97
test("backups go into a folder by the browser's own handle, which outlives a reload, and the rotation lets the oldest go", async ({
  page,
}) => {
  // The dialog of the system cannot be driven; the browser's private folder answers to the same interface.
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  const files = () =>
    page.evaluate(async () => {
      const names: string[] = [];
      const folder = (await navigator.storage.getDirectory()) as unknown as {
        keys: () => AsyncIterable<string>;
      };
      for await (const name of folder.keys()) names.push(name);
      return names.sort();
    });
  const board = await (await new StartPage(page).open()).openEmpty("Dossier", "DOS");
  await board.quickAdd("Backlog", ["Première"]);
  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    for (const name of [
      "vigie_DOS_2026-01-01_0800_NP.jsonl.gz",
      "vigie_DOS_2026-01-01_0900_NP.jsonl.gz",
      "budget.csv",
    ])
      await folder.getFileHandle(name, { create: true });
  });
  await page.goto("./#/data");
  await page.getByRole("button", { name: "Choisir un dossier…" }).click();
  await expect.poll(files).toHaveLength(4);
  await expect(page.getByText("Tout est dans la dernière sauvegarde")).toBeVisible();

  const section = page.getByRole("region", { name: "Sauvegarde dans un dossier" });
  await section.getByRole("textbox", { name: "Après combien de modifications" }).fill("1");
  await section.getByRole("textbox", { name: /^Combien en garder/ }).fill("1");
  await board.expectSaved();
  await page.reload();
  await expect(section.getByRole("textbox", { name: /^Combien en garder/ })).toHaveValue("1");
  await page.goto("./#/projects/DOS/sprints");
  await board.quickAdd("Backlog", ["Deuxième"]);
  // The deed is due at once: it is written without a press, and what the rotation holds no more goes.
  await expect.poll(files, { timeout: 30_000 }).not.toContain("vigie_DOS_2026-01-01_0800_NP.jsonl.gz");
  const left = await files();
  expect(left).toContain("budget.csv");
  expect(left).toContain("vigie_DOS_2026-01-01_0900_NP.jsonl.gz");
  expect(left.filter((name) => /_\d{4}(?:_NP)?\.jsonl\.gz$/.test(name)).length).toBeGreaterThanOrEqual(2);
  await expect(page.getByText("Sauvegarde\u00a0: aucune")).toHaveCount(0);
});
