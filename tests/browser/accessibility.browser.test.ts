import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "../support/page-fixture";
import { overlayScreens } from "../support/pages/overlay-screens";
import { portfolioScreens } from "../support/pages/portfolio-screens";
import { screens } from "../support/pages/screens";
import { StartPage } from "../support/pages/start-page";
import { twoLanguageScreens } from "../support/pages/two-language-screens";
import { wordlessScreens } from "../support/pages/wordless-screens";

test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" } as object);
// Every screen, one after the other, in two themes at once: a busy machine takes minutes.
test.describe.configure({ timeout: 400_000 });

type Theme = "light" | "dark";

async function looksLike(page: Page, theme: Theme, language: "fr" | "en" = "fr"): Promise<void> {
  await page.addInitScript((look) => localStorage.setItem("vigie.look", JSON.stringify(look)), {
    theme,
    language,
  });
}

/** What axe finds, by the name of the screen. */
async function findings(page: Page, screen: string): Promise<string[]> {
  // Colours on their way from one to another are nobody's colours.
  await page.evaluate(() => {
    const ends = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ends.map(({ finished }) => finished));
  });
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${screen}: ${id} ${target.join(" ")} ${failureSummary}`),
  );
}

async function lookAtAll(page: Page, theme: Theme): Promise<string[]> {
  await looksLike(page, theme);
  const start = await new StartPage(page).open();
  const found = await findings(page, "first start");
  await start.openSample();
  // What only opens over the board goes first: some screens put cards away.
  for (const [name, go] of Object.entries({
    ...overlayScreens,
    ...twoLanguageScreens,
    ...screens,
    ...portfolioScreens,
  })) {
    await page.goto("./icon.svg");
    await go(page);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    found.push(...(await findings(page, name)));
  }
  return found;
}

// Verifies: 2m.17, B114
test("axe finds nothing on any screen in the light theme", async ({ page }) => {
  expect(await lookAtAll(page, "light")).toEqual([]);
});

// Verifies: 2m.17, B114
test("axe finds nothing on any screen in the dark theme", async ({ page }) => {
  expect(await lookAtAll(page, "dark")).toEqual([]);
});

// Verifies: 3m.13, B114
test("axe finds nothing on any screen, menu and dialog in English", async ({ page }) => {
  // Colours are the same in every language: French has been looked at in both themes, English is in the other one.
  await looksLike(page, "dark", "en");
  await page.goto("./");
  const found = await findings(page, "first start");
  await page.locator("main button").nth(2).click();
  await expect(page.getByRole("listitem", { name: /^INT-45 / })).toBeVisible({ timeout: 20_000 });
  for (const [name, go] of Object.entries({ ...twoLanguageScreens, ...wordlessScreens })) {
    await page.goto("./icon.svg");
    await go(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
    found.push(...(await findings(page, name)));
  }
  expect(found).toEqual([]);
});

// Verifies: 2m.17
test("axe finds nothing on the screens of bad days and on a notice, in both themes", async ({
  browser,
  baseURL,
}) => {
  const found: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: "fr-FR" });
    const page = await context.newPage();
    await looksLike(page, theme);
    await page.addInitScript(() => {
      if (sessionStorage.getItem("refuse"))
        IDBFactory.prototype.open = () => {
          throw new DOMException("denied", "SecurityError");
        };
    });
    const board = await (await new StartPage(page).open()).openEmpty("Accès", "ACC");
    await board.quickAdd("Backlog", ["Une carte"]);
    await board.pick("ACC-1", "Mettre à la corbeille");
    await expect(page.getByRole("button", { name: "Masquer le message" })).toBeVisible();
    found.push(...(await findings(page, `notice, ${theme}`)));
    await page.evaluate(() => sessionStorage.setItem("refuse", "1"));
    await page.reload();
    await expect(page.getByRole("heading", { name: "Le stockage est refusé" })).toBeVisible();
    found.push(...(await findings(page, `refused, ${theme}`)));
    await page.evaluate(() => sessionStorage.clear());
    await page.goto("./icon.svg");
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase("vigie.main").onsuccess = () => resolve();
        }),
    );
    await page.goto("./");
    await expect(page.getByRole("heading", { name: "La base locale a disparu" })).toBeVisible();
    found.push(...(await findings(page, `lost, ${theme}`)));
    await context.close();
  }
  expect(found).toEqual([]);
});
