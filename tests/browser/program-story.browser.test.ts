import { expect, type Page } from "@playwright/test";
import { test } from "../support/page-fixture";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

const epic = (page: Page, key: string) => page.getByRole("listitem", { name: new RegExp(`^${key} `) });
const cell = (page: Page, name: string) => page.getByRole("group", { name });
const tally = (page: Page) => page.getByRole("list", { name: "Légende des dépendances" });
const status = (page: Page) => page.getByRole("status").first();

async function openBoard(page: Page, query = ""): Promise<void> {
  await page.goto(`./#/program${query}`);
  await expect(epic(page, "INT-E3")).toBeVisible();
}

/** How many dependencies the table has by their health, read off its cells. */
async function healthsInTable(page: Page): Promise<Readonly<Record<string, number>>> {
  await page.goto("./#/program?view=table");
  await expect(page.getByRole("table")).toBeVisible();
  const cells = await page.getByRole("row").getByRole("cell").allInnerTexts();
  const count = (word: string): number => cells.filter((text) => text.trim() === word).length;
  return { late: count("En retard"), tight: count("Juste"), fine: count("À l’heure") };
}

async function carry(page: Page, key: string, to: string): Promise<void> {
  const from = await epic(page, key).boundingBox();
  const goal = await cell(page, to).boundingBox();
  await page.mouse.move((from?.x ?? 0) + 60, (from?.y ?? 0) + 12);
  await page.mouse.down();
  await page.mouse.move((from?.x ?? 0) + 60, (from?.y ?? 0) + 30, { steps: 4 });
  await page.mouse.move((goal?.x ?? 0) + 90, (goal?.y ?? 0) + 150, { steps: 12 });
}

// Verifies: 6c.9, B14, B53, B56
test("a planning event: conflicts made by hand and by keys are seen before and after, resolved, committed, and a later change is a delta", async ({
  page,
}) => {
  await (await new StartPage(page).open()).openSample();
  await openBoard(page, "?links=conflicts");
  await expect(tally(page)).toHaveText(/1 dépendance en retard\s*3 justes/);

  await carry(page, "INT-E3", "Sprint 15 Refondation du réseau Intradef");
  await expect(
    page.getByText(/1 dépendance serait en retard.: INT-E2 Migration des sites/).last(),
  ).toBeVisible();
  await page.mouse.up();
  await expect(status(page)).toHaveText(/^INT-E3 Segmentation.: Sprint 15, .* depuis Sprint 13/);
  await expect(epic(page, "INT-E3").getByRole("link")).toBeFocused();

  await epic(page, "RSI-E2").getByRole("link").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(status(page)).toHaveText(/^Sprint 13, Rénovation du SI\..* 2 dépendances seraient justes/);
  await page.keyboard.press("Space");
  await expect(tally(page)).toHaveText(/2 dépendances en retard\s*4 justes/);
  await expect(page.locator("svg[data-wires]")).toHaveAttribute("data-wires", "6");

  await page.reload();
  await expect(tally(page)).toHaveText(/2 dépendances en retard\s*4 justes/);
  expect(await healthsInTable(page)).toMatchObject({ late: 2, tight: 4 });

  await openBoard(page, "?links=conflicts");
  await page.getByRole("button", { name: /^Actions de INT-E3 / }).click();
  await page.getByRole("menuitem", { name: "Planifier dans" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Sprint 12" }).click();
  await expect(status(page)).toHaveText(/1 conflit résolu/);
  await epic(page, "RSI-E2").getByRole("link").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Space");
  await expect(tally(page)).toHaveText(/1 dépendance en retard\s*2 justes/);

  await page.goto("./#/program?view=vote");
  await page.getByRole("button", { name: "Engager de nouveau" }).click();
  await expect(status(page)).toHaveText(/engagé avec \d+ épopées$/);
  await openBoard(page);
  await carry(page, "INT-E4", "Sprint 13 Refondation du réseau Intradef");
  await page.mouse.up();
  await expect(epic(page, "INT-E4").getByText("repoussée depuis l’engagement")).toBeAttached();
  await page.goto("./#/program?view=changes");
  await expect(
    page.getByRole("row", { name: /^INT-E4 Supervision Repoussée Sprint 12 Sprint 13$/ }),
  ).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(2);
});
