// Reports of a portfolio of 200 projects with 100 000 cards to which 400 000 things happened: from the address to the
// first chart, and the state of a past day, each beside one raw read of those events in the same run.
import { resolve } from "node:path";
import { defineStates, inTurn, measureHeap } from "../measure.mjs";
import { seed } from "./app.mjs";
import { openReports, readRaw, writeHistory } from "./reports.mjs";

export const name = "portfolio-reports";

const [cards, projects] = [100_000, 200];
const perCard = 3;
const [since, every] = [3.5, 1];
const shownProjects = 12;

const states = {
  chartShown: () => document.querySelectorAll("main figure svg path").length > 0,
};

/** The day before yesterday, on which half of what happened had not happened yet. */
const aPastDay = () => new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);

export async function run({ launch, serve, root, row }) {
  const app = await serve(resolve(root, process.env.VIGIE_DIST ?? "dist"));
  const { context, close } = await launch();
  try {
    await defineStates(context, states);
    await seed(context, app.url, { cards, projects }, root);
    const raw = await context.newPage();
    await raw.goto(`${app.url}/icon.svg`);
    row({
      what: "events written on top",
      unit: "",
      value: await raw.evaluate(writeHistory, { perCard, since, every }),
    });
    await reports({ context, app, raw, row });
    await timeTravel({ context, app, raw, row });
  } finally {
    await close();
    await app.close();
  }
}

async function reports({ context, app, raw, row }) {
  const page = await context.newPage();
  await page.goto(`${app.url}/#/`);
  await page
    .locator("main table tbody tr")
    .nth(shownProjects - 1)
    .waitFor();
  await page.waitForTimeout(4000);
  const shown = async () => {
    const measured = await page.evaluate(openReports, "#/portfolio-reports");
    await page.evaluate(() => location.assign("#/"));
    await page.waitForTimeout(1500);
    return measured;
  };
  const { read, first } = await inTurn(3, { read: () => raw.evaluate(readRaw), first: shown });
  row({ what: "one raw read of the events", unit: "ms", value: read.ms });
  row({ what: "address to the first chart", unit: "ms", value: first.ms, against: read.ms, limit: 4 });
  row({ what: "longest task of the page meanwhile", unit: "ms", value: first.longest, most: 50 });
  row({ what: "heap of the page, reports read", unit: "MB", value: await measureHeap(page) });
  await page.close();
}

/** A day is made once and stands there at the second visit: each is measured once, on a day of its own making. */
async function timeTravel({ context, app, raw, row }) {
  const read = await raw.evaluate(readRaw);
  const address = `${app.url}/#/?as-of=${aPastDay()}`;
  const visit = async () => {
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(address);
    await page.locator("main [role=progressbar], main progress, main table tbody tr").first().waitFor();
    const word = performance.now() - start;
    await page
      .locator("main table tbody tr")
      .nth(shownProjects - 1)
      .waitFor({ timeout: 600_000 });
    const ms = performance.now() - start;
    const longest = await page.evaluate(() =>
      Math.max(0, ...window.benchWatch.longTasks.map(({ duration }) => duration)),
    );
    await page.close();
    return { ms, word, longest };
  };
  const made = await visit();
  const again = await visit();
  row({ what: "one raw read of the events", unit: "ms", value: read.ms });
  row({ what: "a past day: address to a word of progress", unit: "ms", value: made.word });
  row({
    what: "the same, to the overview of that day",
    unit: "ms",
    value: made.ms,
    against: read.ms,
    limit: 45,
  });
  row({ what: "longest task of the page meanwhile", unit: "ms", value: made.longest, most: 100 });
  row({ what: "that day once more, to its overview", unit: "ms", value: again.ms });
}
