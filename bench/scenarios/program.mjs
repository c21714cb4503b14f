// The programme board at 40 rows, 12 iterations, 600 epics and 400 dependencies, all wires drawn: opening, scrolling, dragging.
import { resolve } from "node:path";
import { defineStates, measureOpen, medianOf } from "../measure.mjs";
import { scrollAndDrag } from "../scroll.mjs";
import { seed } from "./app.mjs";

export const name = "program";

const size = { rows: 40, iterations: 12, epics: 600, links: 400 };

const states = {
  gridReady: () => document.querySelectorAll("main [data-row-id]").length > 20,
};

/** The plan of a programme, written beside the projects that are there: this measures a screen, not the commands. */
function intoPlan({ rows, iterations, epics, links }) {
  return new Promise((done, fail) => {
    const request = indexedDB.open("vigie.main");
    request.onsuccess = () => {
      const db = request.result;
      const names = ["portfolio", "project", "planningInterval", "iteration", "epic", "dependency"];
      const tx = db.transaction(names, "readwrite");
      const read = (table) =>
        new Promise((found) => {
          tx.objectStore(table).getAll().onsuccess = (event) => found(event.target.result);
        });
      const put = (table, row) => tx.objectStore(table).put(row);
      void Promise.all([read("project"), read("portfolio")]).then(([projects, portfolios]) => {
        const [model] = projects;
        const { stamp } = model;
        const portfolio = portfolios[0] ?? {
          ...{ id: "portfolio_bench", name: "Mesure", code: "MES", description: "", stamp },
          budget: { status: "not-disclosed" },
        };
        put("portfolio", portfolio);
        const of = { portfolioId: portfolio.id, stamp };
        for (const each of projects) put("project", { ...each, portfolioId: null });
        const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
        put("planningInterval", {
          ...{ id: "planningInterval_bench", ...of, order: 1, name: "Mesure", sameIteration: "tight" },
          ...{ votes: [], committed: null },
        });
        for (let i = 0; i < iterations; i += 1)
          put("iteration", {
            ...{ id: `iteration_b${i}`, ...of, intervalId: "planningInterval_bench", order: i + 1 },
            ...{ name: `Sprint ${i + 1}`, startOn: day(i * 14), endOn: day(i * 14 + 11) },
          });
        for (let i = 0; i < rows; i += 1)
          put("project", {
            ...{ ...model, id: `project_b${i}`, code: `B${i}`, name: `Projet ${i + 1}` },
            portfolioId: portfolio.id,
          });
        for (let i = 0; i < epics; i += 1)
          put("epic", {
            ...{ id: `epic_b${i}`, projectId: `project_b${i % rows}`, name: `Épopée ${i + 1}`, stamp },
            ...{ number: i + 1, colour: "blue", rank: model.rank, span: (i % 3) + 1 },
            iterationId: `iteration_b${(i * 7) % iterations}`,
          });
        for (let i = 0; i < links; i += 1)
          put("dependency", {
            ...{ id: `dependency_b${i}`, ...of, state: "asked", fromNote: "", toNote: "", neededBy: null },
            ...{ fromId: `epic_b${i}`, toId: `epic_b${(i * 11 + 37) % epics}` },
          });
      });
      tx.oncomplete = () => {
        db.close();
        done();
      };
      tx.onerror = () => fail(tx.error);
    };
  });
}

/** From the third card in sight to the cell of its row two columns further. */
function cardAndCell() {
  const card = document.querySelectorAll("main [data-row-id]")[2];
  const here = card.closest("section[data-drag-column]");
  const cells = [...here.parentElement.querySelectorAll(":scope > [data-drag-column]")];
  const goal = cells[(cells.indexOf(here) + 2) % 6];
  const middle = (box, y) => ({ x: box.left + Math.min(60, box.width / 2), y: box.top + y });
  return {
    from: middle(card.getBoundingClientRect(), 12),
    to: middle(goal.getBoundingClientRect(), 60),
  };
}

export async function run({ launch, serve, root, row }) {
  const app = await serve(resolve(root, process.env.VIGIE_DIST ?? "dist"));
  const { context, close } = await launch();
  try {
    await defineStates(context, states);
    await seed(context, app.url, 1_000, root);
    const page = await context.newPage();
    await page.goto(`${app.url}/icon.svg`);
    await page.evaluate(intoPlan, size);
    await page.close();
    const address = `${app.url}/#/program?links=all`;
    const open = await medianOf(3, () => measureOpen(context, address, { ready: "gridReady" }));
    row({ what: "open to settled, 40 × 12, 600 epics", unit: "ms", value: open.settled });
    row({ what: "elements", unit: "", value: open.elements });
    const { page: kept } = await measureOpen(context, address, { ready: "gridReady", keep: true });
    await scrollAndDrag(kept, { spots: cardAndCell, row });
    await kept.close();
  } finally {
    await close();
    await app.close();
  }
}
