// Finding: a keystroke of a typed query on 10 000 cards, and the palette over 100 000 cards, its index in a worker.
import { resolve } from "node:path";
import { defineStates, medianOf } from "../measure.mjs";
import { seed } from "./app.mjs";

export const name = "find";

const states = {
  filtered: () => document.querySelector("main")?.textContent?.includes("masquée") ?? false,
  found: (word) =>
    [...document.querySelectorAll('[role="option"] mark')].some(
      (mark) => mark.textContent.toLowerCase() === word,
    ),
};

/** Types at once, as a paste does, and counts the frames until the state is painted. */
function framesUntil({ field, text, state, argument }) {
  const input = document.querySelector(field);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, text);
  const start = performance.now();
  input.dispatchEvent(new Event("input", { bubbles: true }));
  return new Promise((done) => {
    let frames = 0;
    const look = () => {
      frames += 1;
      if (window.benchStates[state](argument) || frames > 600)
        done({ frames, ms: performance.now() - start });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const longest = (page, from) =>
  page.evaluate(
    (from) =>
      Math.max(
        0,
        ...window.benchWatch.longTasks
          .filter(({ startTime }) => startTime >= from)
          .map(({ duration }) => duration),
      ),
    from,
  );

/**
 * Watches for workers of the page; the answer asks how many MB of heap they use after a collection. A worker has no
 * `performance.memory`: only the browser knows, and answers whoever speaks with the worker's own target.
 */
async function heapOfWorkers(page) {
  const cdp = await page.context().newCDPSession(page);
  const workers = [];
  const answers = new Map();
  cdp.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") workers.push(sessionId);
  });
  cdp.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  await cdp.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let asked = 0;
  const ask = (sessionId, method) =>
    new Promise((done) => {
      asked += 1;
      answers.set(asked, done);
      cdp.send("Target.sendMessageToTarget", {
        sessionId,
        message: JSON.stringify({ id: asked, method }),
      });
    });
  return async () => {
    let bytes = 0;
    for (const worker of workers) {
      await ask(worker, "HeapProfiler.collectGarbage");
      bytes += (await ask(worker, "Runtime.getHeapUsage")).usedSize;
    }
    return bytes / 1024 / 1024;
  };
}

export async function run({ launch, serve, root, row }) {
  const app = await serve(resolve(root, process.env.VIGIE_DIST ?? "dist"));
  try {
    await typedQuery({ launch, app, root, row });
    await palette({ launch, app, root, row });
  } finally {
    await app.close();
  }
}

async function typedQuery({ launch, app, root, row }) {
  const { context, close } = await launch();
  try {
    await defineStates(context, states);
    const code = await seed(context, app.url, 10_000, root);
    const page = await context.newPage();
    await page.goto(`${app.url}/#/projects/${code}/sprints`);
    const field = 'main input[type="search"]';
    await page.locator(field).click();
    await page.waitForTimeout(6000);
    const typed = await medianOf(5, async () => {
      const text = "type:anomalie,tâche points:>=3 -migration";
      const shown = await page.evaluate(framesUntil, { field, text, state: "filtered" });
      await page.locator(field).fill("");
      await page.waitForTimeout(600);
      return shown;
    });
    row({ what: "a typed query, 10 000 cards", unit: "frames", value: typed.frames, most: 2 });
    row({ what: "a typed query, 10 000 cards", unit: "ms", value: typed.ms });
  } finally {
    await close();
  }
}

async function palette({ launch, app, root, row }) {
  const { context, close } = await launch();
  try {
    await defineStates(context, states);
    const code = await seed(context, app.url, 100_000, root);
    const page = await context.newPage();
    await page.goto(`${app.url}/#/projects/${code}/sprints`);
    // Until the board has read the last of its cards: its work is none of the palette's.
    await page.waitForTimeout(20_000);
    const memory = await heapOfWorkers(page);
    const from = await page.evaluate(() => performance.now());
    await page.keyboard.press("Control+k");
    const input = page.getByRole("combobox", { name: "Rechercher ou agir" });
    await input.waitFor();
    await page.getByText("Index en préparation").waitFor({ state: "hidden", timeout: 180_000 });
    const built = (await page.evaluate(() => performance.now())) - from;
    row({ what: "index of 100 000 cards", unit: "ms", value: built });
    row({
      what: "longest task of the page meanwhile",
      unit: "ms",
      value: await longest(page, from),
      most: 50,
    });
    const field = '[role="combobox"]';
    const first = await medianOf(5, async () => {
      const shown = await page.evaluate(framesUntil, {
        field,
        text: "réseau",
        state: "found",
        argument: "réseau",
      });
      await input.fill("");
      await page.waitForTimeout(800);
      return shown;
    });
    row({ what: "first results of 100 000 cards", unit: "frames", value: first.frames, most: 2 });
    row({ what: "first results of 100 000 cards", unit: "ms", value: first.ms });
    row({ what: "memory of the worker", unit: "MB", value: await memory() });
  } finally {
    await close();
  }
}
