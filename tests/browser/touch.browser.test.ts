import { expect } from "@playwright/test";
import { test } from "../support/page-fixture";
import { type BoardPage, boxOf } from "../support/pages/board-page";
import { Finger } from "../support/pages/finger";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true });

let board: BoardPage;
let finger: Finger;
test.beforeEach(async ({ page }) => {
  board = await (await new StartPage(page).open()).openSample();
  await expect(board.card("INT-45")).toBeVisible();
  // The sensors are fetched when the board stands; a finger that rests is no press to keep for them.
  await page.waitForLoadState("networkidle");
  finger = await Finger.of(page);
});

const middle = async (key: string) => {
  const { x, y, width, height } = await boxOf(board.card(key));
  return { x: x + width / 2, y: y + height - 12 };
};

const isHeld = async (key: string) => (await board.card(key).first().getAttribute("data-held")) !== null;

// Verifies: 3b.3, 3m.8, B22
test("a finger that rests lifts a card and carries it to a column beyond the edge; it is there after a reload", async ({
  page,
}) => {
  await finger.down(await middle("INT-45"));
  await finger.stayUntil(() => isHeld("INT-45"));
  await expect(board.status).toHaveText(/^INT-45 .* prise, Backlog/);
  await expect(board.column("Sprint 14")).not.toBeInViewport({ ratio: 0.9 });
  // At the right edge the board comes along, until the far column stands whole.
  const { y } = await middle("INT-45");
  await finger.moveTo({ x: 1012, y });
  await expect(board.column("Sprint 14")).toBeInViewport({ ratio: 0.9 });
  // Away from the edge the board comes to rest, and only then stands where it is looked for.
  await finger.moveTo({ x: 880, y });
  const goal = await boxOf(board.card("INT-43"));
  await finger.moveTo({ x: goal.x + goal.width / 2, y: goal.y + 4 });
  await finger.up();
  await expect(board.status).toHaveText(
    /^INT-45 .* déplacée dans Sprint 14, position 2 sur 4, depuis Backlog$/,
  );
  expect(await board.keys("Sprint 14")).toEqual(["INT-42", "INT-45", "INT-43", "INT-44"]);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await board.expectSaved();
  await page.reload();
  await expect(board.cardIn("Sprint 14", "INT-45")).toBeVisible();
});

// Verifies: 3b.3, 3m.8, B22
test("a swipe scrolls the column and lifts nothing", async ({ page }) => {
  const from = await middle("INT-45");
  const top = (await boxOf(board.card("INT-45"))).y;
  await finger.swipe(from, { x: from.x, y: from.y - 160 });
  await expect
    .poll(() =>
      board.column("Backlog").evaluate((column) => {
        const lists = [...column.querySelectorAll("div")];
        return Math.max(...lists.map((one) => one.scrollTop));
      }),
    )
    .toBeGreaterThan(40);
  expect(await isHeld("INT-45")).toBe(false);
  await expect(board.status).not.toHaveText(/prise/);
  expect((await boxOf(board.card("INT-45"))).y).toBeLessThan(top);
  await expect(page.getByRole("button", { name: "Annuler : rien" })).toBeVisible();
});

// Verifies: 3b.3, B22
test("a finger that is lifted again leaves the card where it was, and no menu and no selected text in the way", async ({
  page,
}) => {
  await finger.down(await middle("INT-58"));
  await finger.stayUntil(() => isHeld("INT-58"));
  await finger.up();
  await expect(board.status).toHaveText(/^INT-58 .* reposée à sa place, Backlog/);
  expect(await page.evaluate(() => String(window.getSelection()))).toBe("");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
