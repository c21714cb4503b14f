import { type BrowserContext, expect, type Page } from "@playwright/test";
import { clippedTexts } from "../support/clipped-text";
import { test } from "../support/page-fixture";
import { wordlessScreens } from "../support/pages/wordless-screens";
import { speakPseudo } from "../support/pseudo-locale";

test.describe.configure({ timeout: 120_000 });
// What stands in for English is given on the way to the page; a service worker would answer before it.
test.use({ serviceWorkers: "block" });

async function openSample(page: Page, language: "fr" | "en" = "fr"): Promise<void> {
  await page.addInitScript(
    (name) => localStorage.setItem("vigie.look", JSON.stringify({ language: name, theme: "light" })),
    language,
  );
  await page.goto("./");
  // The third of the four doors, whatever it is called.
  await page.locator("main button").nth(2).click();
  await expect(page.getByRole("listitem", { name: /^INT-45 / })).toBeVisible({ timeout: 20_000 });
}

/** Texts that are cut off, by screen; those that only stand on wider windows are left out. */
async function clippedOnAll(page: Page, without: readonly string[] = []): Promise<string[]> {
  const found: string[] = [];
  for (const [name, go] of Object.entries(wordlessScreens)) {
    if (without.includes(name)) continue;
    await go(page);
    found.push(...(await clippedTexts(page)).map((text) => `${name}: ${text}`));
  }
  return found;
}

async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [document.scrollingElement, document.querySelector("main")].some(
      (box) => box !== null && box.scrollWidth > box.clientWidth + 1,
    ),
  );
}

/** Twice the size of every letter, as a browser that enlarges text only does it. */
async function enlarge(context: BrowserContext): Promise<void> {
  await context.addInitScript(() =>
    document.addEventListener("DOMContentLoaded", () => {
      for (const [step, size] of [
        ["xs", 22],
        ["s", 24],
        ["m", 26],
        ["l", 30],
        ["xl", 38],
        ["2xl", 50],
      ])
        document.documentElement.style.setProperty(`--t-${step}`, `${size}px`);
    }),
  );
}

test.describe("at 1366 × 768", () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  // Verifies: 3g.5, 3m.10
  test("nothing is clipped in a language two fifths longer, with accents on every letter", async ({
    page,
    context,
  }) => {
    await speakPseudo(context);
    await openSample(page, "en");
    expect(await clippedOnAll(page)).toEqual([]);
    // A column's name is not shortened for what stands beside it either.
    for (const address of ["sprints", "board"]) {
      await page.goto(`./#/projects/INT/${address}`);
      await expect(page.locator("main h2").first()).toBeVisible();
      const shortened = await page
        .locator("main h2")
        .evaluateAll((names) =>
          names.filter((name) => name.scrollWidth > name.clientWidth + 1).map((name) => name.textContent),
        );
      expect(shortened).toEqual([]);
    }
  });

  // Verifies: 3m.10, B114
  test("nothing is clipped with letters twice their size", async ({ page, context }) => {
    await enlarge(context);
    await openSample(page);
    expect(await clippedOnAll(page)).toEqual([]);
  });
});

test.describe("at 390 × 844", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  // Verifies: 3m.10
  test("nothing is clipped on a telephone, and no page scrolls sideways", async ({ page }) => {
    await openSample(page);
    expect(await clippedOnAll(page, ["sprint dialog"])).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });
});

test.describe("at 320 × 256", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  // Verifies: 3m.10, B114
  test("magnified four times, every screen reads downwards only and the board's cards come into sight", async ({
    page,
  }) => {
    await openSample(page);
    const found: string[] = [];
    for (const [name, go] of Object.entries(wordlessScreens)) {
      if (name === "sprint dialog") continue;
      await go(page);
      if (await scrollsSideways(page)) found.push(name);
    }
    expect(found).toEqual([]);
    await wordlessScreens["board"]?.(page);
    const card = page.getByRole("listitem", { name: /^INT-45 / });
    await card.scrollIntoViewIfNeeded();
    await expect(card).toBeInViewport({ ratio: 0.9 });
  });
});
