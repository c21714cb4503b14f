// A sprint of 500 cards completed with a choice of its own for 50 of them, and a sprint proposed out of 5 000 cards.
import { resolve } from "node:path";
import { defineStates, measureOpen, medianOf } from "../measure.mjs";
import { keepCounters, seed } from "./app.mjs";
import { watchCommits } from "./hands.mjs";

export const name = "sprints";

const running = 500;
const backlog = 5_000;
const chosen = 50;

const states = {
  boardReady: () => document.querySelectorAll("main li[data-row-id]").length >= 10,
};

/** Puts so many cards into the running sprint, to do, and so many into the backlog; the others out of the way. */
function gather([inSprint, inBacklog]) {
  return new Promise((done) => {
    const request = indexedDB.open("vigie.main");
    request.onsuccess = () => {
      const db = request.result;
      const tx = db.transaction(["card", "sprint", "column", "counter"], "readwrite");
      tx.objectStore("counter").clear();
      const read = (table) => tx.objectStore(table).getAll();
      const [sprints, columns, cards] = [read("sprint"), read("column"), read("card")];
      cards.onsuccess = () => {
        const active = sprints.result.find(({ state }) => state.phase === "active").id;
        const todo = columns.result.find(({ category }) => category === "todo").id;
        for (const [i, card] of cards.result.entries()) {
          const place = i < inSprint ? active : i < inSprint + inBacklog ? "backlog" : "archive";
          tx.objectStore("card").put({ ...card, place, columnId: todo, points: 1, blocked: null });
        }
      };
      tx.oncomplete = () => {
        db.close();
        done();
      };
    };
  });
}

async function pick(page, entry) {
  await page
    .getByRole("button", { name: /^Actions de Sprint / })
    .nth(entry.startsWith("Terminer") ? 0 : 1)
    .click();
  await page.getByRole("menuitem", { name: entry }).click();
  await page
    .getByRole("dialog")
    .getByRole("combobox")
    .or(page.getByRole("dialog").getByRole("textbox"))
    .first()
    .waitFor();
}

/** A velocity is typed; frames until the dialog counts the cards that fit into it. */
function propose(velocity) {
  const field = document.querySelector("[role=dialog] input[inputmode=decimal]");
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, String(velocity));
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const start = performance.now();
  const wanted = new Intl.NumberFormat("fr").format(velocity);
  return new Promise((done) => {
    let frames = 0;
    const look = () => {
      frames += 1;
      const isThere = document
        .querySelector("[role=dialog]")
        .textContent.includes(`${wanted} cartes retenues`);
      if (isThere || frames > 600) done({ frames, ms: performance.now() - start });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Scrolls through the list of cards and sends the first `count` of them back to the backlog. */
async function override(count) {
  const frame = () => new Promise((wake) => requestAnimationFrame(wake));
  const dialog = document.querySelector("[role=dialog]");
  for (let i = 0; i < count; i += 1) {
    let select = null;
    for (let turn = 0; turn < 60 && !select; turn += 1) {
      select = dialog.querySelector(`[data-index="${i}"] select`);
      if (!select) {
        dialog.querySelector("[data-index]").closest(".overflow-y-auto").scrollTop += 40;
        await frame();
      }
    }
    select.value = "backlog";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await frame();
  }
}

/** Frames from the commit to the first one in which the sprint that was completed is no column any more. */
function complete() {
  window.commits = { count: 0, at: 0 };
  const name = document.querySelector("main section[data-drag-column]:nth-of-type(2) h2")?.textContent;
  const button = [...document.querySelectorAll("[role=dialog] button")].find(
    (one) => one.textContent === "Terminer",
  );
  const isShown = () =>
    ![...document.querySelectorAll("main section[data-drag-column] h2")].some(
      (head) => head.textContent === name,
    ) && !document.querySelector("[role=dialog]");
  const start = performance.now();
  button.click();
  return new Promise((done) => {
    let frames = 0;
    const look = () => {
      if (window.commits.at > 0) frames += 1;
      if ((window.commits.at > 0 && isShown()) || frames > 600)
        done({ frames, transactions: window.commits.count, ms: performance.now() - start });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

export async function run({ launch, serve, root, row }) {
  const app = await serve(resolve(root, process.env.VIGIE_DIST ?? "dist"));
  const { context, close } = await launch();
  try {
    await defineStates(context, states);
    await context.addInitScript(watchCommits);
    const code = await seed(context, app.url, running + backlog, root);
    const blank = await context.newPage();
    await blank.goto(`${app.url}/icon.svg`);
    await blank.evaluate(gather, [running, backlog]);
    await blank.evaluate(keepCounters);
    await blank.close();
    const address = `${app.url}/#/projects/${code}/sprints`;
    const { page } = await measureOpen(context, address, { ready: "boardReady", keep: true });
    await page.waitForTimeout(2_500);
    await pick(page, "Proposer le sprint…");
    const sizes = [4_000, 4_500, 4_900];
    const proposed = await medianOf(3, (run) => page.evaluate(propose, sizes[(run ?? 0) % 3] + (run ?? 0)));
    row({ what: `a sprint proposed out of ${backlog}`, unit: "frames", value: proposed.frames, most: 2 });
    row({ what: `a sprint proposed out of ${backlog}`, unit: "ms", value: proposed.ms });
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const done = await medianOf(3, async () => {
      await pick(page, "Terminer le sprint…");
      await page.getByRole("combobox", { name: /^Cartes non terminées/ }).selectOption({ index: 1 });
      await page.evaluate(override, chosen);
      const figures = await page.evaluate(complete);
      await page.keyboard.press("Control+z");
      await page
        .getByRole("button", { name: /^Actions de Sprint / })
        .nth(3)
        .waitFor();
      await page.waitForTimeout(1_000);
      return figures;
    });
    const what = `a sprint of ${running} completed, ${chosen} apart`;
    row({ what: `${what}: transactions`, unit: "", value: done.transactions, most: 1 });
    row({ what: `${what}: commit to painted`, unit: "frames", value: done.frames, most: 5 });
    row({ what: `${what}: press to painted`, unit: "ms", value: done.ms });
  } finally {
    await close();
    await app.close();
  }
}
