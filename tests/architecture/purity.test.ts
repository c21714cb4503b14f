import { expect, test } from "vitest";
import { impurities } from "./checks/purity";
import { parseSource, sources } from "./checks/source";

test("what must be repeatable holds no clock, no dice and no window", () => {
  expect(impurities(sources)).toEqual([]);
});

test("a clock, dice, a window and a machine's own language are seen in the rooms that must be repeatable", () => {
  const sample = `
    const a = Date.now(); const b = new Date(); const c = Math.random(); const d = crypto.randomUUID();
    const e = window.name; const f = navigator.language; const g = "é".localeCompare("e"); setTimeout(go, 1);
    const h = document.title; const i = performance.now(); const j = globalThis.crypto;
  `;
  expect(impurities([parseSource("domain/rules/odd.ts", sample)])).toHaveLength(11);
  expect(impurities([parseSource("exchange/csv/odd.ts", sample)])).toHaveLength(11);
  expect(impurities([parseSource("app/clock.ts", sample)])).toEqual([]);
});

test("a date of given milliseconds, a document of our own and a word in a comment are repeatable", () => {
  const sample = `
    // not Date.now()
    const day = new Date(instant).getUTCDay();
    function title(document: { name: string }) { return document.name; }
  `;
  expect(impurities([parseSource("domain/rules/fine.ts", sample)])).toEqual([]);
});
