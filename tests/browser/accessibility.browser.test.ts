import { expect, type Page } from "@playwright/test";
import { test } from "../support/page-fixture";
import {
  axeFindings,
  axeInBothThemes,
  axeOfWords,
  clippedAt,
  sidewaysAt,
} from "../support/pages/asked-of-a-screen";
import { overlayScreens } from "../support/pages/overlay-screens";
import { portfolioScreens } from "../support/pages/portfolio-screens";
import { screens } from "../support/pages/screens";
import { StartPage } from "../support/pages/start-page";
import { twoLanguageScreens } from "../support/pages/two-language-screens";
import { wordlessScreens } from "../support/pages/wordless-screens";

const desk = { width: 1440, height: 900 };
const laptop = [1366, 768] as const;
const magnified = [911, 512] as const;
const narrow = [320, 640] as const;

test.use({ viewport: desk, reducedMotion: "reduce" } as object);
// Every screen, one after the other: a busy machine takes minutes.
test.describe.configure({ timeout: 600_000 });

type Theme = "light" | "dark";

async function looksLike(page: Page, theme: Theme, language: "fr" | "en" = "fr"): Promise<void> {
  await page.addInitScript((look) => localStorage.setItem("vigie.look", JSON.stringify(look)), {
    theme,
    language,
  });
}

/** All that a screen is asked, on one opening of it. */
async function askAll(page: Page, screen: string): Promise<readonly string[]> {
  const found = [
    ...(await axeInBothThemes(page, screen)),
    ...(await clippedAt(page, screen, laptop)),
    ...(await clippedAt(page, screen, magnified)),
    ...(await sidewaysAt(page, screen, narrow)),
  ];
  await page.setViewportSize(desk);
  return found;
}

// Verifies: 2m.17, 2m.19, B114
test("every screen, opened once: axe finds nothing in either theme, nothing is clipped on a small laptop or magnified one and a half times, and a very narrow window never scrolls sideways", async ({
  page,
}) => {
  await looksLike(page, "light");
  const start = await new StartPage(page).open();
  const found = [...(await askAll(page, "first start"))];
  await start.openSample();
  for (const [name, go] of Object.entries(screens)) {
    await page.goto("./icon.svg");
    await go(page);
    found.push(...(await askAll(page, name)));
  }
  expect(found).toEqual([]);
});

// Verifies: 2m.17, 3m.13, B114
test("axe finds nothing in either theme on what opens over the board, in the sheet and in parts of the portfolio", async ({
  page,
}) => {
  await looksLike(page, "light");
  await (await new StartPage(page).open()).openSample();
  const found: string[] = [];
  for (const [name, go] of Object.entries({
    ...overlayScreens,
    ...twoLanguageScreens,
    ...portfolioScreens,
  })) {
    await page.goto("./icon.svg");
    await go(page);
    found.push(...(await axeInBothThemes(page, name)));
  }
  expect(found).toEqual([]);
});

// Verifies: 3m.13, B114
test("axe finds nothing on any screen, menu and dialog in English", async ({ page }) => {
  // Colours are the same in every language, and were looked at in French.
  await looksLike(page, "dark", "en");
  await page.goto("./");
  const found = await axeOfWords(page, "first start");
  await page.locator("main button").nth(2).click();
  await expect(page.getByRole("listitem", { name: /^INT-45 / })).toBeVisible({ timeout: 20_000 });
  for (const [name, go] of Object.entries({ ...twoLanguageScreens, ...wordlessScreens })) {
    await page.goto("./icon.svg");
    await go(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
    found.push(...(await axeOfWords(page, name)));
  }
  expect(found).toEqual([]);
});

test("a pale text, pale in the dark only, and a button without a name are found by the search for them", async ({
  page,
}) => {
  await new StartPage(page).open();
  expect(await axeInBothThemes(page, "start")).toEqual([]);
  await page.evaluate(() => {
    const pale = document.createElement("p");
    pale.textContent = "Un texte pâle";
    Object.assign(pale.style, { color: "#ccc", background: "#fff" });
    const inDark = document.createElement("p");
    inDark.textContent = "Un texte sombre";
    Object.assign(inDark.style, { color: "#161616" });
    document.querySelector("main")?.append(pale, inDark, document.createElement("button"));
  });
  const found = (await axeInBothThemes(page, "start")).map((text) => text.split(" ").slice(0, 3).join(" "));
  expect(found.toSorted()).toEqual([
    "start, dark: color-contrast",
    "start, dark: color-contrast",
    "start, light: button-name",
    "start, light: color-contrast",
  ]);
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
    found.push(...(await axeFindings(page, `notice, ${theme}`)));
    await page.evaluate(() => sessionStorage.setItem("refuse", "1"));
    await page.reload();
    await expect(page.getByRole("heading", { name: "Le stockage est refusé" })).toBeVisible();
    found.push(...(await axeFindings(page, `refused, ${theme}`)));
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
    found.push(...(await axeFindings(page, `lost, ${theme}`)));
    await context.close();
  }
  expect(found).toEqual([]);
});
