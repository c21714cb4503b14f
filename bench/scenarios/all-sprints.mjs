// The sprints of all projects: 20 projects × 12 iterations with 10 000 cards: opening, scrolling, dragging.
import { resolve } from "node:path";
import { defineStates, measureOpen, medianOf } from "../measure.mjs";
import { scrollAndDrag } from "../scroll.mjs";
import { keepCounters, seed } from "./app.mjs";

export const name = "all-sprints";

const size = { projects: 20, iterations: 12, cards: 10_000 };

const states = {
  sprintsReady: () =>
    document.querySelectorAll("main table tbody tr").length >= 20 &&
    document.querySelectorAll("main table [data-row-id]").length >= 20,
};

/** An iteration every two weeks, a sprint of each project in each, and all cards in them. */
function intoSprints({ iterations }) {
  return new Promise((done, fail) => {
    const request = indexedDB.open("vigie.main");
    request.onsuccess = () => {
      const db = request.result;
      const names = ["portfolio", "project", "sprint", "card", "planningInterval", "iteration", "counter"];
      const tx = db.transaction(names, "readwrite");
      const put = (table, row) => tx.objectStore(table).put(row);
      const read = (table) =>
        new Promise((found) => {
          tx.objectStore(table).getAll().onsuccess = (event) => found(event.target.result);
        });
      const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
      void Promise.all(["portfolio", "project", "sprint", "card"].map(read)).then(
        ([portfolios, projects, sprints, cards]) => {
          const [{ id: portfolioId, stamp }] = portfolios;
          tx.objectStore("counter").clear();
          put("planningInterval", {
            ...{ id: "planningInterval_bench", portfolioId, stamp, order: 1, name: "Mesure" },
            ...{ sameIteration: "tight", votes: [], committed: null },
          });
          for (let i = 0; i < iterations; i += 1)
            put("iteration", {
              ...{ id: `iteration_b${i}`, portfolioId, stamp, intervalId: "planningInterval_bench" },
              ...{ order: i + 1, name: `Sprint ${i + 1}` },
              ...{ startOn: day(i * 14), endOn: day(i * 14 + 11) },
            });
          const [model] = sprints;
          for (const { id: projectId } of projects)
            for (let i = 0; i < iterations; i += 1)
              put("sprint", {
                ...{ ...model, id: `sprint_${projectId}_${i}`, projectId, name: `Sprint ${i + 1}` },
                ...{ order: 100 + i, state: { phase: "planned" }, iterationId: `iteration_b${i}` },
                ...{ capacity: 60, startOn: day(i * 14), endOn: day(i * 14 + 11) },
              });
          for (const [i, card] of cards.entries())
            put("card", { ...card, place: `sprint_${card.projectId}_${i % iterations}` });
        },
      );
      tx.oncomplete = () => {
        db.close();
        done();
      };
      tx.onerror = () => fail(tx.error);
    };
  });
}

/** From a card in sight to the cell beside its own. */
function cardAndCell() {
  const cards = [...document.querySelectorAll("main td[data-drag-column] [data-row-id]")];
  const card = cards.find((each) => {
    const { top, left, bottom, right } = each.getBoundingClientRect();
    return top > 200 && left > 300 && bottom < innerHeight - 60 && right < innerWidth - 300;
  });
  const from = card.getBoundingClientRect();
  const goal = card.closest("td").nextElementSibling.getBoundingClientRect();
  return {
    from: { x: from.left + 40, y: from.top + 10 },
    to: { x: goal.left + goal.width / 2, y: Math.min(goal.bottom, innerHeight) - 30 },
  };
}

export async function run({ launch, serve, root, row }) {
  const app = await serve(resolve(root, process.env.VIGIE_DIST ?? "dist"));
  const { context, close } = await launch();
  try {
    await defineStates(context, states);
    await seed(context, app.url, size, root);
    const page = await context.newPage();
    await page.goto(`${app.url}/icon.svg`);
    await page.evaluate(intoSprints, size);
    await page.evaluate(keepCounters);
    await page.close();
    const address = `${app.url}/#/sprints`;
    const open = await medianOf(3, () => measureOpen(context, address, { ready: "sprintsReady" }));
    row({ what: "open to settled, 20 × 12, 10 000 cards", unit: "ms", value: open.settled });
    row({ what: "elements", unit: "", value: open.elements });
    const { page: kept } = await measureOpen(context, address, { ready: "sprintsReady", keep: true });
    await scrollAndDrag(kept, { spots: cardAndCell, row });
    await kept.close();
  } finally {
    await close();
    await app.close();
  }
}
