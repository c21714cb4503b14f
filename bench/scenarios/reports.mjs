// Reports of a project with 20 000 cards to which 400 000 things happened: from the address to the first chart, beside
// one raw read of those events; a chart after one more of them; and a forecast, beside its own random draws.
import { resolve } from "node:path";
import { defineStates, inTurn, medianOf } from "../measure.mjs";
import { seed } from "./app.mjs";
import { watchCommits } from "./hands.mjs";

export const name = "reports";

const cards = 20_000;
const perCard = 20;

const states = {
  chartShown: () => document.querySelectorAll("main figure svg path").length > 0,
};

/** So many steps of each card through the columns, some days after each other up to now, written past every door. */
export function writeHistory({ perCard, since = 300, every = 14 }) {
  const day = 86_400_000;
  return new Promise((done, fail) => {
    const request = indexedDB.open("vigie.main");
    request.onerror = () => fail(request.error);
    request.onsuccess = async () => {
      const db = request.result;
      const all = (table) =>
        new Promise((read) => {
          const asked = db.transaction(table).objectStore(table).getAll();
          asked.onsuccess = () => read(asked.result);
        });
      const [rows, columns] = [await all("card"), await all("column")];
      const ids = columns.map(({ id }) => id);
      const now = Date.now();
      let written = 0;
      for (let from = 0; from < rows.length; from += 1000) {
        const tx = db.transaction("event", "readwrite");
        for (const [i, card] of rows.slice(from, from + 1000).entries())
          for (let step = 0; step < perCard; step += 1) {
            const occurredAt = now - since * day + step * every * day + ((from + i) % 1000) * 60_000;
            const isLast = step === perCard - 1;
            const after = isLast ? card.columnId : ids[(from + i + step) % ids.length];
            const before = ids[(from + i + step + ids.length - 1) % ids.length];
            tx.objectStore("event").put({
              rowId: card.id,
              stamp: `${occurredAt.toString(36).padStart(9, "0")}${step.toString(36).padStart(3, "0")}-banc`,
              table: "card",
              projectId: card.projectId,
              occurredAt,
              ...(step === 0
                ? { before: null, after: {} }
                : { before: { columnId: before }, after: { columnId: after } }),
            });
            written += 1;
          }
        await new Promise((through, broken) => {
          tx.oncomplete = through;
          tx.onerror = () => broken(tx.error);
        });
      }
      db.close();
      done(written);
    };
  });
}

/** One read of all events in the order of their store: the least that anybody could wait for. */
export function readRaw() {
  return new Promise((done) => {
    const request = indexedDB.open("vigie.main");
    request.onsuccess = () => {
      const db = request.result;
      const start = performance.now();
      const asked = db.transaction("event").objectStore("event").getAll();
      asked.onsuccess = () => {
        const ms = performance.now() - start;
        const { length } = asked.result;
        db.close();
        done({ ms, length });
      };
    };
  });
}

/** Goes to an address and waits for the first chart. */
export function openReports(hash) {
  const start = performance.now();
  location.hash = hash;
  return new Promise((done) => {
    const look = () => {
      const ms = performance.now() - start;
      if (!window.benchStates.chartShown() && ms < 120_000) return requestAnimationFrame(look);
      const tasks = window.benchWatch.longTasks.filter(({ startTime }) => startTime >= start);
      return done({ ms, longest: Math.max(0, ...tasks.map(({ duration }) => duration)) });
    };
    requestAnimationFrame(look);
  });
}

/** Takes the last deed back, or does it again; frames from its commit to the first that shows another figure. */
function undoAndWait(key) {
  window.commits = { count: 0, at: 0 };
  const said = () => document.querySelector("main figure p").textContent;
  const before = said();
  const start = performance.now();
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true }));
  return new Promise((done) => {
    let frames = 0;
    const look = () => {
      if (window.commits.at > 0) frames += 1;
      if ((window.commits.at > 0 && said() !== before) || frames > 600) {
        const tasks = window.benchWatch.longTasks.filter(({ startTime }) => startTime >= start);
        done({
          frames,
          ms: performance.now() - window.commits.at,
          longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
        });
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

export async function run({ context, launch, serve, pages, root, row }) {
  const app = await serve(resolve(root, process.env.VIGIE_DIST ?? "dist"));
  const { context: own, close } = await launch();
  try {
    await defineStates(own, states);
    await own.addInitScript(watchCommits);
    const code = await seed(own, app.url, cards, root);
    const raw = await own.newPage();
    await raw.goto(`${app.url}/icon.svg`);
    const written = await raw.evaluate(writeHistory, { perCard });
    row({ what: "events of the project", unit: "", value: written });
    await charts({ own, app, code, raw, row });
  } finally {
    await close();
    await app.close();
  }
  await forecast({ context, pages, row });
}

async function charts({ own, app, code, raw, row }) {
  const page = await own.newPage();
  const board = `${app.url}/#/projects/${code}/sprints`;
  const hash = `#/projects/${code}/reports?of=sprint&unit=cards`;
  await page.goto(board);
  await page.locator("main [data-row-id] a").first().waitFor();
  await page.waitForTimeout(4000);
  const shown = async (address) => {
    const { ms, longest } = await page.evaluate(openReports, address);
    await page.evaluate((back) => location.assign(back), board);
    await page.waitForTimeout(1500);
    return { ms, longest };
  };
  // A busy moment of the machine falls on all three.
  const { read, first, flow } = await inTurn(3, {
    read: () => raw.evaluate(readRaw),
    first: () => shown(hash),
    flow: () => shown(hash.replace("of=sprint", "of=flow")),
  });
  await raw.close();
  row({ what: "one raw read of the events", unit: "ms", value: read.ms });
  row({ what: "address to the first chart", unit: "ms", value: first.ms, against: read.ms, limit: 1.5 });
  row({ what: "the same, of the flow", unit: "ms", value: flow.ms, against: read.ms, limit: 1.5 });
  row({ what: "longest task of the page meanwhile", unit: "ms", value: first.longest, most: 50 });
  const add = page.locator("main section[data-drag-column]").nth(1);
  await add.getByRole("button", { name: "Ajouter une carte" }).click();
  await page.keyboard.type("Une carte de plus");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.waitForTimeout(1000);
  await page.evaluate(openReports, hash);
  await page.waitForTimeout(2000);
  const more = await medianOf(6, async (run) => {
    const shown = await page.evaluate(undoAndWait, run % 2 === 0 ? "z" : "y");
    await page.waitForTimeout(1500);
    return shown;
  });
  row({ what: "one more event: commit to the chart", unit: "frames", value: more.frames, most: 2 });
  row({ what: "one more event: commit to the chart", unit: "ms", value: more.ms });
  row({ what: "longest task of the page meanwhile", unit: "ms", value: more.longest, most: 50 });
}

async function forecast({ context, pages, row }) {
  const page = await context.newPage();
  await page.goto(`${pages}/forecast.html`);
  await page.evaluate(() => window.bench.forecast());
  const { runs, draws } = await medianOf(5, () => page.evaluate(() => window.bench.forecast()));
  row({
    what: "10 000 runs over 500 cards, to its draws",
    unit: "ms",
    value: runs,
    against: draws,
    limit: 10,
  });
  await page.close();
}
