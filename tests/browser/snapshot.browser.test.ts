import { expect, type Page } from "@playwright/test";
import { rowsIn } from "../support/base-rows";
import { test } from "../support/page-fixture";
import { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

type Kept = { readonly key: string; readonly value: { readonly standing: string } };

/** The standing that the kept snapshot bears; waits until there is one, and one of another standing than `before`. */
async function keptStanding(page: Page, before?: string): Promise<string> {
  let standing: string | undefined;
  await expect(async () => {
    const rows = await rowsIn<Kept>(page, { base: "sample", table: "desk" });
    standing = rows.find(({ key }) => key === "snapshot")?.value.standing;
    expect(standing).toBeDefined();
    expect(standing).not.toBe(before);
  }).toPass({ timeout: 20_000 });
  return standing ?? "";
}

const cardsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main [data-row-id]")].map(({ textContent }) => textContent),
  );

test("a board that opens from a snapshot shows what it showed, and what was done since by another tab", async ({
  page,
  context,
}) => {
  const board = await (await new StartPage(page).open()).openSample();
  const first = await keptStanding(page);
  const before = await cardsOf(page);
  await page.reload();
  await expect(board.card("INT-45")).toBeVisible();
  // Marks that no first paint waits for come a moment after it.
  await expect.poll(() => cardsOf(page)).toEqual(before);

  const other = new BoardPage(await context.newPage());
  await other.page.goto(page.url());
  await other.drag("INT-45", { column: "Sprint 14", above: "INT-42" });
  await expect(other.cardIn("Sprint 14", "INT-45")).toBeVisible();
  // The snapshot that is there is older than the move: it is not shown.
  await page.reload();
  await expect(board.cardIn("Sprint 14", "INT-45")).toBeVisible();
  await keptStanding(page, first);
  await page.reload();
  await expect(board.cardIn("Sprint 14", "INT-45")).toBeVisible();
});

test("a snapshot goes with its base: who leaves the sample finds the start and nothing of it", async ({
  page,
}) => {
  await (await new StartPage(page).open()).openSample();
  await keptStanding(page);
  await page.getByRole("button", { name: "Quitter l’exemple" }).click();
  await new StartPage(page).expectDoors();
  expect((await page.evaluate(() => indexedDB.databases())).map(({ name }) => name)).not.toContain(
    "vigie.sample",
  );
  await page.reload();
  await new StartPage(page).expectDoors();
});
