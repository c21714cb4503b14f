import { expect, type Page } from "@playwright/test";
import { test } from "../support/page-fixture";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

const banner = (page: Page) => page.getByRole("region", { name: "Date de l’état affiché" });
const pastBases = (page: Page) =>
  page.evaluate(async () =>
    (await indexedDB.databases())
      .filter(({ name }) => name?.startsWith("vigie.past/"))
      .map(({ name }) => name),
  );

/** How many cards of the first objective are done, as the overview says it. */
async function doneOnOverview(page: Page): Promise<number> {
  await page.getByRole("link", { name: "Vue d’ensemble" }).click();
  const done = page.getByRole("button", { name: /voir les \d+ cartes terminées/ }).first();
  return Number.parseInt((await done.textContent()) ?? "", 10);
}

/** A day in the sprint before the one under way, as hands type it and as addresses write it. */
function dayBefore(): { readonly typed: string; readonly iso: string } {
  const at = new Date(Date.now() - 16 * 86_400_000);
  const [date, month, year] = [at.getDate(), at.getMonth() + 1, at.getFullYear()].map(String);
  return {
    typed: `${date}/${month}/${year}`,
    iso: `${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}`,
  };
}

// Verifies: 6t.6
test("a day is looked at again: overview, board and chart as they were, nothing lifted and undo refused in words, kept over a reload, and back", async ({
  page,
}) => {
  const board = await (await new StartPage(page).open()).openSample();
  const doneToday = await doneOnOverview(page);
  const day = dayBefore();
  await page.getByRole("button", { name: "Voir à une date…" }).click();
  await page.getByRole("textbox", { name: /^Jour/ }).fill(day.typed);
  await page.keyboard.press("Enter");
  await expect(banner(page)).toContainText("lecture seule");
  expect(new URL(page.url()).hash).toBe(`#/?as-of=${day.iso}`);
  expect(await doneOnOverview(page)).toBeLessThan(doneToday);

  await page
    .getByRole("link", { name: /Refondation du réseau/ })
    .first()
    .click();
  await expect(board.column("Sprint 11").getByText(/^En cours/)).toBeVisible();
  const [key = ""] = await board.keysInSight("Sprint 11");
  await board.card(key).first().hover();
  await page.mouse.down();
  await page.mouse.move(900, 500, { steps: 5 });
  await expect(page.locator("[data-held]")).toHaveCount(0);
  await page.mouse.up();
  await board.card(key).getByRole("link").focus();
  await page.keyboard.press("Space");
  await expect(board.status).toHaveText(/^Lecture seule\s: vous regardez le/);
  await expect(board.cardIn("Sprint 11", key)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^Lecture seule\s: l’état affiché est celui du/)).toBeVisible();
  await expect(board.cardIn("Sprint 11", key)).toBeVisible();

  await page.reload();
  await expect(banner(page)).toBeVisible();
  await expect(board.cardIn("Sprint 11", key)).toBeVisible();
  await expect(page).toHaveTitle(/Au \d.* · Sprints · /);
  await page.getByRole("link", { name: "Rapports", exact: true }).click();
  await expect(page.getByText("En cours, pas encore comptés : Sprint 11.")).toBeVisible();

  await page.getByRole("button", { name: "Revenir à aujourd’hui" }).click();
  await expect(page.getByText("En cours, pas encore comptés : Sprint 12.")).toBeVisible();
  await expect(banner(page)).toBeHidden();
  expect(await doneOnOverview(page)).toBe(doneToday);
  await expect.poll(() => pastBases(page), { timeout: 15_000 }).toEqual([]);
});
