import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import { aProfile, openProfile } from "../support/chromium";
import { listenForTroubles, test } from "../support/page-fixture";
import { keysOf } from "../support/pages/sprint-story";
import { StartPage } from "../support/pages/start-page";
import { builtFolder } from "../support/serve-folder";

test.use({ viewport: { width: 1440, height: 900 } });

const burndownOf = (page: Page): Locator =>
  page.getByRole("figure", { name: "Graphique d’avancement", exact: true });

/** Its rows without the first column: the last row is of now, and now goes on. */
const rowsOf = (chart: Locator): Promise<string[][]> =>
  chart
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].slice(1).map((cell) => (cell.textContent ?? "").replace(/\s/gu, " ")),
      ),
    );

/** The last three columns: scope, done, remaining. */
const amounts = (rows: readonly (readonly string[])[]) => rows.map((row) => row.slice(-3));

// Verifies: 5h.21, B61, B71
test("a sprint's charts are chosen, walked, opened to their cards, read as a table and saved by keys alone, follow a card that is finished, and are the same after a reload", async ({
  page,
}) => {
  await (await new StartPage(page).open()).openSample();
  await page.goto("./#/projects/INT/reports?of=sprint");
  const hand = keysOf(page);
  const keys = page.keyboard;
  const chart = burndownOf(page);
  const sprint = page.getByRole("combobox", { name: "Sprint du rapport" });
  await expect(chart).toBeVisible();
  await hand.choose(sprint, "Sprint 11");
  await expect(page.getByRole("figure", { name: /^Rapport\s: Sprint 11$/ })).toBeVisible();
  await expect(chart).toContainText("Sprint terminé.");
  await hand.choose(sprint, "Sprint 12");
  await expect(page.getByRole("figure", { name: /^Rapport\s: Sprint 12$/ })).toBeVisible();

  await hand.press(chart.getByRole("button", { name: "Voir en tableau" }));
  await expect(chart.getByRole("table")).toBeVisible();
  const before = await rowsOf(chart);

  // Each stop says what its row of the table says.
  const slider = chart.getByRole("slider");
  await slider.focus();
  await keys.press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", /Démarrage\s: engagement du sprint/);
  await keys.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuenow", "2");
  expect(await slider.getAttribute("aria-valuetext")).toContain(before[1]?.[0] ?? "no card");
  await keys.press("End");
  await expect(slider).toHaveAttribute("aria-valuetext", /Maintenant/);
  await expect(slider).toHaveAttribute("aria-valuenow", String(before.length));

  // The cards behind a stop, closed again: the way to them has the focus back.
  await keys.press("Home");
  const behind = chart.getByRole("button", { name: /^Voir \d+ cartes$/ });
  await keys.press("Tab");
  await expect(behind).toBeFocused();
  await keys.press("Enter");
  const cards = page.getByRole("dialog");
  await expect(cards.getByRole("button", { name: /^INT-20/ })).toBeVisible();
  await keys.press("Escape");
  await expect(cards).toHaveCount(0);
  await expect(behind).toBeFocused();

  // A card is finished over the open chart, which has one step more.
  await keys.press("Enter");
  await hand.press(cards.getByRole("button", { name: /^INT-20/ }));
  const sheet = page.getByRole("dialog", { name: /^INT-20 / });
  await hand.choose(sheet.getByRole("combobox", { name: "Statut" }), "Terminé");
  await hand.goOn();
  await keys.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(chart.locator("tbody tr")).toHaveCount(before.length + 1);
  const after = await rowsOf(chart);
  expect(after.at(-2)?.slice(0, 2)).toEqual(["INT-20", "Terminée"]);
  expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));

  await page.reload();
  await expect(chart).toBeVisible();
  await hand.press(chart.getByRole("button", { name: "Voir en tableau" }));
  await expect(chart.getByRole("table")).toBeVisible();
  expect(await rowsOf(chart)).toEqual(after);

  const download = page.waitForEvent("download");
  await hand.press(chart.getByRole("button", { name: /^Exporter\s: Graphique d’avancement$/ }));
  const entry = page.getByRole("menuitem", { name: "Enregistrer le tableau (CSV)" });
  await expect(entry).toBeVisible();
  await hand.press(entry);
  const csv = readFileSync(await (await download).path(), "utf8");
  expect(csv.startsWith("\ufeffQuand;Carte;")).toBe(true);
  const lines = csv.split("\r\n").slice(1, after.length + 1);
  expect(amounts(lines.map((line) => line.split(";")))).toEqual(amounts(after));
});

// Verifies: 5h.22, 2f.2
test("in the one file from disk a burndown is drawn, its worker running without a network", async () => {
  const profile = aProfile();
  const context = await openProfile(profile.folder);
  const troubles = await listenForTroubles(context, []);
  await context.setOffline(true);
  const page = context.pages()[0] ?? (await context.newPage());
  const address = pathToFileURL(resolve(builtFolder, "vigie.html")).href;
  await page.goto(address);
  await new StartPage(page).openSample();
  await page.goto(`${address}#/projects/INT/reports?of=sprint`);
  const chart = burndownOf(page);
  await expect(chart.getByRole("slider")).toBeVisible();
  await expect(chart).toContainText(/Reste \d/);
  expect(page.workers().length).toBeGreaterThan(0);
  await context.close();
  profile.remove();
  expect(troubles).toEqual([]);
});
