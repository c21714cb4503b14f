// The large import, as a person does it: 23 313 rows of a real tracker, beside a raw bulkAdd of the rows that it left.
// The file is made by `concat_bench.py` of the real data (VIGIE_REAL_DATA); where it is absent, this is not run.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { median } from "../measure.mjs";

export const name = "import";

/** The application and the pages of comparison under one address, so that both see one storage. */
function oneFolder(root) {
  const folder = mkdtempSync(join(tmpdir(), "vigie-bench-"));
  cpSync(resolve(root, process.env.VIGIE_DIST ?? "dist"), folder, { recursive: true });
  cpSync(join(root, "bench/dist"), join(folder, "bench"), { recursive: true });
  return folder;
}

function longTasks(page) {
  return page.evaluate(() => Math.max(0, ...window.benchWatch.longTasks.map(({ duration }) => duration)));
}

async function settledTo(page, text) {
  await page.getByRole("status").getByText(text).first().waitFor({ state: "attached", timeout: 120_000 });
}

export async function run({ launch, serve, root, row }) {
  const data = resolve(root, process.env.VIGIE_REAL_DATA ?? "../shared/data");
  const script = join(data, "concat_bench.py");
  if (!existsSync(script)) {
    console.log(`not run: no ${script}`);
    return;
  }
  const folder = oneFolder(root);
  const csv = join(folder, "bench", "large.csv");
  spawnSync("python3", [script, csv], { stdio: "ignore" });
  const app = await serve(folder);
  const times = { import: [], undo: [], redo: [], raw: [], longest: [] };
  try {
    for (let round = 0; round < 3; round += 1) await once({ launch, app, csv, times });
  } finally {
    await app.close();
    rmSync(folder, { recursive: true });
  }
  const spread = (values) => ({
    median: median(values),
    noise: (Math.max(...values) - Math.min(...values)) / 2 / median(values),
    values,
  });
  row({
    what: "import of 23 313 rows",
    unit: "ms",
    value: spread(times.import),
    against: spread(times.raw),
    limit: 4,
  });
  row({
    what: "longest task of the page meanwhile",
    unit: "ms",
    value: Math.max(...times.longest),
    most: 50,
  });
  row({
    what: "undo of the import",
    unit: "ms",
    value: spread(times.undo),
    against: spread(times.import),
    limit: 2,
  });
  row({ what: "redo of the import", unit: "ms", value: spread(times.redo), against: spread(times.import) });
}

async function once({ launch, app, csv, times }) {
  const { context, close } = await launch();
  try {
    const page = await context.newPage();
    await page.goto(app.url);
    await page.getByRole("button", { name: "Importer un fichier" }).click();
    await page.getByLabel("Choisir un fichier").setInputFiles(csv);
    const begin = page.getByRole("button", { name: "Importer", exact: true });
    await begin.waitFor({ timeout: 120_000 });
    await page.waitForTimeout(1_500);
    await page.evaluate(() => window.benchWatch.longTasks.splice(0));
    times.import.push(await timed(page, () => begin.click(), /import/i));
    times.longest.push(await longTasks(page));
    await page.waitForTimeout(1_000);
    times.undo.push(await timed(page, () => page.keyboard.press("Control+z"), /^Annulé/));
    await page.waitForTimeout(1_000);
    times.redo.push(await timed(page, () => page.keyboard.press("Control+y"), /^Rétabli/));
    // The application's service worker would answer this address with the application.
    await page.evaluate(async () => {
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
    });
    await page.goto(`${app.url}/bench/raw.html`);
    times.raw.push((await page.evaluate(() => window.rawBulkAdd())).ms);
  } finally {
    await close();
  }
}

async function timed(page, act, said) {
  const start = performance.now();
  await act();
  await settledTo(page, said);
  return performance.now() - start;
}
