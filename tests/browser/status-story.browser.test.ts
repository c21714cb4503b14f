import { expect, type Page } from "@playwright/test";
import { test } from "../support/page-fixture";
import { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

const openStatus = async (page: Page, query = ""): Promise<BoardPage> => {
  await page.goto(`./#/projects/INT/board${query}`);
  const board = new BoardPage(page);
  await expect(board.card("INT-30")).toBeVisible();
  return board;
};

/** As a Scrum Master sets it, in the project's settings. */
async function limitDoing(page: Page, cards: number, isHard: boolean): Promise<void> {
  await page.goto("./#/projects/INT/settings");
  await page.getByRole("button", { name: "Modifier la colonne En cours" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Limite d’en-cours").fill(String(cards));
  await dialog.getByLabel("Limite stricte").setChecked(isHard);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
}

// Verifies: 4c.3, B36, B37, B38
test("a running sprint by status: dragged, refused by a hard limit on every way, let through by a soft one, there after a reload", async ({
  page,
}) => {
  await (await new StartPage(page).open()).openSample();
  let board = await openStatus(page);
  await board.drag("INT-30", { column: "En cours", above: "INT-12" });
  await expect(board.status).toHaveText(/^INT-30 .* déplacée dans En cours, position 2 sur 4/);
  await limitDoing(page, 4, true);
  board = await openStatus(page);
  await expect(board.column("En cours").getByText("Limite : 4 / 4 · atteinte")).toBeVisible();
  await board.lift("INT-27");
  await board.carryTo({ column: "En cours", above: "INT-12" });
  await page.mouse.up();
  await expect(board.status).toHaveText(/aurait 5 cartes pour une limite/);
  await expect(board.cardIn("À faire", "INT-27")).toBeVisible();
  await board.pick("INT-27", "Déplacer vers…", "En cours");
  await expect(page.getByRole("alert").filter({ hasText: "aurait 5 cartes" }).first()).toBeVisible();
  // In a full column the order can still be changed.
  await board.drag("INT-24", { column: "En cours", above: "INT-20" });
  await expect(board.status).toHaveText(/^INT-24 .* déplacée dans En cours, position 1 sur 4/);
  await limitDoing(page, 4, false);
  await page.reload();
  board = await openStatus(page);
  await board.carryByKeys("INT-27", ["ArrowRight"]);
  await expect(board.column("En cours").getByText("Limite : 5 / 4 · dépassée")).toBeVisible();
  await page.reload();
  board = await openStatus(page);
  await expect(board.cardIn("En cours", "INT-27")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(board.cardIn("À faire", "INT-27")).toBeVisible();
});

// Verifies: 4c.2, B41
test("in lanes by epic a card dragged across both changes status and epic in one deed, and one undo gives both back", async ({
  page,
}) => {
  await (await new StartPage(page).open()).openSample();
  const board = await openStatus(page, "?lane=epic");
  const cell = (column: string, lane: string) => page.getByRole("group", { name: `${column} ${lane}` });
  await expect(cell("À faire", "Accès et identité").getByText("INT-27")).toBeVisible();
  await board.lift("INT-27");
  const goal = await cell("En revue", "Migration des sites").boundingBox();
  await page.mouse.move((goal?.x ?? 0) + 80, (goal?.y ?? 0) + 30, { steps: 15 });
  await page.mouse.up();
  await expect(board.status).toHaveText(/déplacée dans En revue, couloir Migration des sites/);
  await page.reload();
  await expect(cell("En revue", "Migration des sites").getByText("INT-27")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(cell("À faire", "Accès et identité").getByText("INT-27")).toBeVisible();
});
