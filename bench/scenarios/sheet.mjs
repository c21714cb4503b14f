// The sheet of a card to which five hundred things happened: from the press on its title to the paint.
import { resolve } from "node:path";
import { defineStates, medianOf } from "../measure.mjs";
import { seed } from "./app.mjs";

export const name = "sheet";

const events = 500;

const description = "Aucune donnée **réelle** ne sert aux essais.";
const laidOut = "Aucune donnée réelle ne sert aux essais.";

const states = {
  /** The upper part is drawn whole: title, every field that a card has, and the description, laid out. */
  sheetShown: ({ title, laidOut }) => {
    const sheet = document.querySelector("[role=dialog]");
    if (sheet?.querySelector("h2")?.textContent !== title) return false;
    const fields = [
      "Sprint",
      "Statut",
      "Points",
      "Type",
      "Échéance",
      "Étiquettes",
      "Carte parente",
      "Blocage",
      "Protection",
    ];
    const named = [...sheet.querySelectorAll("label, [role=group] > span")].map((name) => name.textContent);
    return (
      fields.every((field) => named.includes(field)) &&
      sheet.querySelectorAll("select").length >= 7 &&
      [...sheet.querySelectorAll(".markdown p")].some((text) => text.textContent === laidOut)
    );
  },
  /** The newest window of what happened is drawn, and no more than that. */
  historyLines: () =>
    [...document.querySelectorAll("[role=dialog] h3")]
      .find((heading) => heading.textContent === "Activité")
      ?.parentElement.querySelectorAll(":scope > ul > li").length ?? 0,
  sheetGone: () => document.querySelector("[role=dialog]") === null,
};

/** So many edits of one card, and a description, written past every door, as another desk's. */
function writeEvents({ rowId, count, description }) {
  return new Promise((done, fail) => {
    const request = indexedDB.open("vigie.main");
    request.onsuccess = () => {
      const db = request.result;
      const tx = db.transaction(["card", "cardText", "deed", "event"], "readwrite");
      const asked = tx.objectStore("card").get(rowId);
      asked.onsuccess = () => {
        const { projectId, stamp } = asked.result;
        tx.objectStore("cardText").put({ id: rowId, projectId, stamp, description });
        for (let i = 0; i < count; i += 1) {
          const occurredAt = Date.now() - (count - i) * 60_000;
          const stamp = `${occurredAt.toString(36).padStart(9, "0")}000-banc`;
          const what = { stamp, occurredAt };
          tx.objectStore("deed").put({
            ...what,
            desk: "banc",
            seq: i + 1,
            actor: "Banc",
            command: "card/edit",
            about: { count: 1 },
            undoes: null,
            source: "hand",
            offset: 0,
            events: 1,
            payload: "",
            prev: "",
            hash: "",
          });
          tx.objectStore("event").put({
            ...what,
            rowId,
            table: "card",
            projectId,
            before: { points: i },
            after: { points: i + 1 },
          });
        }
      };
      tx.oncomplete = () => {
        db.close();
        done();
      };
      tx.onerror = () => fail(tx.error);
    };
  });
}

/** Presses the card's link, and counts frames until the card's upper part, and then its history, is painted. */
function openSheet({ rowId, title, laidOut }) {
  const { sheetShown, historyLines } = window.benchStates;
  const start = performance.now();
  document.querySelector(`main [data-row-id="${rowId}"] a`).click();
  return new Promise((done) => {
    let frames = 0;
    let shown = null;
    const look = () => {
      frames += 1;
      if (shown === null && sheetShown({ title, laidOut })) shown = { frames, ms: performance.now() - start };
      if ((shown !== null && historyLines() >= 30) || frames > 600)
        done({
          frames: shown?.frames ?? frames,
          ms: shown?.ms ?? 0,
          historyFrames: frames,
          historyMs: performance.now() - start,
          lines: historyLines(),
        });
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
    const code = await seed(context, app.url, 10_000, root);
    const page = await context.newPage();
    await page.goto(`${app.url}/#/projects/${code}/sprints`);
    await page.locator("main [data-row-id] a").first().waitFor();
    const card = await page.evaluate(() => {
      const first = document.querySelector("main [data-row-id]");
      return { rowId: first.dataset.rowId, title: first.querySelector("a").textContent };
    });
    await page.evaluate(writeEvents, { rowId: card.rowId, count: events, description });
    await page.reload();
    await page.waitForTimeout(6000);
    const open = async () => {
      const shown = await page.evaluate(openSheet, { ...card, laidOut });
      await page.waitForTimeout(400);
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => window.benchStates.sheetGone());
      await page.waitForTimeout(400);
      return shown;
    };
    const first = await open();
    row({ what: "the first sheet of a page", unit: "frames", value: first.frames });
    row({ what: "the first sheet of a page", unit: "ms", value: first.ms });
    const sheet = await medianOf(9, open);
    row({ what: `a sheet, ${events} events`, unit: "frames", value: sheet.frames, most: 2 });
    row({ what: `a sheet, ${events} events`, unit: "ms", value: sheet.ms });
    row({ what: "its history's newest window", unit: "frames", value: sheet.historyFrames });
    row({ what: "its history's newest window", unit: "ms", value: sheet.historyMs });
    row({ what: "lines of its history drawn", unit: "", value: sheet.lines, most: 40 });
  } finally {
    await close();
    await app.close();
  }
}
