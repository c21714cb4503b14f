import { expect, type Page, test } from "@playwright/test";
import { listenForTroubles, type Troubles } from "../page-fixture";
import { StartPage } from "./start-page";

/**
 * One opening of the sample for all stories of a file, told one after the other: opening costs more than most of them.
 * What a story leaves behind must be no trouble to the next.
 */
export function sampleForAll(onOpen: (page: Page) => void): void {
  test.describe.configure({ mode: "serial", timeout: 60_000 });
  let page: Page;
  let troubles: Troubles;

  test.beforeAll(async ({ browser }, { project }) => {
    const { baseURL = "" } = project.use;
    const context = await browser.newContext({
      ...{ baseURL, locale: "fr-FR", timezoneId: "Europe/Paris", reducedMotion: "reduce" },
      viewport: { width: 1440, height: 900 },
    });
    troubles = await listenForTroubles(context, [new URL(baseURL).origin]);
    page = await context.newPage();
    await (await new StartPage(page).open()).openSample();
    onOpen(page);
  });

  test.afterAll(async () => {
    await page.context().close();
    expect(troubles).toEqual([]);
  });
}
