// The application itself, built: opening a board cold with a warm database, dragging, adding, filtering, memory.
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import {
  countElements,
  defineStates,
  idleFrames,
  lateShare,
  measureDrag,
  measureHeap,
  measureOpen,
  median,
  medianOf,
} from "../measure.mjs";

export const name = "app";

const sizes = [100, 1_000, 10_000];

const states = {
  baselineReady: (cards) => document.querySelectorAll("li article").length >= Math.min(30, cards),
  /** Every column on screen has its exact total and the cards that fit in it. */
  boardReady: (cards) => {
    const columns = [...document.querySelectorAll("main section[aria-labelledby]")];
    const counted = columns.reduce((sum, column) => {
      const [, count = ""] = /([\d\s]+)cartes?/.exec(column.querySelector("header")?.textContent ?? "") ?? [];
      return sum + Number(count.replace(/\s/g, ""));
    }, 0);
    const inSight = columns.filter((column) => column.getBoundingClientRect().left < innerWidth - 20);
    const drawn = inSight.every(
      (column) => column.querySelectorAll("li[data-row-id]").length >= Math.min(4, cards),
    );
    return columns.length >= 6 && counted === cards && drawn;
  },
  /** The card stands in the column of this name, once, and nothing follows the pointer. */
  landed: ({ itemId, columnName }) => {
    const rows = [...document.querySelectorAll(`main [data-row-id="${itemId}"]`)];
    const heading = rows[0]?.closest("section")?.querySelector("h2")?.textContent ?? "";
    return (
      rows.length === 1 && heading.includes(columnName) && document.querySelector("body > .fixed") === null
    );
  },
};

/** Fills a base of its own, through the page's own schema, with a made portfolio of `cards` in six columns a project. */
export async function seed(context, url, size, root) {
  const { cards, projects } = typeof size === "number" ? { cards: size, projects: 1 } : size;
  const made = spawnSync(
    "node",
    [
      join(root, "scripts/make-portfolio.mjs"),
      "--cards",
      String(cards),
      "--projects",
      String(projects),
      "--seed",
      "1",
      "--columns",
      "6",
    ],
    { encoding: "utf8", maxBuffer: 1 << 30, cwd: root },
  );
  const lines = made.stdout
    .split("\n")
    .slice(1, -1)
    .map((line) => JSON.parse(line));
  countOnFaces(lines);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole("button", { name: "Commencer à vide" }).waitFor();
  await page.evaluate(() => localStorage.setItem("vigie.look", '{"language":"fr","theme":"light"}'));
  // The rows are written past every door: no application may look on and keep what it saw half way.
  await page.goto(`${url}/icon.svg`);
  for (let from = 0; from < lines.length; from += 4000)
    await page.evaluate(putLines, lines.slice(from, from + 4000));
  await page.evaluate(keepCounters);
  await page.close();
  return lines.find((line) => line.table === "project").row.code;
}

/** What a native file leaves to be counted again, and faces show: the parts of each card. */
function countOnFaces(lines) {
  const cards = new Map();
  for (const { table, row } of lines)
    if (table === "card")
      cards.set(row.id, Object.assign(row, { checksDone: 0, checksTotal: 0, comments: 0 }));
  for (const { table, row } of lines) {
    if (table === "checkItem") {
      cards.get(row.cardId).checksTotal += 1;
      cards.get(row.cardId).checksDone += row.done ? 1 : 0;
    }
    if (table === "comment") cards.get(row.cardId).comments += 1;
  }
}

function putLines(lines) {
  return new Promise((done, fail) => {
    const request = indexedDB.open("vigie.main");
    request.onsuccess = () => {
      const db = request.result;
      const tables = [...new Set(lines.map((line) => line.table ?? Object.keys(line)[0]))]
        .map((table) => ({ text: "longText" })[table] ?? table)
        .filter((table) => db.objectStoreNames.contains(table));
      const tx = db.transaction(tables, "readwrite");
      for (const line of lines) {
        const table = line.table ?? Object.keys(line)[0];
        if (tables.includes(table)) tx.objectStore(table).put(line.row ?? line[table]);
      }
      tx.oncomplete = () => {
        db.close();
        done();
      };
      tx.onerror = () => fail(tx.error);
    };
  });
}

