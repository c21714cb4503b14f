import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { test } from "../support/page-fixture";
import type { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

const aBoard = async (page: Page): Promise<BoardPage> => {
  const board = await (await new StartPage(page).open()).openEmpty("Mauvais jours", "MJ");
  await board.quickAdd("Backlog", ["Première", "Deuxième"]);
  await board.expectSaved();
  return board;
};

// Verifies: 2x.14
test("a database newer than the code is not opened: a screen says so and saves a copy", async ({ page }) => {
  await aBoard(page);
  await page.goto("./icon.svg");
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("vigie.main", 9990);
        opening.onupgradeneeded = () => opening.result.createObjectStore("ofTomorrow");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.goto("./");
  await expect(
    page.getByRole("heading", { name: "Données d’une version plus récente", level: 1 }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Recharger" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Enregistrer une copie des données" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain("Deuxième");
  const version = await page.evaluate(async () => (await indexedDB.databases())[0]?.version);
  expect(version).toBe(9990);
});

// Verifies: 2x.15, B100
test("an old tab beside a new one stops writing, keeps what was saved and asks for a reload", async ({
  page,
  context,
}) => {
  const board = await aBoard(page);
  const newer = await context.newPage();
  await newer.goto("./icon.svg");
  // The upgrade must not hang on the old tab.
  const upgraded = await newer.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("vigie.main", 9990);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve("open");
        };
      }),
  );
  expect(upgraded).toBe("open");
  await expect(
    page.getByRole("heading", { name: "Vigie a été mise à jour dans un autre onglet" }),
  ).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("rechargez pour continuer");
  await expect(board.column("Backlog")).toHaveCount(0);
  // It does not open the base again behind our back, whatever the person presses: the newer one can be deleted at once.
  await page.keyboard.press("Control+z");
  const isFree = await newer.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open("vigie.main");
        opening.onsuccess = () => {
          opening.result.close();
          const deleting = indexedDB.deleteDatabase("vigie.main");
          deleting.onblocked = () => resolve(false);
          deleting.onsuccess = () => resolve(true);
        };
      }),
  );
  expect(isFree).toBe(true);
});

// Verifies: 2x.11
test("IndexedDB absent, refused or failing: a screen says that nothing can be kept here", async ({
  context,
}) => {
  for (const how of ["absent", "refused", "failing"] as const) {
    const page = await context.newPage();
    await page.addInitScript((way) => {
      if (way === "absent") Object.defineProperty(window, "indexedDB", { value: undefined });
      else
        IDBFactory.prototype.open = () => {
          throw way === "refused"
            ? new DOMException("denied", "SecurityError")
            : new DOMException("disk", "UnknownError");
        };
    }, how);
    await page.goto("./");
    await expect(page.getByRole("heading", { name: "Le stockage est refusé", level: 1 })).toBeVisible();
    await expect(page.getByRole("button", { name: "Recharger" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Commencer à vide" })).toHaveCount(0);
  }
});

// Verifies: 2x.16, B96
test("a base that was wiped while the sentinel stands is a lost base, never a welcome", async ({ page }) => {
  await aBoard(page);
  await page.goto("./icon.svg");
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const wiping = indexedDB.deleteDatabase("vigie.main");
        wiping.onsuccess = () => resolve();
        wiping.onerror = () => reject(wiping.error);
      }),
  );
  await page.goto("./");
  await expect(page.getByRole("heading", { name: "La base locale a disparu", level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Commencer à vide" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { name: "La base locale a disparu", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Repartir d’une base vide" }).click();
  await new StartPage(page).expectDoors();
});

// Verifies: 2x.16
test("a browser that forgot which base was open finds the sample again, and not what was left of it", async ({
  page,
}) => {
  const board = await (await new StartPage(page).open()).openSample();
  const forget = async () => {
    await page.evaluate(() => localStorage.clear());
    await page.reload();
  };
  await forget();
  await expect(board.card("INT-45")).toBeVisible();
  await expect(page.getByText("Données fictives")).toBeVisible();
  await page.reload();
  await expect(board.card("INT-45")).toBeVisible();
  await page.getByRole("button", { name: "Quitter l’exemple" }).click();
  await new StartPage(page).expectDoors();
  await forget();
  await new StartPage(page).expectDoors();
});

// Verifies: 2x.16
test("a base that is deleted under an open page is told at once", async ({ page, context }) => {
  await aBoard(page);
  const other = await context.newPage();
  await other.goto("./icon.svg");
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase("vigie.main").onsuccess = () => resolve();
      }),
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /La base locale a disparu|Vigie a été mise à jour/,
  );
});
