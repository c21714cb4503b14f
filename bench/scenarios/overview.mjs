// The overview of 200 projects with 1 000 cards in all and with 100 000: it reads counters, whatever they count.
import { resolve } from "node:path";
import { defineStates, measureHeap, measureOpen, medianOf } from "../measure.mjs";
import { seed } from "./app.mjs";

export const name = "overview";

const projects = 200;
const sizes = [1_000, 100_000];

// The overview shows the first projects and a button for the others: settled is when these stand.
const shown = 12;

const states = {
  overviewReady: (count) => document.querySelectorAll("main table tbody tr").length >= count,
};

export async function run({ launch, serve, root, row }) {
  const app = await serve(resolve(root, process.env.VIGIE_DIST ?? "dist"));
  const figures = new Map();
  try {
    for (const cards of sizes) {
      const { context, close } = await launch();
      try {
        await defineStates(context, states);
        await seed(context, app.url, { cards, projects }, root);
        const address = `${app.url}/#/`;
        const asked = { ready: "overviewReady", argument: shown };
        await measureOpen(context, address, asked);
        const open = await medianOf(5, () => measureOpen(context, address, asked));
        const { page } = await measureOpen(context, address, { ...asked, keep: true });
        await page.waitForTimeout(4_000);
        figures.set(cards, { open, heap: await measureHeap(page) });
      } finally {
        await close();
      }
    }
  } finally {
    await app.close();
  }
  const [few, many] = sizes.map((size) => figures.get(size));
  row({ what: "overview to settled, 1 000 cards", unit: "ms", value: few.open.settled });
  row({
    what: "overview to settled, 100 000 cards",
    unit: "ms",
    value: many.open.settled,
    against: few.open.settled,
    limit: 2,
  });
  row({ what: "longest task meanwhile, 100 000 cards", unit: "ms", value: many.open.longest });
  row({ what: "heap, 1 000 cards", unit: "MB", value: few.heap });
  row({ what: "heap more, 100 000 cards", unit: "MB", value: many.heap - few.heap, most: 40 });
}