/** Counters as the program keeps them: of places, of projects, of epics. */
export function keepCounters() {
  return new Promise((done) => {
    const request = indexedDB.open("vigie.main");
    request.onsuccess = () => {
      const db = request.result;
      const tx = db.transaction(["card", "counter"], "readwrite");
      const all = tx.objectStore("card").getAll();
      all.onsuccess = () => {
        const counters = new Map();
        for (const { projectId, place, columnId, epicId, points, blocked, deleted } of all.result) {
          if (deleted) continue;
          const scopes = [[projectId, place]];
          if (place !== "trash") scopes.push(["projects", projectId]);
          if (place !== "trash" && epicId !== null) scopes.push([`epics:${projectId}`, epicId]);
          for (const [scope, of] of scopes) {
            const key = `${scope}|${of}|${columnId}`;
            const blank = { cards: 0, points: 0, unestimated: 0, blocked: 0 };
            const counter = counters.get(key) ?? { key, projectId: scope, place: of, columnId, ...blank };
            counter.cards += 1;
            counter.points += Math.round((points ?? 0) * 100);
            counter.unestimated += points === null ? 1 : 0;
            counter.blocked += blocked === null ? 0 : 1;
            counters.set(key, counter);
          }
        }
        for (const counter of counters.values()) tx.objectStore("counter").put(counter);
      };
      tx.oncomplete = () => {
        db.close();
        done();
      };
    };
  });
}

/** The second card of the first column on screen, and the third one of the third column. */
function firstToThird() {
  const middle = (row) => {
    const box = row.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + 12 };
  };
  const columns = [...document.querySelectorAll("main section[aria-labelledby]")];
  const row = columns[0].querySelectorAll("li[data-row-id]")[1];
  return {
    from: middle(row),
    to: middle(columns[2].querySelectorAll("li[data-row-id]")[2]),
    itemId: row.dataset.rowId,
    columnName: columns[2].querySelector("h2").textContent,
  };
}

/** Five drags between the places that `findSpots` finds on the page, each on a page opened for it; what else it finds is for « landed ». */
export async function drags(context, address, { cards, findSpots }) {
  const frames = [];
  const idle = [];
  const result = await medianOf(5, async () => {
    const { page } = await measureOpen(context, address, {
      ready: "boardReady",
      argument: cards,
      keep: true,
    });
    await page.waitForTimeout(1_500);
    idle.push(...(await idleFrames(page)));
    const { from, to, ...argument } = await page.evaluate(findSpots);
    const drag = await measureDrag(page, { from, to, settled: "landed", argument });
    frames.push(...drag.frames);
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(300);
    await page.close();
    const { perMove, longest, settledFrames, settledMs } = drag;
    return { perMove, longest, settledFrames, settledMs };
  });
  const rest = median(idle);
  return { ...result, late: lateShare(frames, rest), lateIdle: lateShare(idle, rest) };
}

