import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { aProfile, openProfile } from "../support/chromium";
import { listenForTroubles } from "../support/page-fixture";
import { BoardPage } from "../support/pages/board-page";
import { enterProject, expectPicture, playSampleStory, sampleColumns } from "../support/pages/sample-story";
import { StartPage } from "../support/pages/start-page";
import { builtFolder, serveFolder } from "../support/serve-folder";

// A browser that is started three times on a busy machine takes its time.
test.describe.configure({ timeout: 150_000 });

// The browser of these stories is the story's own: a profile that outlives the process.

// Verifies: 2m.3, 2m.9, 2d.1, 2d.2, 2d.5, 2b.2, 2f.1, 2f.3, 2f.4, B81, M31
test("what was planned in the sample is there after reload, restart, without network and without server", async () => {
  const server = await serveFolder();
  const profile = aProfile();
  const troubles: string[] = [];
  /** One life of the browser's process. */
  const life = async (address: string, story: (board: BoardPage) => Promise<unknown>) => {
    const context = await openProfile(profile.folder);
    const heard = await listenForTroubles(context, [server.origin]);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    await story(new BoardPage(page));
    await context.close();
    troubles.push(...heard);
  };
  let picture: unknown;
  await life(server.origin, async ({ page }) => {
    const board = await playSampleStory(new StartPage(page));
    picture = await board.picture(sampleColumns);
    await page.reload();
    await expectPicture(board, picture);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  });
  await life(server.origin, async (board) => {
    await enterProject(board.page);
    await expectPicture(board, picture);
    await board.page.context().setOffline(true);
    await board.page.reload();
    await expectPicture(board, picture);
    await expect(board.page.getByText("Hors ligne")).toBeVisible();
    // Undo goes on where the process before was ended.
    await board.page.keyboard.press("Control+z");
    await expect(board.status).toHaveText(/^Annulé\s: déplacement de INT-63/);
    await board.page.keyboard.press("Control+y");
    await expect(board.status).toHaveText(/^Rétabli\s: déplacement de INT-63/);
  });
  await server.stop();
  await life(server.origin, async (board) => {
    await enterProject(board.page);
    await expectPicture(board, picture);
    const sheet = await board.openSheet("INT-58");
    await expect(sheet.getByText(/a déplacé la carte de Backlog vers Sprint 14/).first()).toBeVisible();
  });
  profile.remove();
  expect(troubles).toEqual([]);
});

// Verifies: 2m.6, 2f.2, 2m.9, B94
test("the one file tells the same story from disk, and again after a restart", async () => {
  const address = pathToFileURL(resolve(builtFolder, "vigie.html")).href;
  const profile = aProfile();
  const troubles: string[] = [];
  const life = async (story: (board: BoardPage) => Promise<unknown>) => {
    const context = await openProfile(profile.folder);
    const heard = await listenForTroubles(context, []);
    await context.setOffline(true);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    await story(new BoardPage(page));
    await context.close();
    troubles.push(...heard);
  };
  let picture: unknown;
  await life(async ({ page }) => {
    const board = await playSampleStory(new StartPage(page));
    picture = await board.picture(sampleColumns);
    await page.reload();
    await expectPicture(board, picture);
  });
  await life(async (board) => {
    await enterProject(board.page);
    await expectPicture(board, picture);
    const sheet = await board.openSheet("INT-58");
    await expect(sheet.getByText(/a déplacé la carte de Backlog vers Sprint 14/).first()).toBeVisible();
    await board.page.keyboard.press("Escape");
    await board.page.getByRole("link", { name: "Réglages", exact: true }).click();
    await board.page.getByRole("combobox", { name: "Langue" }).selectOption("en");
    await expect(board.page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  });
  profile.remove();
  expect(troubles).toEqual([]);
});

// Verifies: 3f.16, 2f.2
test("in the one file from disk the palette finds a card by a word of a comment, in its worker and without a network", async () => {
  const profile = aProfile();
  const context = await openProfile(profile.folder);
  const troubles = await listenForTroubles(context, []);
  await context.setOffline(true);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(pathToFileURL(resolve(builtFolder, "vigie.html")).href);
  const board = await new StartPage(page).openSample();
  const sheet = await board.openSheet("INT-58");
  const comment = sheet.getByRole("textbox", { name: "Nouveau commentaire" });
  await comment.fill("Vérifier le palétuvier.");
  await comment.press("Control+Enter");
  await expect(sheet.getByText("Vérifier le palétuvier.").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Rechercher ou agir" }).fill("paletuvier");
  await expect(page.getByRole("option", { name: /^INT-58 / })).toBeVisible();
  expect(page.workers().length).toBeGreaterThan(0);
  await context.close();
  profile.remove();
  expect(troubles).toEqual([]);
});
