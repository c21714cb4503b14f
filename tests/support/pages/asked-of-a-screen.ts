// What every screen is asked, on one opening of it: colours and names in both themes, and whether all of it can be read
// in smaller windows.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { clippedTexts } from "../clipped-text";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** A theme changes colours and nothing else: what does not ask for colours has been answered in the other one. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** Colours on their way from one to another are nobody's colours. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const ends = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ends.map(({ finished }) => finished));
  });
}

async function told(axe: AxeBuilder, screen: string): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${screen}: ${id} ${target.join(" ")} ${failureSummary}`),
  );
}

/** No page of ours holds a frame: asked in one go, without a second page for the answers, axe takes a third of the time. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
}

/** What axe finds in the theme that is shown, by the name of the screen. */
export async function axeFindings(page: Page, screen: string): Promise<string[]> {
  await settled(page);
  return told(axeOn(page).withTags(standards), screen);
}

/** What axe finds of names, roles and structure: all that a language can change. */
export async function axeOfWords(page: Page, screen: string): Promise<string[]> {
  await settled(page);
  return told(axeOn(page).withTags(standards).disableRules(ofColours), screen);
}

/** What axe finds in the light theme, and then of the colours of the dark one. */
export async function axeInBothThemes(page: Page, screen: string): Promise<string[]> {
  await wear(page, "light");
  const found = await axeFindings(page, `${screen}, light`);
  await wear(page, "dark");
  await settled(page);
  found.push(...(await told(axeOn(page).withRules(ofColours), `${screen}, dark`)));
  await wear(page, "light");
  return found;
}

/** As the switch of the settings does. What the browser leaves undrawn while it is out of sight would keep the other theme's colours. */
async function wear(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.evaluate((name) => {
    const drawn = new CSSStyleSheet();
    drawn.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets.push(drawn);
    document.documentElement.dataset["theme"] = name;
  }, theme);
}

/** Texts that are cut off in a window of this size, by the name of the screen. */
export function clippedAt(
  page: Page,
  screen: string,
  [width, height]: readonly [number, number],
): Promise<readonly string[]> {
  return resized(page, [width, height], async () =>
    (await clippedTexts(page)).map((text) => `${screen} at ${width} × ${height}: ${text}`),
  );
}

/** The screen's name, where the page of this size scrolls sideways. */
export function sidewaysAt(
  page: Page,
  screen: string,
  [width, height]: readonly [number, number],
): Promise<readonly string[]> {
  return resized(page, [width, height], async () => {
    const isWide = await page.evaluate(() =>
      [document.scrollingElement, document.querySelector("main")].some(
        (box) => box !== null && box.scrollWidth > box.clientWidth + 1,
      ),
    );
    return isWide ? [`${screen} at ${width} × ${height}: scrolls sideways`] : [];
  });
}

/** Asks in a window of another size; lists that measure themselves may need some frames until they stand. */
async function resized(
  page: Page,
  [width, height]: readonly [number, number],
  ask: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  await page.setViewportSize({ width, height });
  await settled(page);
  let found = await ask();
  for (let again = 0; found.length > 0 && again < 5; again += 1) {
    await page.waitForTimeout(200);
    found = await ask();
  }
  return found;
}
