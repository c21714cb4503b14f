import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { aProfile, openProfile } from "../support/chromium";
import { listenForTroubles } from "../support/page-fixture";
import { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";
import { serveFolder } from "../support/serve-folder";
import { notRun } from "../support/when-present";

test.describe.configure({ timeout: 150_000 });

const twin = "tests/fixtures/csv/jira-fr-small.csv";
const real = resolve(
  process.env["VIGIE_REAL_DATA"] ?? "../shared/data",
  "jira-csv/jira-cloud_fr_724events.csv",
);

/** From the first start through the door for files to the board of what was imported. */
async function importThrough(page: Page, file: string): Promise<BoardPage> {
  const start = new StartPage(page);
  await start.expectDoors();
  await page.getByRole("button", { name: "Importer un fichier" }).click();
  await page.getByLabel("Choisir un fichier").setInputFiles(file);
  await expect(page.getByRole("heading", { name: "Aperçu de l’import" })).toBeVisible();
  await page.getByRole("button", { name: "Importer", exact: true }).click();
  await page.getByRole("link", { name: /^Ouvrir le tableau/ }).click();
  const board = new BoardPage(page);
  await expect(board.column("Backlog").getByRole("listitem").first()).toBeVisible();
  return board;
}

async function addSprint(board: BoardPage, name: string): Promise<void> {
  await board.page.getByRole("button", { name: "Nouveau sprint" }).click();
  const dialog = board.page.getByRole("dialog", { name: "Nouveau sprint" });
  await dialog.getByRole("textbox", { name: /^Nom/ }).fill(name);
  await dialog.getByRole("button", { name: "Créer le sprint" }).click();
  await expect(board.column(name)).toBeVisible();
}

type Story = {
  readonly file: string;
  readonly sprints: readonly [string, string];
  /** What is done on the fresh board before the moves, and the three cards that are moved. */
  readonly prepare: (board: BoardPage) => Promise<readonly [string, string, string]>;
};

/** The main story of the first board, from a file to a browser without network. */
async function tellMainStory({ file, sprints, prepare }: Story): Promise<void> {
  const server = await serveFolder();
  const profile = aProfile();
  const troubles: string[] = [];
  const [first, second] = sprints;
  const columns = ["Backlog", first, second];
  const life = async (story: (board: BoardPage) => Promise<unknown>) => {
    const context = await openProfile(profile.folder);
    const heard = await listenForTroubles(context, [server.origin]);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.origin);
    await story(new BoardPage(page));
    await context.close();
    troubles.push(...heard);
  };
  let picture: unknown;
  const isInPlace = async (board: BoardPage) =>
    expect(async () => expect(await board.picture(columns)).toEqual(picture)).toPass({ timeout: 10_000 });
  await life(async ({ page }) => {
    const board = await importThrough(page, file);
    const [byMouse, byKeys, byMenu] = await prepare(board);
    await board.drag(byMouse, { column: first });
    await expect(board.cardIn(first, byMouse)).toBeVisible();
    await board.liftByKey(byKeys);
    for (let presses = 0; presses < 6; presses += 1) {
      if ((await board.status.textContent())?.startsWith(`${second}, `)) break;
      await board.pressArrows(["ArrowRight"]);
    }
    await page.keyboard.press("Space");
    await expect(board.cardIn(second, byKeys)).toBeVisible();
    await board.pick(byMenu, "Déplacer vers…", first);
    await expect(board.cardIn(first, byMenu)).toBeVisible();
    await board.expectSaved();
    picture = await board.picture(columns);
    await page.keyboard.press("Control+z");
    await expect(board.cardIn(first, byMenu)).toHaveCount(0);
    await page.keyboard.press("Control+y");
    await isInPlace(board);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  });
  await life(async (board) => {
    await isInPlace(board);
    await board.page.context().setOffline(true);
    await board.page.reload();
    await isInPlace(board);
  });
  await server.stop();
  await life(isInPlace);
  profile.remove();
  expect(troubles).toEqual([]);
}

// Verifies: 2m.3, 2m.4, 2m.9, 2e.3, 2e.4
test("the hand-made Jira file is imported, planned into sprints by mouse, keys and menu, and in place after restarts without network", async () => {
  await tellMainStory({
    file: twin,
    sprints: ["Sprint 1", "Sprint 3"],
    async prepare(board) {
      // Sprint stood three times in the file: three sprints, and a card is where the last one says.
      await expect(board.cardIn("Sprint 3", "INT-2")).toBeVisible();
      await expect(board.cardIn("Sprint 2", "INT-3")).toBeVisible();
      return ["INT-5", "INT-3", "INT-6"];
    },
  });
});

// Verifies: 2m.3, 2m.4, 2m.9
test("the real French Jira file tells the same story", async () => {
  if (!existsSync(real)) {
    notRun("the main story on the real French Jira file (no jira-cloud_fr_724events.csv)");
    return;
  }
  await tellMainStory({
    file: real,
    sprints: ["Sprint A", "Sprint B"],
    async prepare(board) {
      await addSprint(board, "Sprint A");
      await addSprint(board, "Sprint B");
      await expect(board.column("Backlog")).toContainText("49 cartes");
      const [one = "", two = "", three = ""] = await board.keys("Backlog");
      return [one, two, three];
    },
  });
});
