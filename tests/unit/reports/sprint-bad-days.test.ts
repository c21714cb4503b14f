import { beforeAll, expect, test } from "vitest";
import type { SprintId } from "@/domain/model/ids";
import { sprintAnswers } from "@/domain/reports/answers/sprint-answers";
import { type TeamAsk, teamAnswers } from "@/domain/reports/answers/team-answers";
import { bookOf } from "@/domain/reports/book";
import type { Figure } from "@/features/pieces/figure/figure";
import { amountsOf } from "@/features/pieces/figure/use-amounts";
import { burndownFigure, burnupFigure } from "@/features/reports/sprint/burn-figures";
import { sprintCardsFigure, sprintReportFigure } from "@/features/reports/sprint/report-figures";
import { velocityFigure } from "@/features/reports/team/velocity-figure";
import { formatFor } from "@/i18n/format";
import { changeLanguage, loadTexts, startLanguage, translateIn } from "@/i18n/i18n";
import { must } from "@/lib/assert";
import { createMemoryStore } from "@/storage/memory-store";
import { aHand, aHouse } from "../../support/builders";
import { journalOf } from "../../support/journal-of";
import { bookIn } from "../../support/report-book";
import { playThree } from "../../support/three-sprints";

beforeAll(async () => {
  await startLanguage("en");
  await loadTexts();
  await changeLanguage("fr");
});

const plain = (text: string) => text.replace(/\s/gu, " ");
const tools = () => {
  const words = { t: translateIn("fr"), format: formatFor("fr") };
  const amounts = amountsOf(words, "points", "points");
  return { ...words, amounts, unit: "points" as const, placeOf: () => "Backlog" };
};
const ask: TeamAsk = { unit: "points", last: 6, planningDays: 0, lateWeight: 1 };
const hour = 3_600_000;
const day = 24 * hour;

type Book = ReturnType<typeof bookIn>;
const burnOf = (book: Book, sprintId: SprintId, now: number) =>
  must(sprintAnswers.burn(book, { sprintId, unit: "points" }, now), "a burn");
const rows = ({ table }: Figure, columns: readonly number[]) =>
  table.rows.map((row) => columns.map((column) => row[column]?.value ?? plain(row[column]?.text ?? "")));

/** A sprint of one card of 5 points that starts on `start`, and a hand to move the card with. */
async function oneCard(start: number, fields: { startOn: string; endOn: string }, points: number | null = 5) {
  const store = createMemoryStore();
  const hand = aHand();
  hand.clock.now = start - day;
  const house = await aHouse(store, hand);
  const sprintId = await house.addSprint("Sprint 1", fields as never);
  const cardId = await house.add("Carte", { place: sprintId, points });
  await house.done({ type: "sprint/start", sprintId }, start);
  const to = (column: 0 | 1 | 2, at: number) =>
    house.done(
      { type: "card/edit", cardId, fields: { columnId: must(house.columnIds[column], "a column") } },
      at,
    );
  return { store, house, sprintId, cardId, to };
}

// Verifies: 5h.31, 5x.7
test("events out of order make the same burndown, report and velocity", async () => {
  const { store, sprints } = await playThree();
  const book = bookIn(store);
  const { tables } = book;
  const journal = journalOf(store);
  // Backwards, and every third first: nothing is where it was.
  const events = [...journal.events].reverse().sort((_, b) => (b.stamp.charCodeAt(10) % 3) - 1);
  const shuffled = bookOf({ ...journal, events, tables });
  const now = Date.UTC(2026, 11, 1);
  const sprintId = must(sprints[0], "a sprint");
  const figures = (of: Book) => [
    burndownFigure(burnOf(of, sprintId, now), tools()),
    sprintReportFigure(must(sprintAnswers.report(of, { sprintId }, now), "a report"), tools()),
    velocityFigure(teamAnswers.velocity(of, ask, now), tools()),
  ];
  const told = (of: Book) => figures(of).map(({ summary, table }) => [summary, table]);
  expect(JSON.stringify(told(shuffled))).toBe(JSON.stringify(told(book)));
});

