import { beforeAll, expect, test } from "vitest";
import type { SprintId } from "@/domain/model/ids";
import { sprintAnswers } from "@/domain/reports/answers/sprint-answers";
import { teamAnswers } from "@/domain/reports/answers/team-answers";
import type { Unit } from "@/domain/reports/sprint/burn";
import type { Figure } from "@/features/pieces/figure/figure";
import { amountsOf } from "@/features/pieces/figure/use-amounts";
import { burndownFigure, burnupFigure } from "@/features/reports/sprint/burn-figures";
import { sprintCardsFigure, sprintReportFigure } from "@/features/reports/sprint/report-figures";
import { velocityFigure } from "@/features/reports/team/velocity-figure";
import { formatFor } from "@/i18n/format";
import { changeLanguage, loadTexts, startLanguage, translateIn } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";
import { must } from "@/lib/assert";
import { createMemoryStore } from "@/storage/memory-store";
import { bookIn } from "../../support/report-book";
import { playTwelve } from "../../support/twelve-cards";

beforeAll(async () => {
  await startLanguage("en");
  await loadTexts();
  await changeLanguage("fr");
});

const now = Date.UTC(2026, 10, 20, 12);
const plain = (text: string) => text.replace(/\s/gu, " ");
const toolsIn = (language: Language, unit: Unit) => {
  const words = { t: translateIn(language), format: formatFor(language) };
  const placeOf = () => "Backlog";
  return { ...words, amounts: amountsOf(words, unit, "points"), unit, placeOf };
};

async function twelve() {
  const store = createMemoryStore();
  const { sprints, ids, done, columnIds } = await playTwelve(store);
  return { store, ids, done, columnIds, sprintId: sprints[0] as SprintId };
}

/** Card, effect, scope, done, remaining; the figures of a row as a file has them. */
const told = ({ table }: Figure, columns: readonly number[]) =>
  table.rows.map((row) => columns.map((column) => row[column]?.value ?? row[column]?.text ?? "").join(" "));

const byHand = [
  "34 0 34",
  "35.5 0 35.5",
  "34.5 0 34.5",
  "36.75 0 36.75",
  "34.75 0 34.75",
  "34.75 3 31.75",
  "34.75 8 26.75",
  "32.75 8 24.75",
  "32.75 5 27.75",
  "27.75 5 22.75",
  "27.75 6.5 21.25",
  "22.75 6.5 16.25",
  "19.75 6.5 13.25",
  "20.75 6.5 14.25",
  "20.75 9.5 11.25",
  "20.75 12.5 8.25",
  "20.75 14.75 6",
];

// Verifies: 5h.17, 5h.26, B61, B62
test("the burndown and the burn-up of the twelve cards are drawn and tabled step by step as worked out by hand", async () => {
  const { store, sprintId } = await twelve();
  const answer = must(sprintAnswers.burn(bookIn(store), { sprintId, unit: "points" }, now), "a burn");
  const tools = toolsIn("fr", "points");
  const [down, up] = [burndownFigure(answer, tools), burnupFigure(answer, tools)];
  for (const figure of [down, up]) {
    expect(told(figure, [4, 5, 6])).toEqual(["32 0 32", ...byHand, "20.75 14.75 6"]);
    const stops = figure.chart?.stops ?? [];
    expect(stops.map(({ row }) => row)).toEqual(figure.table.rows.map((_, i) => i));
  }
  // The line that is drawn, the stop that is found on it and the row of the table are one figure.
  const remaining = down.table.rows.map((row) => row[6]?.value);
  expect((down.chart?.stops ?? []).map(({ y }) => y)).toEqual(remaining);
  const line = down.chart?.layers.find((layer) => layer.kind === "line" && layer.form === "step");
  expect(line?.kind === "line" ? line.points.map(({ y }) => y) : []).toEqual(remaining);
  expect(plain(down.summary)).toContain(
    "Réalisé : 14,75 points, sur un périmètre de 20,75 points ; reste 6 points",
  );
  const since =
    "2 ajouts (+ 2,5), 5 retraits (− 13), 2 réestimations à la hausse (+ 4,25) et 1 réestimation à la baisse (− 5).";
  for (const figure of [down, up]) expect(plain(figure.summary)).toContain(`Depuis le démarrage : ${since}`);
});

// Verifies: 5h.17, B61
test("in cards the twelve go from ten to seven, five of them done", async () => {
  const { store, sprintId } = await twelve();
  const answer = must(sprintAnswers.burn(bookIn(store), { sprintId, unit: "cards" }, now), "a burn");
  const figure = burndownFigure(answer, toolsIn("en", "cards"));
  const figures = told(figure, [4, 5, 6]);
  expect(plain(figure.summary)).toContain("Since the start: 2 additions and 5 removals.");
  expect(figures.filter((each, i) => each !== figures[i - 1])).toEqual([
    ...["10 0 10", "11 0 11", "10 0 10", "9 0 9", "9 1 8", "9 2 7", "8 2 6", "8 1 7", "8 2 6"],
    ...["7 2 5", "6 2 4", "7 2 5", "7 3 4", "7 4 3", "7 5 2"],
  ]);
});

// Verifies: 5h.18, B33
test("a card put back after the closing is said apart in report and velocity, in both languages, and counted nowhere else", async () => {
  const { store, ids, sprintId, done, columnIds } = await twelve();
  const before = figures();
  await done({ type: "card/edit", cardId: ids.B, fields: { columnId: columnIds[2] as never } });
  await done({ type: "sprint/put-back", sprintId, cardId: ids.B });
  const after = figures();
  expect(after.report.sentences?.[0]).toBe(before.report.sentences?.[0]);
  expect(plain(after.report.sentences?.[1] ?? "")).toBe("Ajouté après clôture, à part : 1 carte, 5 points.");
  expect(after.report.table.rows.slice(0, -1)).toEqual(before.report.table.rows);
  expect(after.report.table.rows.at(-1)?.map(({ text, value }) => value ?? text)).toEqual([
    ...["Ajouté après clôture", 5, 0],
  ]);
  expect(after.report.table.rows.at(-1)?.[0]?.ids).toEqual([ids.B]);
  expect(told(after.cards, [0, 2, 3])).toContain("Ajoutées après clôture B 5");
  expect(after.velocity.chart?.layers).toEqual(before.velocity.chart?.layers);
  expect(plain(after.velocity.sentences?.[0] ?? "")).toBe(
    "Ajouté après clôture, à part et hors du réalisé : Sprint 1 (1 carte, 5 points).",
  );
  const column = after.velocity.table.columns.findIndex(({ title }) =>
    title.startsWith("Ajouté après clôture"),
  );
  expect(after.velocity.table.rows[0]?.[column]).toMatchObject({ value: 5, ids: [ids.B] });
  expect(before.velocity.sentences).toEqual([]);
  const english = figures("en");
  expect(english.report.sentences?.[1]).toContain("Added after closing, counted apart: 1 card, 5");
  expect(english.velocity.sentences?.[0]).toContain("no part of what was completed: Sprint 1 (1 card, 5");

  function figures(language: Language = "fr") {
    const [book, tools] = [bookIn(store), toolsIn(language, "points")];
    const answer = must(sprintAnswers.report(book, { sprintId }, now), "a report");
    const ask = { unit: "points", last: 6, planningDays: 0, lateWeight: 1 } as const;
    return {
      report: sprintReportFigure(answer, tools),
      cards: sprintCardsFigure(answer, tools),
      velocity: velocityFigure(teamAnswers.velocity(book, ask, now), tools),
    };
  }
});
