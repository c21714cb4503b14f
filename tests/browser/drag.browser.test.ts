import { expect } from "@playwright/test";
import { test } from "../support/page-fixture";
import { type BoardPage, boxOf } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

let board: BoardPage;
test.beforeEach(async ({ page }) => {
  board = await (await new StartPage(page).open()).openSample();
});

// Verifies: 2d.1, B13, B15
test("a card dragged by mouse lands exactly where the line stood, its status unchanged", async ({ page }) => {
  await board.lift("INT-45");
  await board.carryTo({ column: "Sprint 14", above: "INT-43" });
  const line = await board.lineHeight("Sprint 14");
  await page.mouse.up();
  await expect(board.cardIn("Sprint 14", "INT-45")).toBeVisible();
  expect(await board.keys("Sprint 14")).toEqual(["INT-42", "INT-45", "INT-43", "INT-44"]);
  const { y } = await boxOf(board.card("INT-45"));
  expect(Math.abs(y - line)).toBeLessThan(8);
  await expect(board.status).toHaveText(
    "INT-45 Cartographier les flux entre enclaves métier déplacée dans Sprint 14, position 2 sur 4, depuis Backlog",
  );
  await board.expectSaved();
  await page.reload();
  await expect(board.cardIn("Sprint 14", "INT-45")).toBeVisible();
  expect(await board.keys("Sprint 14")).toEqual(["INT-42", "INT-45", "INT-43", "INT-44"]);
});

// Verifies: 2d.4, 2m.11, B14
test("the load that the target shows in the drag is the load that it has after the drop", async ({
  page,
}) => {
  await board.lift("INT-45");
  await board.carryTo({ column: "Sprint 14", below: "INT-44" });
  await expect(board.load("Sprint 14")).toHaveAttribute("aria-valuetext", /^34 \/ \d+ pts$/);
  const shown = await board.column("Sprint 14").locator("header").textContent();
  const left = await board.column("Backlog").locator("header").textContent();
  await page.mouse.up();
  await expect(board.cardIn("Sprint 14", "INT-45")).toBeVisible();
  await board.expectSaved();
  expect(await board.column("Sprint 14").locator("header").textContent()).toBe(shown);
  expect(await board.column("Backlog").locator("header").textContent()).toBe(left);
  await page.reload();
  await expect(board.load("Sprint 14")).toHaveAttribute("aria-valuetext", /^34 \/ \d+ pts$/);
});

// Verifies: 2d.3, B22
test("a card in the hand brings far columns to it", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect(board.column("Sprint 14")).not.toBeInViewport({ ratio: 0.9 });
  await board.lift("INT-45");
  const y = (await boxOf(board.card("INT-45"))).y + 60;
  await page.mouse.move(985, y, { steps: 20 });
  await expect(board.column("Sprint 14")).toBeInViewport({ ratio: 0.9 });
  // Away from the edge the board comes to rest, and only then stands where it is looked for.
  await page.mouse.move(880, y, { steps: 5 });
  await board.carryTo({ column: "Sprint 14", above: "INT-42" });
  await page.mouse.up();
  await expect(board.cardIn("Sprint 14", "INT-45")).toBeVisible();
  expect((await board.keys("Sprint 14"))[0]).toBe("INT-45");
});

// Verifies: B16, B113
test("let go outside, or Escape in the drag: the card is back where it was, and nothing was written", async ({
  page,
}) => {
  const before = await board.keysInSight("Backlog");
  await board.lift("INT-58");
  await page.mouse.move(600, 20, { steps: 10 });
  await expect(board.status).toHaveText(/INT-58 .* hors des colonnes/);
  await page.mouse.up();
  await expect(board.status).toHaveText(/INT-58 .* reposée à sa place, Backlog, position 2 sur 35/);
  await board.lift("INT-58");
  await board.carryTo({ column: "Sprint 14", above: "INT-42" });
  await page.keyboard.press("Escape");
  await expect(board.status).toHaveText(/INT-58 .* reposée à sa place/);
  await page.mouse.up();
  expect(await board.keysInSight("Backlog")).toEqual(before);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Annuler : rien" })).toBeDisabled();
});

// Verifies: B16
test("a closed sprint takes no card in and lets none out, and says why", async ({ page }) => {
  await page.getByRole("button", { name: /sprints terminés/ }).click();
  await page.getByRole("button", { name: /^Sprint 11 · / }).click();
  await expect(board.column("Sprint 11").getByRole("listitem").first()).toBeVisible();
  // Its cards are drawn as they are read: what is compared is all that is in sight.
  await expect.poll(() => board.keysInSight("Sprint 11")).toHaveLength(5);
  const before = await board.keysInSight("Sprint 11");
  await board.column("Sprint 12").scrollIntoViewIfNeeded();
  await board.lift("INT-20");
  await board.carryTo({ column: "Sprint 11" });
  await expect(board.column("Sprint 11").getByText("« Sprint 11 » est terminé")).toBeVisible();
  await page.mouse.up();
  await expect(page.getByRole("alert").getByText("« Sprint 11 » est terminé")).toBeVisible();
  await expect(board.cardIn("Sprint 12", "INT-20")).toBeVisible();
  expect(await board.keysInSight("Sprint 11")).toEqual(before);
  const inClosed = board.column("Sprint 11").getByRole("listitem").first();
  await expect(inClosed.getByRole("button")).toHaveCount(0);
});

// Verifies: 2d.1
test("the very first press on a fresh board already lifts a card", async ({ page, context }) => {
  // The part of the page that drags is slow to come, as on a busy workstation.
  await context.route(/hands-.*\.js/, async (route) => {
    await new Promise((wake) => setTimeout(wake, 1500));
    await route.continue();
  });
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it?.unregister()));
  await page.reload();
  const box = await boxOf(board.card("INT-45"));
  await page.mouse.move(box.x + 40, box.y + box.height - 6);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + box.height - 2, { steps: 3 });
  await board.pullUntilHeld("INT-45", { x: box.x + 62, y: box.y + box.height });
  await board.carryTo({ column: "Sprint 14", above: "INT-42" });
  await page.mouse.up();
  await expect(board.cardIn("Sprint 14", "INT-45")).toBeVisible();
});
