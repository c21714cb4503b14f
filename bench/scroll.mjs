// Scrolling and dragging on a large screen of the plan: how many frames come late, beside the same page at rest.
import { idleFrames, lateShare, measureDrag, measureHeap, median } from "./measure.mjs";

/** The frames of a second and a half of scrolling, down and to the right, a few pixels a frame. */
export async function scrollFrames(page) {
  await page.evaluate(() => {
    window.benchWatch.startFrames();
    const box = [...document.querySelectorAll("main div, main section")].find(
      (each) =>
        each.scrollHeight > each.clientHeight + 500 && /auto|scroll/.test(getComputedStyle(each).overflowY),
    );
    return new Promise((done) => {
      let left = 90;
      const step = () => {
        box.scrollBy(8, 24);
        left -= 1;
        if (left === 0) done();
        else requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
  });
  return page.evaluate(() => window.benchWatch.stopFrames());
}

/** Rows of one screen: its drag (`spots` finds from where to where), its scrolling, its heap. */
export async function scrollAndDrag(page, { spots, row }) {
  await page.waitForTimeout(1_500);
  const idle = await idleFrames(page, 2_000);
  const rest = median(idle);
  const most = lateShare(idle, rest) * 100 + 2;
  const drag = await measureDrag(page, await page.evaluate(spots));
  row({ what: "main thread a move", unit: "ms", value: drag.perMove });
  row({ what: "late frames of a drag", unit: "%", value: lateShare(drag.frames, rest) * 100, most });
  await page.keyboard.press("Escape");
  await page.waitForTimeout(500);
  const since = await page.evaluate(() => performance.now());
  const scrolled = await scrollFrames(page);
  row({ what: "late frames of scrolling", unit: "%", value: lateShare(scrolled, rest) * 100, most });
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
  row({ what: "longest task of scrolling", unit: "ms", value: longest, most: 50 });
  row({ what: "heap", unit: "MB", value: await measureHeap(page), most: 40 });
}
