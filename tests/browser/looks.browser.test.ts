import { expect, type Page } from "@playwright/test";
import { test } from "../support/page-fixture";
import { clippedAt, sidewaysAt } from "../support/pages/asked-of-a-screen";
import { wordlessScreens } from "../support/pages/wordless-screens";
import { speakPseudo } from "../support/pseudo-locale";

test.describe.configure({ timeout: 300_000 });
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

/** Twice the size of every letter, as a browser that enlarges text only does it; and back. */
async function enlarge(page: Page, isLarge: boolean): Promise<void> {
  await page.evaluate((large) => {
    for (const [step, size] of [
      ["xs", 22],
      ["s", 24],
      ["m", 26],
      ["l", 30],
      ["xl", 38],
      ["2xl", 50],
    ]) {
      if (large) document.documentElement.style.setProperty(`--t-${step}`, `${size}px`);
      else document.documentElement.style.removeProperty(`--t-${step}`);
    }
  }, isLarge);
}

const laptop = [1366, 768] as const;
const telephone = [390, 844] as const;
const fourTimes = [320, 256] as const;

test.use({ viewport: { width: 1366, height: 768 } });

// Verifies: 3g.5, 3m.10
test("nothing is clipped in a language two fifths longer, with accents on every letter", async ({
  page,
  context,
}) => {
  await speakPseudo(context);
  await openSample(page, "en");
  const found: string[] = [];
  for (const [name, go] of Object.entries(wordlessScreens)) {
    await go(page);
    found.push(...(await clippedAt(page, name, laptop)));
  }
  expect(found).toEqual([]);
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
test("nothing is clipped with letters twice their size or on a telephone, and magnified four times every screen reads downwards only", async ({
  page,
}) => {
  await openSample(page);
  const found: string[] = [];
  for (const [name, go] of Object.entries(wordlessScreens)) {
    await go(page);
    await enlarge(page, true);
    found.push(...(await clippedAt(page, `${name}, large letters`, laptop)));
    await enlarge(page, false);
    // A narrow window has no door to this one.
    if (name === "sprint dialog") continue;
    found.push(...(await clippedAt(page, name, telephone)));
    found.push(...(await sidewaysAt(page, name, telephone)));
    found.push(...(await sidewaysAt(page, name, fourTimes)));
    await page.setViewportSize({ width: laptop[0], height: laptop[1] });
  }
  expect(found).toEqual([]);
});

test.describe("at 320 × 256", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  // Verifies: 3m.10, B114
  test("opened in a window magnified four times, the board's cards come into sight", async ({ page }) => {
    await openSample(page);
    await wordlessScreens["board"]?.(page);
    expect(await sidewaysAt(page, "board", fourTimes)).toEqual([]);
    const card = page.getByRole("listitem", { name: /^INT-45 / });
    await card.scrollIntoViewIfNeeded();
    await expect(card).toBeInViewport({ ratio: 0.9 });
  });
});
