// Two hundred selected cards moved at once on a board of 10 000: one transaction, painted soon after its commit.
import { resolve } from "node:path";
import { defineStates, measureOpen, medianOf } from "../measure.mjs";
import { seed } from "./app.mjs";

export const name = "hands";

const cards = 10_000;
const many = 200;

const states = {
  boardReady: () => document.querySelectorAll("main li[data-row-id]").length >= 20,
};

/** Counts the transactions that write cards, and marks when the first of them is through. */
export function watchCommits() {
  window.commits = { count: 0, at: 0 };
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(stores, mode, ...rest) {
    const tx = open.call(this, stores, mode, ...rest);
    if (mode === "readwrite" && [stores].flat().includes("card")) {
      window.commits.count += 1;
      tx.addEventListener("complete", () => {
        window.commits.at ||= performance.now();
      });
    }
    return tx;
  };
}

/** Picks the line of the menu; frames from the commit to the first one that shows the cards in their new column. */
function pickAndWait([line, columnName, firstId]) {
  window.commits = { count: 0, at: 0 };
  const entry = [...document.querySelectorAll("[role=menuitem]")].find((one) =>
    one.textContent.includes(line),
  );
  const start = performance.now();
  entry.click();
  return new Promise((done) => {
    let frames = 0;
    const look = () => {
      if (window.commits.at > 0) frames += 1;
      const row = document.querySelector(`main [data-row-id="${firstId}"]`);
      const isThere = row?.closest("section")?.querySelector("h2")?.textContent.includes(columnName);
      if ((window.commits.at > 0 && isThere) || frames > 600)
        done({
          frames,
          transactions: window.commits.count,
          commitMs: window.commits.at - start,
          paintedMs: performance.now() - start,
        });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** The first `count` cards of the first column, as a person selects them: one, then the last with Shift. */
async function selectMany(page, count) {
  const column = page.locator("main section[data-drag-column]").first();
  await column
    .locator("[data-row-id] [data-focus]")
    .first()
    .click({ modifiers: ["Control"] });
  const last = column.locator(`[data-index="${count - 1}"] [data-focus]`);
  for (let turn = 0; turn < 60 && (await last.count()) === 0; turn += 1)
    await column.evaluate((section) => {
      const list = [...section.querySelectorAll("div")].find(
        (one) => one.scrollHeight > one.clientHeight + 50,
      );
      list.scrollTop += 600;
      return new Promise((wake) => requestAnimationFrame(() => requestAnimationFrame(wake)));
    });
  await last.click({ modifiers: ["Shift"], position: { x: 10, y: 4 } });
  await page.getByText(`${count} cartes sélectionnées`, { exact: true }).waitFor();
}

async function moveMany(page) {
  const columns = page.locator("main section[data-drag-column]");
  const firstId = await columns.first().locator("[data-row-id]").first().getAttribute("data-row-id");
  await selectMany(page, many);
  const target = await columns.nth(2).locator("h2").textContent();
  await page.getByRole("button", { name: "Déplacer vers…" }).click();
  await page.getByRole("menuitem", { name: target }).waitFor();
  const moved = await page.evaluate(pickAndWait, [target, target, firstId]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  // The list still stands where the last card was selected.
  await columns.first().evaluate((section) => {
    for (const one of section.querySelectorAll("div")) one.scrollTop = 0;
  });
  await columns.first().locator(`[data-row-id="${firstId}"]`).waitFor();
  await page.waitForTimeout(500);
  return moved;
}

export async function run({ launch, serve, root, row }) {
  const app = await serve(resolve(root, process.env.VIGIE_DIST ?? "dist"));
  const { context, close } = await launch();
  try {
    await defineStates(context, states);
    await context.addInitScript(watchCommits);
    const code = await seed(context, app.url, cards, root);
    const address = `${app.url}/#/projects/${code}/sprints`;
    const { page } = await measureOpen(context, address, {
      ready: "boardReady",
      argument: cards,
      keep: true,
    });
    await page.waitForTimeout(2_500);
    const moved = await medianOf(3, () => moveMany(page));
    row({ what: `transactions of ${many} cards moved`, unit: "", value: moved.transactions, most: 1 });
    row({ what: `commit of ${many} cards to painted`, unit: "frames", value: moved.frames, most: 3 });
    row({ what: `${many} cards moved, pick to commit`, unit: "ms", value: moved.commitMs });
    row({ what: `${many} cards moved, pick to painted`, unit: "ms", value: moved.paintedMs });
  } finally {
    await close();
    await app.close();
  }
}
