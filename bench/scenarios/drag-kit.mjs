// The drag kit alone, over data in memory: a move and a drop against the bare pointer board, and what 10 000 cards cost.
import {
  defineStates,
  idleFrames,
  inTurn,
  lateShare,
  measureDrag,
  measureHeap,
  measureOpen,
  median,
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

/** A drag of the second card of column 0 into the fourth, 60 moves, on a page of its own. */
async function drag(context, url, cards, pool) {
  const { page, elements } = await measureOpen(context, url, {
    ready: "boardReady",
    argument: cards,
    keep: true,
  });
  pool.idle.push(...(await idleFrames(page)));
  const heap = await measureHeap(page);
  const from = await middleOf(page, 0, 1);
  const to = await middleOf(page, 3, 3);
  const itemId = await page.evaluate(
    () => document.querySelector("section").querySelectorAll("li")[1].dataset.rowId,
  );
  const figures = await measureDrag(page, { from, to, settled: "landed", argument: { itemId, column: 3 } });
  pool.frames.push(...figures.frames);
  await page.close();
  const { perMove, longest, settledFrames, settledMs } = figures;
  return { perMove, longest, settledFrames, settledMs, heap, elements };
}

async function drags(context, pages, cards) {
  const pools = { bare: { frames: [], idle: [] }, ours: { frames: [], idle: [] } };
  const result = await inTurn(5, {
    bare: () => drag(context, `${pages}/bare-drag.html?cards=${cards}`, cards, pools.bare),
    ours: () => drag(context, `${pages}/spike.html?cards=${cards}`, cards, pools.ours),
  });
  const rest = median(pools.ours.idle);
  const late = { late: lateShare(pools.ours.frames, rest), lateIdle: lateShare(pools.ours.idle, rest) };
  return { bare: result.bare, ours: { ...result.ours, ...late } };
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
  const elements = {};
  for (const cards of [100, 1_000, 10_000]) {
    const { bare: b, ours: o } = await drags(context, pages, cards);
    elements[cards] = o.elements;
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
    value: elements[10_000],
    against: elements[100],
    limit: 1.2,
  });
  const open = (page, cards) => () =>
    measureOpen(context, `${pages}/${page}.html?cards=${cards}`, { ready: "boardReady", argument: cards });
  const { baseline, hundred, thousand, many } = await inTurn(5, {
    baseline: open("baseline", 10_000),
    hundred: open("spike", 100),
    thousand: open("spike", 1_000),
    many: open("spike", 10_000),
  });
  const kit = (cards, value, against, limit) =>
    row({
      what: `kit open to settled, ${cards}`,
      unit: "ms",
      value: value.settled,
      against: against.settled,
      limit,
    });
  kit("1 000 / baseline", thousand, baseline, 1.5);
  kit("10 000 / baseline", many, baseline, 1.5);
  kit("10 000 / 100", many, hundred, 1.15);
}
