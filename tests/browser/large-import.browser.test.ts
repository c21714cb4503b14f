import { expect, type Page, test } from "@playwright/test";
import { rowsIn } from "../support/base-rows";
import { aProfile, openProfile } from "../support/chromium";
import { listenForTroubles } from "../support/page-fixture";
import { serveFolder } from "../support/serve-folder";

test.describe.configure({ timeout: 240_000 });

const rows = 23_313;
const states = ["À faire", "En cours", "Terminé"];
const header = "Titre;Clé;État;Sprint;Points;Étiquettes;Description";

/** A file as large as a year of a large team's events. */
function largeFile(): Buffer {
  const lines = Array.from({ length: rows }, (_, i) =>
    [
      `Carte ${i + 1}`,
      `GRD-${i + 1}`,
      states[i % 3],
      i % 4 === 0 ? "" : `Sprint ${(i % 5) + 1}`,
      i % 7 === 0 ? "" : String((i % 13) + 0.5).replace(".", ","),
      `lot ${i % 20}`,
      `Texte de la carte ${i + 1}`,
    ].join(";"),
  );
  return Buffer.from([header, ...lines].join("\r\n"));
}

type Counted = { readonly key: string; readonly cards: number };

/** What is there to be seen of the work: living cards, and the kept counters that count any. */
async function stateOf(page: Page): Promise<{ cards: number; counters: string }> {
  const cards = await rowsIn<{ deleted: unknown }>(page, { table: "card" });
  const counters = await rowsIn<Counted>(page, { table: "counter" });
  const counted = counters.filter(({ cards: count }) => count > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
  return { cards: cards.filter(({ deleted }) => !deleted).length, counters: JSON.stringify(counted) };
}

// Verifies: 2m.10, 2e.6, M19, B89
test("an import of 23 313 rows is one deed: after a restart one undo brings back the state before, one redo all of it", async () => {
  const server = await serveFolder();
  const profile = aProfile();
  const first = await openProfile(profile.folder);
  const heard = await listenForTroubles(first, [server.origin]);
  const page = first.pages()[0] ?? (await first.newPage());
  await page.goto(server.origin);
  await page.getByRole("button", { name: "Importer un fichier" }).click();
  const file = { name: "grand.csv", mimeType: "text/csv", buffer: largeFile() };
  await page.getByLabel("Choisir un fichier").setInputFiles(file);
  const importing = page.getByRole("button", { name: "Importer", exact: true });
  await expect(importing).toBeEnabled({ timeout: 60_000 });
  const before = await stateOf(page);
  expect(before.cards).toBe(0);
  let started = Date.now();
  await importing.click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Ouvrir le tableau/ })).toBeVisible({ timeout: 120_000 });
  const tookImport = Date.now() - started;
  const after = await stateOf(page);
  expect(after.cards).toBe(rows);
  await first.close();

  const second = await openProfile(profile.folder);
  const heardAgain = await listenForTroubles(second, [server.origin]);
  const again = second.pages()[0] ?? (await second.newPage());
  await again.goto(`${server.origin}/#/settings`);
  await expect(again.getByRole("button", { name: /^Annuler\s: import/ })).toBeEnabled();
  await again.locator("main").focus();
  started = Date.now();
  await again.keyboard.press("Control+z");
  await expect(again.getByRole("status")).toHaveText(/^Annulé\s: import/, { timeout: 120_000 });
  const tookUndo = Date.now() - started;
  expect(await stateOf(again)).toEqual(before);
  await again.keyboard.press("Control+y");
  await expect(again.getByRole("status")).toHaveText(/^Rétabli\s: import/, { timeout: 120_000 });
  expect(await stateOf(again)).toEqual(after);
  // On a page that is started anew, with a base that is read anew: twice the import is the promise.
  expect(tookUndo).toBeLessThan(2 * tookImport);
  await second.close();
  await server.stop();
  profile.remove();
  expect([...heard, ...heardAgain]).toEqual([]);
});