// Verifies: 5h.31, 5x.7
test("what a wrong clock dates after today is not drawn and is named, and a line never goes back in time", async () => {
  const start = Date.UTC(2026, 10, 2, 8);
  const { store, sprintId, to } = await oneCard(start, { startOn: "2026-11-02", endOn: "2026-11-13" });
  const now = start + day;
  // A clock that runs ahead by two hours, and one that runs ahead by three days.
  await to(1, now + 2 * hour);
  await to(2, now + 3 * day);
  const down = burndownFigure(burnOf(bookIn(store), sprintId, now), tools());
  expect(rows(down, [6])).toEqual([[5], [5]]);
  expect(down.leftOut.map(({ text, ids }) => [plain(text), ids.length])).toEqual([
    ["1 carte a changé dans le futur : une horloge est fausse, ce n’est pas tracé.", 1],
  ]);
  const later = burndownFigure(burnOf(bookIn(store), sprintId, now + 3 * day - hour), tools());
  const stops = (later.chart?.stops ?? []).map(({ x }) => x);
  expect(rows(later, [6])).toEqual([[5], [0], [0]]);
  expect(stops).toEqual([...stops].sort((a, b) => a - b));
  expect(later.leftOut).toEqual([]);
});

// Verifies: 5z.1, 5x.7
test("what a wrong clock finishes after today is done in no report of the sprint, and is named there", async () => {
  const start = Date.UTC(2026, 10, 2, 8);
  const { store, house, sprintId, to } = await oneCard(start, { startOn: "2026-11-02", endOn: "2026-11-13" });
  const now = start + day;
  await to(2, now + 3 * day);
  const told = (at: number) => {
    const answer = must(sprintAnswers.report(bookIn(store), { sprintId }, at), "a report");
    const figures = [sprintReportFigure(answer, tools()), sprintCardsFigure(answer, tools())];
    return {
      lists: [answer.report.done.length, answer.report.notDone.length],
      leftOut: figures.map(({ leftOut }) => leftOut.map(({ text, ids }) => [plain(text), ids.length])),
    };
  };
  const named = [["1 carte a changé dans le futur : une horloge est fausse, ce n’est pas tracé.", 1]];
  expect(told(now)).toEqual({ lists: [0, 1], leftOut: [named, named] });
  expect(told(now + 3 * day - hour)).toEqual({ lists: [1, 0], leftOut: [[], []] });

  // Closed by the same clock: it runs until that day comes, and no velocity counts it.
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" }, now + 4 * day);
  const closing = "Une horloge fausse a terminé ce sprint dans le futur : il est lu comme en cours.";
  expect(told(now).lists).toEqual([0, 1]);
  expect(told(now).leftOut[0]?.map(([text]) => text)).toContain(closing);
  const burn = burnOf(bookIn(store), sprintId, now);
  expect(burn.burn.closedAt).toBeNull();
  expect(burndownFigure(burn, tools()).leftOut.map(({ text }) => plain(text))).toContain(closing);
  const velocity = (at: number) => velocityFigure(teamAnswers.velocity(bookIn(store), ask, at), tools());
  expect(velocity(now).table.rows).toEqual([]);
  expect(velocity(now).leftOut.map(({ text }) => plain(text))).toEqual([
    "Terminés dans le futur par une horloge fausse, pas encore comptés : Sprint 1.",
  ]);
  expect(velocity(now + 5 * day).table.rows[0]?.[2]?.value).toBe(5);
});

