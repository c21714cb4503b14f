// A roadmap of 2 000 bars: opening, scrolling, pulling a bar.
import { resolve } from "node:path";
import { defineStates, measureOpen, medianOf } from "../measure.mjs";
import { scrollAndDrag } from "../scroll.mjs";
import { seed } from "./app.mjs";

export const name = "roadmap";

const size = { bars: 2_000 };

const states = {
  roadmapReady: () => document.querySelectorAll("main [data-bar]").length > 10,
};

/** Epics with dates of their own, and a dependency for every fifth. */
function intoRoadmap({ bars }) {
  return new Promise((done, fail) => {
    const request = indexedDB.open("vigie.main");
    request.onsuccess = () => {
      const db = request.result;
      const tx = db.transaction(["portfolio", "project", "epic", "dependency"], "readwrite");
      const read = (table) =>
        new Promise((found) => {
          tx.objectStore(table).getAll().onsuccess = (event) => found(event.target.result);
        });
      void Promise.all([read("portfolio"), read("project")]).then(([[portfolio], projects]) => {
        const day = (offset) => ({
          on: new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10),
          precision: offset % 3 === 0 ? "month" : "day",
        });
        const { id: portfolioId, stamp } = portfolio;
        for (let i = 0; i < bars; i += 1) {
          const project = projects[i % projects.length];
          tx.objectStore("epic").put({
            ...{ id: `epic_b${i}`, projectId: project.id, name: `Épopée ${i + 1}`, stamp },
            ...{ number: 1000 + i, colour: "blue", rank: project.rank },
            ...{ startOn: day((i * 37) % 600), endOn: day(((i * 37) % 600) + 20 + (i % 90)) },
          });
          if (i % 5 === 0)
            tx.objectStore("dependency").put({
              ...{ id: `dependency_b${i}`, portfolioId, stamp, state: "asked", fromNote: "", toNote: "" },
              ...{ neededBy: null, fromId: `epic_b${i}`, toId: `epic_b${(i * 11 + 37) % bars}` },
            });
        }
      });
      tx.oncomplete = () => {
        db.close();
        done();
      };
      tx.onerror = () => fail(tx.error);
    };
  });
}

/** A bar in sight, and a place to its right. */
function barAndPlace() {
  const bar = [...document.querySelectorAll("main [data-bar]")].find((each) => {
    const { top, left, right } = each.getBoundingClientRect();
    return top > 250 && left > 400 && right < innerWidth - 300;
  });
  const { left, top, width, height } = bar.getBoundingClientRect();
  const from = { x: left + width / 2, y: top + height / 2 };
  return { from, to: { x: from.x + 200, y: from.y } };
}

export async function run({ launch, serve, root, row }) {
  const app = await serve(resolve(root, process.env.VIGIE_DIST ?? "dist"));
  const { context, close } = await launch();
  try {
    await defineStates(context, states);
    await seed(context, app.url, { cards: 1_000, projects: 20 }, root);
    const page = await context.newPage();
    await page.goto(`${app.url}/icon.svg`);
    await page.evaluate(intoRoadmap, size);
    await page.close();
    const address = `${app.url}/#/roadmap`;
    const open = await medianOf(3, () => measureOpen(context, address, { ready: "roadmapReady" }));
    row({ what: "open to settled, 2 000 bars", unit: "ms", value: open.settled });
    row({ what: "elements", unit: "", value: open.elements });
    const { page: kept } = await measureOpen(context, address, { ready: "roadmapReady", keep: true });
    await scrollAndDrag(kept, { spots: barAndPlace, row });
    await kept.close();
  } finally {
    await close();
    await app.close();
  }
}
