// How a page is measured. Times come from the page's own clock or from the browser's (CDP), never from this process:
// what Node waits for says nothing about what a person sees.
import { chromium } from "@playwright/test";
import { findBrowser } from "../scripts/find-browser.mjs";

export const VIEWPORT = { width: 1440, height: 900 };
const FRAME = 1000 / 60;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** A Chromium with a context that remembers its database from page to page. */
export async function launch({ userDataDir = "" } = {}) {
  const { path } = await findBrowser();
  const args = ["--enable-precise-memory-info", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: path,
    viewport: VIEWPORT,
    args,
  });
  await context.addInitScript(watchPage);
  return { context, version: context.browser()?.version() ?? "", close: () => context.close() };
}

/** Runs in each page before anything else: long tasks, frames, and when a state of the page was first painted. */
function watchPage() {
  const watch = { longTasks: [], frames: [], readyAt: null };
  window.benchWatch = watch;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watch.longTasks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  let recording = false;
  watch.startFrames = () => {
    watch.frames = [];
    recording = true;
    let last = null;
    const frame = (now) => {
      if (last !== null) watch.frames.push(now - last);
      last = now;
      if (recording) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
  watch.stopFrames = () => {
    recording = false;
    return watch.frames;
  };
  /** Remembers when `ready` first held on a painted frame. */
  watch.until = (ready) => {
    const look = () => {
      if (!ready()) requestAnimationFrame(look);
      // A task posted from a frame runs after that frame was handed to the screen.
      else {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          watch.readyAt = performance.now();
        };
        port2.postMessage(null);
      }
    };
    requestAnimationFrame(look);
  };
}

/**
 * States of a page, by name: functions that answer whether it is so, asked every frame. They come with the page's first
 * script because the application's policy forbids evaluating text later.
 */
export async function defineStates(context, states) {
  for (const [name, state] of Object.entries(states))
    await context.addInitScript(`(window.benchStates ??= {})[${JSON.stringify(name)}] = ${state}`);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Half the spread of identical runs over their median: what a difference must exceed to mean something. */
export function noiseOf(values) {
  const mid = median(values);
  return mid === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / 2 / mid;
}

/** Runs `measure` n times; numbers it answers become { median, noise, values }, by name. */
export async function medianOf(n, measure) {
  const { only } = await inTurn(n, { only: measure });
  return only;
}

/** The same for things that are to be compared: measured in turn, so that a busy moment of the machine falls on all. */
export async function inTurn(n, measures) {
  const runs = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
  for (let run = 0; run < n; run += 1)
    for (const [name, measure] of Object.entries(measures)) runs[name].push(await measure(run));
  return Object.fromEntries(Object.entries(runs).map(([name, figures]) => [name, byName(figures)]));
}

function byName(runs) {
  return Object.fromEntries(
    Object.keys(runs[0]).map((name) => {
      const values = runs.map((run) => run[name]);
      return [name, { median: median(values), noise: noiseOf(values), values }];
    }),
  );
}

/**
 * Opens `url` in a new page of the context. Settled = the moment the state `ready` first
 * held and was painted, or the end of the long tasks that followed it, until none came for 500 ms. Ms since navigation.
 */
export async function measureOpen(context, url, { ready, argument, keep = false }) {
  const page = await context.newPage();
  const call = `window.benchStates[${JSON.stringify(ready)}](${JSON.stringify(argument ?? null)})`;
  await page.addInitScript(`window.benchWatch.until(() => ${call})`);
  await page.goto(url);
  let readyAt = null;
  for (let waited = 0; readyAt === null; waited += 50) {
    if (waited > 60_000) throw new Error(`${url} was not ${ready} after a minute`);
    await sleep(50);
    readyAt = await page.evaluate(() => window.benchWatch.readyAt);
  }
  let settled = readyAt;
  for (;;) {
    const { now, tasks } = await page.evaluate(() => ({
      now: performance.now(),
      tasks: window.benchWatch.longTasks,
    }));
    const after = tasks.map(({ startTime, duration }) => startTime + duration).filter((end) => end > settled);
    settled = Math.max(settled, ...after);
    if (now > settled + 500) break;
    await sleep(100);
  }
  const longest = await page.evaluate(() =>
    Math.max(0, ...window.benchWatch.longTasks.map(({ duration }) => duration)),
  );
  const elements = await countElements(page);
  if (!keep) await page.close();
  return { settled, ready: readyAt, longest, elements, ...(keep ? { page } : {}) };
}

export async function countElements(page) {
  return page.evaluate(() => document.querySelectorAll("*").length);
}

/** JavaScript heap in MB after two collections. */
export async function measureHeap(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.enable");
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  await cdp.detach();
  return usedSize / 1024 / 1024;
}

/** Frame intervals of a page at rest, in ms. */
export async function idleFrames(page, ms = 1_000) {
  await page.evaluate(() => window.benchWatch.startFrames());
  await sleep(ms);
  return page.evaluate(() => window.benchWatch.stopFrames());
}

/** Share of the frames that took more than 1.5 × the idle median. */
export function lateShare(frames, idleMedian) {
  return frames.filter((frame) => frame > idleMedian * 1.5).length / Math.max(1, frames.length);
}

async function taskMs(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
}

/**
 * Presses at `from`, moves to `to` in `moves` steps of one frame each, lets go. `settled` names the state
 * that the release must lead to; without it nothing is awaited. Answers main-thread ms a move, frame intervals, the
 * longest task, and frames and ms from the release to the first frame that shows the settled state.
 */
export async function measureDrag(page, { from, to, moves = 60, settled = null, argument = null }) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const mouse = (type, { x, y }) =>
    cdp.send("Input.dispatchMouseEvent", {
      type,
      x,
      y,
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: 1,
    });
  await cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...from });
  await mouse("mousePressed", from);
  // The lift is its own cost: it happens before the count begins.
  await mouse("mouseMoved", { x: from.x + 6, y: from.y + 6 });
  await sleep(150);
  const since = await page.evaluate(() => {
    window.benchWatch.startFrames();
    return performance.now();
  });
  const before = await taskMs(cdp);
  let next = performance.now();
  for (let step = 1; step <= moves; step += 1) {
    const share = step / moves;
    await mouse("mouseMoved", { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    next += FRAME;
    await sleep(Math.max(0, next - performance.now()));
  }
  await sleep(FRAME);
  const perMove = ((await taskMs(cdp)) - before) / moves;
  const frames = await page.evaluate(() => window.benchWatch.stopFrames());
  const drop = settled === null ? null : page.evaluate(settledAfterRelease, { settled, argument });
  await sleep(50);
  await mouse("mouseReleased", to);
  const landed = drop ? await drop : { frames: 0, ms: 0 };
  const longest = await page.evaluate(
    (from) =>
      Math.max(
        0,
        ...window.benchWatch.longTasks
          .filter(({ startTime }) => startTime >= from)
          .map(({ duration }) => duration),
      ),
    since,
  );
  await cdp.detach();
  return { perMove, frames, longest, settledFrames: landed.frames, settledMs: landed.ms };
}

function settledAfterRelease({ settled, argument }) {
  const isSettled = window.benchStates[settled];
  return new Promise((done) => {
    addEventListener(
      "pointerup",
      () => {
        const start = performance.now();
        let frames = 0;
        const look = () => {
          frames += 1;
          if (isSettled(argument) || frames > 600) done({ frames, ms: performance.now() - start });
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}
