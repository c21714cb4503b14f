// The drag kit alone, over data in memory: a move and a drop against the bare pointer board, and what 10 000 cards cost.
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

export const name = "drag-kit";

const states = {
  boardReady: (cards) =>
    document.querySelectorAll("li article").length >= Math.min(30, cards) &&
    document.querySelectorAll("h2").length === 6,
  /** The item is drawn once, in the column of this index, and nothing follows the pointer any more. */
  landed: ({ itemId, column }) => {
    const rows = [...document.querySelectorAll(`[data-row-id="${itemId}"]`)];
    return (
      rows.length === 1 &&
      rows[0].closest("section") === document.querySelectorAll("section")[column] &&
      !rows[0].hasAttribute("data-held") &&
      document.querySelector("body > .fixed") === null
    );
  },
};

/** Five drags of the second card of column 0 into the fourth, 60 moves each, on a page opened for each. */
async function drags(context, url, cards) {
  const frames = [];
  const idle = [];
  const result = await medianOf(5, async () => {
    const { page, elements } = await measureOpen(context, url, {
      ready: "boardReady",
      argument: cards,
      keep: true,
    });
    idle.push(...(await idleFrames(page)));
    const heap = await measureHeap(page);
    const from = await middleOf(page, 0, 1);
    const to = await middleOf(page, 3, 3);
    const itemId = await page.evaluate(
      () => document.querySelector("section").querySelectorAll("li")[1].dataset.rowId,
    );
    const drag = await measureDrag(page, { from, to, settled: "landed", argument: { itemId, column: 3 } });
    frames.push(...drag.frames);
    const after = await countElements(page);
    await page.close();
    const { perMove, longest, settledFrames, settledMs } = drag;
    return { perMove, longest, settledFrames, settledMs, heap, elements, after };
  });
  const rest = median(idle);
  return { ...result, late: lateShare(frames, rest), lateIdle: lateShare(idle, rest) };
}

function middleOf(page, column, row) {
  return page.evaluate(
    ([column, row]) => {
      const box = document
        .querySelectorAll("section")
        [column].querySelectorAll("li")
        [row].getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    [column, row],
  );
}

export async function run({ context, pages, row }) {
  await defineStates(context, states);
  const bare = {};
  const ours = {};
  for (const cards of [100, 1_000, 10_000]) {
    bare[cards] = await drags(context, `${pages}/bare-drag.html?cards=${cards}`, cards);
    ours[cards] = await drags(context, `${pages}/spike.html?cards=${cards}`, cards);
    const [b, o] = [bare[cards], ours[cards]];
    row({ what: `main thread a move, ${cards}`, unit: "ms", value: o.perMove, against: b.perMove, limit: 2 });
    row({ what: `late frames, ${cards}`, unit: "%", value: o.late * 100, most: o.lateIdle * 100 + 2 });
    row({ what: `longest task of a drag, ${cards}`, unit: "ms", value: o.longest, most: 50 });
    row({ what: `drop to settled, ${cards}`, unit: "frames", value: o.settledFrames, most: 2 });
    row({ what: `drop to settled, ${cards}`, unit: "ms", value: o.settledMs, against: b.settledMs });
    row({ what: `heap, ${cards}`, unit: "MB", value: o.heap, against: b.heap });
  }
  row({
    what: "elements, 10 000 against 100",
    unit: "",
    value: ours[10_000].elements,
    against: ours[100].elements,
    limit: 1.2,
  });
  for (const cards of [100, 1_000, 10_000]) {
    const open = (page) =>
      medianOf(5, () =>
        measureOpen(context, `${pages}/${page}.html?cards=${cards}`, {
          ready: "boardReady",
          argument: cards,
        }),
      );
    const baseline = await open("baseline");
    const board = await open("spike");
    row({
      what: `kit open to settled, ${cards}`,
      unit: "ms",
      value: board.settled,
      against: baseline.settled,
      limit: 1.5,
    });
  }
}
