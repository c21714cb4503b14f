// Screens reached without a word of any language: for English, and for a language that nobody speaks.
import { expect, type Page } from "@playwright/test";

async function open(page: Page, address: string): Promise<void> {
  await page.goto("./icon.svg");
  await page.goto(`./#${address}`);
  await expect(page.locator("h1").first()).toBeAttached();
  await expect(page.locator("main")).not.toBeEmpty();
}

async function board(page: Page, query = ""): Promise<void> {
  await open(page, `/projects/INT/sprints${query}`);
  await expect(page.getByRole("listitem", { name: /^INT-58 / })).toBeVisible();
}

/** By name; each begins from a blank page, so that no menu of the last one stays open. */
export const wordlessScreens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  board: (page) => board(page),
  "board in reading": (page) => board(page, "?view=read&size=large"),
  async "card menu"(page) {
    await board(page);
    await page
      .getByRole("listitem", { name: /^INT-58 / })
      .locator("[aria-haspopup=menu]")
      .click();
    await expect(page.getByRole("menuitem").first()).toBeVisible();
  },
  async "display menu"(page) {
    await board(page);
    await page.locator("main [aria-haspopup=menu]:not(nav *)").first().click();
    await expect(page.getByRole("menuitem").first()).toBeVisible();
  },
  async "sprint dialog"(page) {
    await board(page);
    await page.locator("main button.border-dashed").click();
    await expect(page.getByRole("dialog").locator("input").first()).toBeVisible();
  },
  async "card sheet"(page) {
    await open(page, "/projects/INT/sprints?card=INT-58");
    await expect(
      page
        .getByRole("dialog", { name: /^INT-58 / })
        .locator("h3, h2")
        .first(),
    ).toBeVisible();
  },
  print: (page) => open(page, "/projects/INT/print"),
  "project settings": (page) => open(page, "/projects/INT/settings"),
  "new project": (page) => open(page, "/projects/new"),
  trash: (page) => open(page, "/trash"),
  journal: (page) => open(page, "/journal"),
  data: (page) => open(page, "/data"),
  settings: (page) => open(page, "/settings"),
  help: (page) => open(page, "/help"),
  accessibility: (page) => open(page, "/accessibility"),
  "not found": (page) => open(page, "/nowhere"),
};