/** Frames from the event to the first frame that shows what it leads to. */
function framesUntil(page, act, shown, argument) {
  return page.evaluate(
    ([act, shown, argument]) => {
      window.benchStates[act](argument);
      const start = performance.now();
      return new Promise((done) => {
        let frames = 0;
        const look = () => {
          frames += 1;
          if (window.benchStates[shown](argument) || frames > 600)
            done({ frames, ms: performance.now() - start });
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    },
    [act, shown, argument],
  );
}

const acts = {
  typeFilter: (text) => {
    const field = document.querySelector('main input[type="search"]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  },
  filtered: () => document.querySelector("main")?.textContent?.includes("masquée") ?? false,
  addCard: (title) => {
    const field = document.querySelector("main section form input, main section input");
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, title);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.form.requestSubmit();
  },
  added: (title) =>
    [...document.querySelectorAll("main li[data-row-id]")].some((row) => row.textContent.includes(title)),
};

/** Somebody was here before, for longer than a page needs to keep the snapshot that the next one opens from. */
async function stay(context, address, cards) {
  const { page } = await measureOpen(context, address, { ready: "boardReady", argument: cards, keep: true });
  await page.waitForTimeout(6_000);
  await page.close();
}

export async function run({ launch, serve, pages, root, row }) {
  const app = await serve(resolve(root, process.env.VIGIE_DIST ?? "dist"));
  const figures = {};
  try {
    for (const cards of sizes) {
      const { context, close } = await launch();
      try {
        await defineStates(context, { ...states, ...acts });
        const code = await seed(context, app.url, cards, root);
        const address = `${app.url}/#/projects/${code}/sprints`;
        await stay(context, address, cards);
        const baseline = await medianOf(5, () =>
          measureOpen(context, `${pages}/baseline.html?cards=${cards}`, {
            ready: "baselineReady",
            argument: cards,
          }),
        );
        const open = await medianOf(5, () =>
          measureOpen(context, address, { ready: "boardReady", argument: cards }),
        );
        figures[cards] = { open, baseline };
        row({
          what: `open to settled, ${cards}`,
          unit: "ms",
          value: open.settled,
          against: baseline.settled,
          limit: 1.5,
        });
        row({
          what: `longest task while opening, ${cards}`,
          unit: "ms",
          value: open.longest,
          against: baseline.longest,
        });
        if (cards === 100 || cards === 10_000)
          await inside({ context, address, pages, cards }, { figures, row });
      } finally {
        await close();
      }
    }
  } finally {
    await app.close();
  }
  row({
    what: "open, 10 000 against 100 cards",
    unit: "ms",
    value: figures[10_000].open.settled,
    against: figures[100].open.settled,
    limit: 1.15,
  });
  row({
    what: "elements, 10 000 against 100 cards",
    unit: "",
    value: figures[10_000].open.elements,
    against: figures[100].open.elements,
    limit: 1.2,
  });
}

async function inside({ context, address, pages, cards }, { figures, row }) {
  const { page } = await measureOpen(context, address, { ready: "boardReady", argument: cards, keep: true });
  await page.waitForTimeout(2_500);
  row({ what: `heap, ${cards}`, unit: "MB", value: await measureHeap(page), most: 40 });
  const later = await page.evaluate(() =>
    Math.max(
      0,
      ...window.benchWatch.longTasks
        .filter(({ startTime }) => startTime > window.benchWatch.readyAt)
        .map(({ duration }) => duration),
    ),
  );
  row({ what: `longest task of the background load, ${cards}`, unit: "ms", value: later, most: 50 });
  await countElements(page);
  const filter = await medianOf(5, async () => {
    const shown = await framesUntil(page, "typeFilter", "filtered", "migration");
    await page.evaluate(() => window.benchStates.typeFilter(""));
    await page.waitForTimeout(200);
    return shown;
  });
  row({ what: `a keystroke in the filter, ${cards}`, unit: "frames", value: filter.frames, most: 2 });
  await page.getByRole("region").nth(1).getByRole("button", { name: "Ajouter une carte" }).click();
  const add = await medianOf(5, async (run) => framesUntil(page, "addCard", "added", `Carte neuve ${run}`));
  row({ what: `a card added, ${cards}`, unit: "frames", value: add.frames, most: 2 });
  row({ what: `a card added, ${cards}`, unit: "ms", value: add.ms });
  await page.close();
  const bare = await bareMoves(context, `${pages}/bare-drag.html?cards=${cards}`, cards);
  const drag = await drags(context, address, { cards: cards + 5, findSpots: firstToThird });
  figures[cards].drag = drag;
  row({ what: `main thread a move, ${cards}`, unit: "ms", value: drag.perMove, against: bare, limit: 2 });
  row({
    what: `late frames of a drag, ${cards}`,
    unit: "%",
    value: drag.late * 100,
    most: drag.lateIdle * 100 + 2,
  });
  row({ what: `longest task of a drag, ${cards}`, unit: "ms", value: drag.longest, most: 50 });
  row({ what: `drop to settled, ${cards}`, unit: "frames", value: drag.settledFrames, most: 2 });
}

async function bareMoves(context, url, cards) {
  const { perMove } = await medianOf(5, async () => {
    const { page } = await measureOpen(context, url, { ready: "baselineReady", argument: cards, keep: true });
    const [from, to] = await page.evaluate(() =>
      [0, 2].map((index) => {
        const box = document
          .querySelectorAll("section")
          [index].querySelectorAll("li")[1]
          .getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + 12 };
      }),
    );
    const { perMove } = await measureDrag(page, { from, to });
    await page.close();
    return { perMove };
  });
  return perMove;
}