// Verifies: 6e.64
test("a sprint that a wrong clock starts in the days to come says when it starts and draws no line until then", async () => {
  const start = Date.UTC(2026, 10, 2, 8);
  const now = start - 5 * day;
  // Its planned end may be over before it starts: a clock that is wrong by weeks.
  for (const endOn of ["2026-11-13", "2026-10-30"]) {
    const { store, sprintId } = await oneCard(start, { startOn: "2026-10-26", endOn });
    const told = (at: number) => {
      const answer = burnOf(bookIn(store), sprintId, at);
      return [burndownFigure(answer, tools()), burnupFigure(answer, tools())];
    };
    for (const { chart, summary, nothing, table } of told(now)) {
      expect(plain(summary)).toBe("Ce sprint commence le 2 novembre 2026.");
      expect(plain(nothing ?? "")).toBe("Rien n’est tracé avant le démarrage du sprint.");
      expect(chart).toBeNull();
      expect(table.rows).toEqual([]);
    }
    // From the morning of that day it is drawn as ever.
    for (const { chart, summary } of told(start - hour)) {
      expect(chart).not.toBeNull();
      expect(plain(summary)).not.toMatch(/commence/);
    }
    const report = must(sprintAnswers.report(bookIn(store), { sprintId }, now), "a report");
    expect(sprintReportFigure(report, tools()).cautions?.map(plain)).toEqual([
      "Ce sprint commence le 2 novembre 2026.",
    ]);
  }
});

// Verifies: 5h.31, 5x.2
test("a card that was done and reopened ten times in a sprint ends where it stands, and counts once", async () => {
  const start = Date.UTC(2026, 10, 2, 8);
  const { store, house, sprintId, to } = await oneCard(start, { startOn: "2026-11-02", endOn: "2026-11-13" });
  for (let i = 1; i <= 10; i += 1) {
    await to(2, start + 2 * i * hour);
    await to(1, start + (2 * i + 1) * hour);
  }
  await to(2, start + 30 * hour);
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" }, start + 40 * hour);
  const book = bookIn(store);
  const up = burnupFigure(burnOf(book, sprintId, start + 50 * hour), tools());
  expect(up.table.rows).toHaveLength(1 + 21 + 1);
  expect(rows(up, [4, 5, 6]).at(-1)).toEqual([5, 5, 0]);
  const velocity = velocityFigure(teamAnswers.velocity(book, ask, start + 50 * hour), tools());
  expect(velocity.table.rows[0]?.slice(1, 5).map(({ value }) => value)).toEqual([5, 5, 5, 0]);
});

// Verifies: 5h.31, 5x.3
test("a sprint without any estimate draws no burndown in points, says so, and has no row that would be a guess", async () => {
  const start = Date.UTC(2026, 10, 2, 8);
  const { store, sprintId } = await oneCard(start, { startOn: "2026-11-02", endOn: "2026-11-13" }, null);
  const answer = burnOf(bookIn(store), sprintId, start + day);
  for (const figure of [burndownFigure(answer, tools()), burnupFigure(answer, tools())]) {
    expect(figure.chart).toBeNull();
    expect(figure.table.rows).toEqual([]);
    expect(plain(figure.nothing ?? "")).toMatch(/^Aucune carte de ce sprint n’est estimée/);
  }
});

// Verifies: 5h.31, 5x.8
test("in a sprint across the end of summer time each day is one mark, and the weekend of 49 hours is flat", async () => {
  const start = Date.UTC(2026, 9, 22, 7);
  const { store, sprintId } = await oneCard(start, { startOn: "2026-10-22", endOn: "2026-10-28" });
  const { chart } = burndownFigure(burnOf(bookIn(store), sprintId, start + 2 * day), tools());
  const across = must(chart, "a chart").across;
  if (across.kind !== "time") throw new Error("a chart of time");
  expect(across.marks.map(({ label }) => plain(label))).toEqual(
    [22, 23, 24, 25, 26, 27, 28].map((date) => `${date} oct.`),
  );
  expect(across.shades?.map(({ from, to }) => (to - from) / hour)).toEqual([49]);
  const ideal = chart?.layers.find((layer) => layer.kind === "line" && layer.form === "straight");
  // Five working days of one point each; flat from Friday's end to Monday's beginning.
  expect(ideal?.kind === "line" ? ideal.points.map(({ y }) => y) : []).toEqual([5, 4, 3, 3, 3, 2, 1, 0]);
});
