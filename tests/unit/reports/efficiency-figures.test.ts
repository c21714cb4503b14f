import { beforeAll, expect, test } from "vitest";
import { flowAnswers } from "@/domain/reports/answers/flow-answers";
import { cardAnswers } from "@/domain/reports/answers/flow-cards";
import { byCategory } from "@/domain/reports/flow/chosen-flow";
import { efficiencyFigure } from "@/features/reports/flow/efficiency-figure";
import { changeLanguage, loadTexts, startLanguage } from "@/i18n/i18n";
import { flowBook, flowTools, plain } from "../../support/flow-book";
import { cardId, columnId, onDay, type Told, toldPast } from "../../support/told-past";

beforeAll(async () => {
  await startLanguage("fr");
  await loadTexts();
  await changeLanguage("en");
});

const blocked = { blocked: { since: 0, reason: "attend" } };
/** 12, 4 and 3 days of cycle time: 19 in all; a fourth card was never begun. */
const cards: Record<string, Told[]> = {
  a: [
    ...([
      [0, "todo"],
      [1, "doing"],
      [3, "review"],
      [6, "doing"],
    ] as Told[]),
    ...([
      [7, null, blocked],
      [9, null, { blocked: null }],
      [10, "todo"],
      [12, "doing"],
      [13, "done"],
    ] as Told[]),
  ],
  b: [
    [0, "doing"],
    [4, "done"],
  ],
  c: [
    [0, "review", blocked],
    [2, null, { blocked: null }],
    [3, "done"],
  ],
  d: [
    [0, "todo"],
    [5, "done"],
  ],
};
const now = onDay(20);
const book = flowBook(toldPast(cards));

function efficiency(waiting: readonly string[], language: "fr" | "en" = "fr") {
  const ask = { flow: byCategory, waiting: waiting.map(columnId) };
  return efficiencyFigure(flowAnswers.flowEfficiency(book, ask), flowTools(language));
}

// Verifies: 5h.27, 5d.6
test("flow efficiency by hand: work, queues, blocks and steps back are the whole cycle time, each moment once", () => {
  const parts = (waiting: readonly string[]) =>
    efficiency(waiting).table.rows.map((row) => [
      plain(row[0]?.text ?? ""),
      ...row.slice(1).map(({ value }) => value),
    ]);
  expect(parts([])).toEqual([
    ["Travail", 13, 0.684, 3],
    ["Bloquée", 4, 0.211, 2],
    ["Hors des colonnes « en cours »", 2, 0.105, 1],
  ]);
  const queued = parts(["review"]);
  expect(queued.map(([, days]) => days)).toEqual([9, 4, 4, 2]);
  expect(queued.map(([, , share]) => share)).toEqual([0.474, 0.211, 0.211, 0.105]);
});

// Verifies: 5h.27
test("without a queue the efficiency is said to be a maximum; with one it is named, in both languages", () => {
  const words = (waiting: readonly string[], language: "fr" | "en") => {
    const { summary, definition } = efficiency(waiting, language);
    return plain([summary, ...definition].join(" "));
  };
  expect(words([], "fr")).toContain(
    "Efficience : au plus 68 % des 19 j de temps de cycle des 3 cartes terminées ont été du travail.",
  );
  expect(words([], "fr")).toContain("Aucune colonne n’est choisie comme attente");
  expect(words(["review"], "fr")).toContain(
    "Efficience : 47 % des 19 j de temps de cycle des 3 cartes terminées ont été du travail.",
  );
  expect(words(["review"], "fr")).toContain("Attente : colonne « review ».");
  expect(words(["review"], "en")).toContain(
    "Efficiency: 47% of the 19 d of cycle time of the 3 finished cards was work.",
  );
  expect(words(["review"], "en")).toContain("Waiting: column “review”.");
});

// Verifies: 5h.27, B71
test("each part of the cycle time opens the cards that had some of it, and what has no cycle time is named", () => {
  const { table, leftOut } = efficiency(["review"]);
  const opened = table.rows.map((row) => {
    const { behind } = row[3] ?? {};
    return behind ? cardAnswers.cardsBehind(book, behind.ask, now)[0]?.ids : [];
  });
  expect(opened).toEqual([["a", "b"], ["a", "c"], ["a", "c"], ["a"]].map((names) => names.map(cardId)));
  expect(leftOut.map(({ text }) => plain(text))).toEqual([
    "1 carte terminée sans avoir été commencée : hors de l’efficience.",
  ]);
});
