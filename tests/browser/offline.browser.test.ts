import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, test } from "@playwright/test";
import { chromiumOptions } from "../support/chromium";
import { listenForTroubles } from "../support/page-fixture";
import { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";
import { builtFolder, serveFolder } from "../support/serve-folder";

test.use({ viewport: { width: 1440, height: 900 } });

// Verifies: 2f.1, 2m.9
test("once kept, every part of the application works without a network: sheet, menu, dialogs, data, English", async ({
  page,
  context,
  baseURL,
}) => {
  const troubles = await listenForTroubles(context, [new URL(baseURL ?? "").origin]);
  const board = await (await new StartPage(page).open()).openSample();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.reload();
  await expect(board.card("INT-45")).toBeVisible();
  await expect(page.getByText("Hors ligne")).toBeVisible();
  await board.openSheet("INT-45");
  await page.keyboard.press("Escape");
  await board.drag("INT-45", { column: "Sprint 14", above: "INT-42" });
  await expect(board.cardIn("Sprint 14", "INT-45")).toBeVisible();
  await board.pick("INT-58", "Descendre");
  await page.getByRole("button", { name: "Nouveau sprint" }).click();
  await expect(page.getByRole("dialog", { name: "Nouveau sprint" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Données", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "Nouveau projet" }).click();
  await expect(page.getByRole("textbox", { name: "Nom du projet" })).toBeVisible();
  await page.getByRole("link", { name: "Réglages", exact: true }).click();
  await page.getByRole("combobox", { name: "Langue" }).selectOption("en");
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  expect(troubles).toEqual([]);
});

// Verifies: 2f.1
test("a new version is offered while the old one runs, and taken when the person says so", async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "vigie-update-"));
  cpSync(builtFolder, folder, { recursive: true });
  const server = await serveFolder(folder);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const troubles = await listenForTroubles(context, [server.origin]);
  const page = await context.newPage();
  await page.goto(server.origin);
  const board = await new StartPage(page).openSample();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await expect(board.card("INT-45")).toBeVisible();
  const edit = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
  edit("index.html", (html) => html.replace("<head>", '<head><meta name="generation" content="2">'));
  edit("sw.js", (text) => text.replace(/(url:"index.html",revision:")\w{4}/, "$1ffff"));
  await page.reload();
  const notice = page.getByText("Une nouvelle version de Vigie est prête");
  await expect(notice).toBeVisible({ timeout: 15_000 });
  await expect(page.locator("meta[name=generation]")).toHaveCount(0);
  // The old version goes on working meanwhile.
  await board.pick("INT-45", "Descendre");
  await expect(board.status).toHaveText(/INT-45 .* déplacée/);
  await page.getByRole("button", { name: "Recharger maintenant" }).click();
  await expect(page.locator("meta[name=generation]")).toHaveCount(1, { timeout: 15_000 });
  await expect(board.card("INT-45")).toHaveAttribute("aria-posinset", "2");
  await expect(notice).toHaveCount(0);
  await context.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  expect(troubles).toEqual([]);
});

// Verifies: 2f.1
test("on plain http from another machine everything works that the browser allows, without service worker and subtle crypto", async () => {
  const server = await serveFolder();
  const address = `http://vigie.test:${server.port}`;
  const browser = await chromium.launch({
    ...chromiumOptions,
    args: [...(chromiumOptions.args ?? []), "--host-resolver-rules=MAP vigie.test 127.0.0.1"],
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
  const troubles = await listenForTroubles(context, [address]);
  const page = await context.newPage();
  await page.goto(address);
  expect(
    await page.evaluate(() => [isSecureContext, "serviceWorker" in navigator, Boolean(crypto.subtle)]),
  ).toEqual([false, false, false]);
  const board = await new StartPage(page).openSample();
  await board.drag("INT-45", { column: "Sprint 14", above: "INT-42" });
  await expect(board.cardIn("Sprint 14", "INT-45")).toBeVisible();
  const sheet = await board.openSheet("INT-45");
  await sheet.getByRole("button", { name: "Copier le lien vers la carte" }).click();
  await expect(board.status).toHaveText(/Lien copié/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(board.status).toHaveText(/^Annulé\s: déplacement de INT-45/);
  await page.reload();
  await expect(new BoardPage(page).cardIn("Backlog", "INT-45")).toBeVisible();
  await browser.close();
  await server.stop();
  expect(troubles).toEqual([]);
});
