// The running sprint by status in ten lanes and six columns, 2 000 cards: opening, dragging across a lane, dropping.
import { resolve } from "node:path";
import { defineStates, measureHeap, measureOpen, medianOf } from "../measure.mjs";
import { drags, keepCounters, seed } from "./app.mjs";

export const name = "lanes";

const cards = 2_000;

const states = {
  baselineReady: (count) => document.querySelectorAll("li article").length >= Math.min(30, count),
  /** The heads have counted every card, and the cells in sight have drawn theirs. */
  boardReady: (count) => {
    const heads = [...document.querySelectorAll("main header")].map(
      (head) => /([\d\s]+)cartes?/.exec(head.textContent ?? "")?.[1] ?? "0",
    );
    const counted = heads.reduce((sum, text) => sum + Number(text.replace(/\s/g, "")), 0);
    const cells = [...document.querySelectorAll("main [data-drag-column*='/']")];
    const inSight = cells.filter((cell) => {
      const { left, top } = cell.getBoundingClientRect();
      return left < innerWidth - 20 && top < innerHeight - 20;
    });
    return (
      counted === count &&
      inSight.length >= 6 &&
      inSight.every((cell) => cell.querySelectorAll("li[data-row-id]").length >= 2)
    );
  },
  /** The card stands once, in this cell, and nothing follows the pointer. */
  landed: ({ itemId, cell }) => {
    const rows = [...document.querySelectorAll(`main [data-row-id="${itemId}"]`)];
    return (
      rows.length === 1 &&
      rows[0].closest("[data-drag-column]")?.dataset.dragColumn === cell &&
      document.querySelector("body > .fixed") === null
    );
  },
};

/** All cards into one running sprint, six status columns and ten epics, as evenly as they come. */
function intoLanes() {
  return new Promise((done, fail) => {
    const request = indexedDB.open("vigie.main");
    request.onsuccess = () => {
      const db = request.result;
      const tx = db.transaction(["card", "column", "epic", "sprint", "counter"], "readwrite");
      const all = (table) =>
        new Promise((found) => {
          tx.objectStore(table).getAll().onsuccess = (event) => found(event.target.result);
        });
      Promise.all(["card", "column", "epic", "sprint"].map(all)).then(([rows, columns, epics, sprints]) => {
        const put = (table, row) => tx.objectStore(table).put(row);
        const sprint = sprints.find(({ state }) => state.phase === "active") ?? sprints[0];
        if (sprint.state.phase !== "active")
          put("sprint", { ...sprint, state: { phase: "active", startedAt: Date.now() } });
        for (let i = columns.length; i < 6; i += 1) {
          columns.push({ ...columns[1], id: `${columns[1].id}${i}`, name: "Étape de plus" });
          put("column", columns[i]);
        }
        for (let i = epics.length; i < 10; i += 1) {
          epics.push({ ...epics[0], id: `${epics[0].id}${i}`, name: `Épopée ${i}` });
          put("epic", epics[i]);
        }
        tx.objectStore("counter").clear();
        rows.forEach((row, i) => {
          const [columnId, epicId] = [columns[i % 6].id, epics[Math.floor(i / 6) % 10].id];
          put("card", { ...row, place: sprint.id, columnId, epicId });
        });
      }, fail);
      tx.oncomplete = () => {
        db.close();
        done();
      };
      tx.onerror = () => fail(tx.error);
    };
  });
}

/** The second card of the first lane's first cell, and the second one of its third cell. */
function firstCellToThird() {
  const middle = (row) => {
    const box = row.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + 12 };
  };
  const cells = [...document.querySelectorAll("main [data-drag-column*='/']")];
  const row = cells[0].querySelectorAll("li[data-row-id]")[1];
  return {
    from: middle(row),
    to: middle(cells[2].querySelectorAll("li[data-row-id]")[1]),
    itemId: row.dataset.rowId,
    cell: cells[2].dataset.dragColumn,
  };
}

export async function run({ launch, serve, pages, root, row }) {
  const app = await serve(resolve(root, process.env.VIGIE_DIST ?? "dist"));
  const { context, close } = await launch();
  try {
    await defineStates(context, states);
    const code = await seed(context, app.url, cards, root);
    const page = await context.newPage();
    await page.goto(`${app.url}/icon.svg`);
    await page.evaluate(intoLanes);
    await page.evaluate(keepCounters);
    await page.close();
    const address = `${app.url}/#/projects/${code}/board?lane=epic`;
    const baseline = await medianOf(5, () =>
      measureOpen(context, `${pages}/baseline.html?cards=${cards}`, {
        ready: "baselineReady",
        argument: cards,
      }),
    );
    const open = await medianOf(5, () =>
      measureOpen(context, address, { ready: "boardReady", argument: cards }),
    );
    row({
      what: "open to settled, 10 lanes × 6",
      unit: "ms",
      value: open.settled,
      against: baseline.settled,
    });
    row({ what: "longest task while opening", unit: "ms", value: open.longest, against: baseline.longest });
    row({ what: "elements", unit: "", value: open.elements });
    const { page: kept } = await measureOpen(context, address, {
      ready: "boardReady",
      argument: cards,
      keep: true,
    });
    await kept.waitForTimeout(2_500);
    row({ what: "heap", unit: "MB", value: await measureHeap(kept), most: 40 });
    await kept.close();
    const drag = await drags(context, address, { cards, findSpots: firstCellToThird });
    row({ what: "main thread a move", unit: "ms", value: drag.perMove });
    row({ what: "late frames of a drag", unit: "%", value: drag.late * 100, most: drag.lateIdle * 100 + 2 });
    row({ what: "longest task of a drag", unit: "ms", value: drag.longest, most: 50 });
    row({ what: "drop to settled", unit: "frames", value: drag.settledFrames, most: 2 });
  } finally {
    await close();
    await app.close();
  }
}
