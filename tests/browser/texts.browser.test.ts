import { expect, test } from "@playwright/test";
import { aProfile, openProfile, startMortal } from "../support/chromium";
import { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";
import { serveFolder } from "../support/serve-folder";

test.describe.configure({ timeout: 120_000 });

// Verifies: 3m.6, B73
test("a browser killed in the middle of a description: its draft is offered at the next start, and resumed to the last word that had time to be kept", async () => {
  const server = await serveFolder();
  const profile = aProfile();
  const first = await startMortal(profile.folder);
  await first.page.goto(server.origin);
  const board = await new StartPage(first.page).openEmpty("Coupure", "CUT");
  await board.quickAdd("Backlog", ["Bascule du site pilote"]);
  const sheet = await board.openSheet("CUT-1");
  await sheet.getByRole("button", { name: "Ajouter une description" }).click();
  await first.page.keyboard.type("Geler la configuration avant **minuit**, puis");
  // A draft is kept every 400 ms; the proof that it was is on the desk, where the next browser finds it.
  await expect
    .poll(() =>
      first.page.evaluate(async () => {
        const [{ name = "" } = {}] = (await indexedDB.databases()).filter((each) =>
          each.name?.startsWith("vigie"),
        );
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const rows = await new Promise<readonly { key: string; value: { text?: string } }[]>((resolve) => {
          const request = db.transaction("desk").objectStore("desk").getAll();
          request.onsuccess = () => resolve(request.result);
        });
        db.close();
        return rows.find(({ key }) => /\/description\b/.test(key))?.value.text ?? "";
      }),
    )
    .toContain("puis");
  await first.page.keyboard.type(" et ceci se perd peut-être");
  await first.kill();

  const context = await openProfile(profile.folder);
  const page = await context.newPage();
  await page.goto(server.origin);
  const again = await new BoardPage(page).openSheet("CUT-1");
  await expect(again.getByText(/Un brouillon du .* n’a pas été enregistré/)).toBeVisible();
  await expect(again.getByText(/Geler la configuration avant \*\*minuit\*\*, puis/)).toBeVisible();
  await again.getByRole("button", { name: "Reprendre" }).click();
  await expect(again.getByRole("textbox", { name: "Description" })).toHaveValue(/minuit\*\*, puis/);
  await page.keyboard.press("Control+Enter");
  await expect(again.getByText("minuit", { exact: true })).toBeVisible();
  // The editor closes behind the save, and the draft goes with it: a reload on that very instant would find it still.
  await expect(again.getByRole("textbox", { name: "Description" })).toBeHidden();
  await new BoardPage(page).expectSaved();
  await page.evaluate(() => new Promise((wake) => setTimeout(wake, 300)));
  await page.reload();
  await expect(page.getByRole("dialog").getByText("minuit", { exact: true })).toBeVisible();
  await expect(page.getByText(/Un brouillon du/)).toHaveCount(0);
  await context.close();
  await server.stop();
  profile.remove();
});

// Verifies: 3x.8, B75, 3a.27
test("ten megabytes pasted are refused in words and the page stays alive; the same text is attached as a file, survives a reload and comes back after its removal", async () => {
  const server = await serveFolder();
  const profile = aProfile();
  const context = await openProfile(profile.folder);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.origin });
  const page = await context.newPage();
  await page.goto(server.origin);
  const board = await new StartPage(page).openEmpty("Collage", "COL");
  await board.quickAdd("Backlog", ["Bascule du site pilote"]);
  let sheet = await board.openSheet("COL-1");
  await sheet.getByRole("button", { name: "Ajouter une description" }).click();
  const field = sheet.getByRole("textbox", { name: "Description" });
  await field.fill("Écrit avant");
  await page.evaluate(() => navigator.clipboard.writeText("0123456789".repeat(1_000_000)));
  await field.press("Control+v");
  await expect(
    page.getByRole("alert").filter({ hasText: /10\s000\s000 caractères.*1\s000\s000/ }),
  ).toBeVisible();
  await expect(field).toHaveValue("Écrit avant");
  await page.keyboard.type(" et après");
  await page.keyboard.press("Control+Enter");
  await expect(sheet.getByText("Écrit avant et après")).toBeVisible();
  await sheet.getByRole("button", { name: "Bascule du site pilote" }).click();
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("alert").filter({ hasText: /la limite est de 500/ })).toBeVisible();
  await page.keyboard.press("Escape");

  const buffer = Buffer.from("0123456789".repeat(900_000));
  await sheet
    .getByLabel("Joindre des fichiers")
    .setInputFiles({ name: "journal du routeur.txt", mimeType: "text/plain", buffer });
  await expect(
    sheet.getByRole("list", { name: "Pièces jointes" }).getByText("journal du routeur.txt"),
  ).toBeVisible();
  await page.reload();
  sheet = page.getByRole("dialog");
  const download = page.waitForEvent("download");
  await sheet.getByRole("button", { name: "Télécharger journal du routeur.txt" }).click();
  expect((await download).suggestedFilename()).toBe("journal du routeur.txt");
  await sheet.getByRole("button", { name: "Actions de journal du routeur.txt" }).click();
  await page.getByRole("menuitem", { name: "Retirer" }).click();
  await expect(sheet.getByRole("button", { name: "Télécharger journal du routeur.txt" })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(
    sheet.getByRole("list", { name: "Pièces jointes" }).getByText("journal du routeur.txt"),
  ).toBeVisible();
  await context.close();
  await server.stop();
  profile.remove();
});
