import { beforeAll, describe, expect, test } from "vitest";
import { flowAnswers } from "@/domain/reports/answers/flow-answers";
import { byCategory } from "@/domain/reports/flow/chosen-flow";
import { countBehind, type Figure } from "@/features/pieces/figure/figure";
import { ageingFigure } from "@/features/reports/flow/ageing-figure";
import { blockedFigure } from "@/features/reports/flow/blocked-figure";
import { cumulativeFigure } from "@/features/reports/flow/cumulative-figure";
import { throughputFigure } from "@/features/reports/flow/throughput-figure";
import { timesFigure } from "@/features/reports/flow/times-figure";
import { changeLanguage, loadTexts, startLanguage } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";
import { flowBook, flowTools, plain } from "../../support/flow-book";
import { onDay, type Told, toldPast } from "../../support/told-past";

beforeAll(async () => {
  await startLanguage("fr");
  await loadTexts();
  await changeLanguage("en");
});

const now = onDay(10);
/** Three done after 1, 2 and 6 days of work, one done at once, one that waits and one in progress since day 4. */
const cards: Record<string, Told[]> = {
  a: [
    [0, "todo"],
    [1, "doing"],
    [2, "done"],
  ],
  b: [
    [0, "todo"],
    [1, "doing"],
    [3, "done"],
  ],
  c: [
    [0, "todo"],
    [2, "doing"],
    [8, "done"],
  ],
  d: [
    [0, "todo"],
    [5, "done"],
  ],
  e: [[0, "todo"]],
  f: [
    [0, "todo"],
    [4, "doing"],
  ],
};

function figures(told: Record<string, Told[]> = cards, language: Language = "fr") {
  const book = flowBook(toldPast(told));
  const tools = flowTools(language);
  return {
    flow: cumulativeFigure(flowAnswers.cumulativeFlow(book, { days: null, flow: byCategory }, now), tools),
    cycle: timesFigure(flowAnswers.flowTimes(book, { of: "cycle", flow: byCategory }, now), tools),
    lead: timesFigure(flowAnswers.flowTimes(book, { of: "lead", flow: byCategory }, now), tools),
    weeks: throughputFigure(flowAnswers.throughput(book, { by: "week", flow: byCategory }, now), tools),
    ages: ageingFigure(flowAnswers.ageing(book, { flow: byCategory }, now), tools),
    blocked: blockedFigure(flowAnswers.blockedTime(book, { flow: byCategory }, now), tools),
  };
}

describe("flow figures", () => {
  // Verifies: 5i.1, B67, B68
  test("cycle and lead times by hand: how many, half, and what was left out", () => {
    const { cycle, lead } = figures();
    expect(plain(cycle.summary)).toContain("La moitié des 3 cartes terminées a pris 2 j ou moins");
    expect(plain(lead.summary)).toContain("La moitié des 4 cartes");
    expect(cycle.leftOut.map(({ text }) => plain(text))).toEqual([
      "1 carte terminée sans avoir été commencée : pas de temps de cycle.",
      "2 cartes pas encore terminées.",
    ]);
  });

  // Verifies: 5i.2, B66
  test("the last bands of the cumulative flow are what stands on the board, and each opens its cards", () => {
    const { flow } = figures();
    expect(plain(flow.summary)).toBe("Aujourd’hui : 1 à faire, 1 en cours, 4 terminées.");
    const last = flow.table.rows.at(-1) ?? [];
    expect(last.slice(1).map((cell) => [cell.value, countBehind(cell)])).toEqual(
      last.slice(1).map(({ value }) => [value, value]),
    );
  });

  // Verifies: 5h.24
  test("no two columns of a workflow are drawn alike, however many wait, are in progress or are done", () => {
    const columns = Object.fromEntries(
      (["todo", "inProgress", "done"] as const).flatMap((category) =>
        [1, 2, 3, 4].map((n) => [`${category}${n}`, category] as const),
      ),
    );
    const past = toldPast({ a: [[0, "todo1"]] }, { columns });
    const answer = flowAnswers.cumulativeFlow(flowBook(past), { days: null, flow: byCategory }, now);
    const faces = cumulativeFigure(answer, flowTools()).chart?.keys.map(({ fill }) => JSON.stringify(fill));
    expect(new Set(faces).size).toBe(12);
  });

  // Verifies: 5i.3
  test("throughput counts each finished card once, and says which period is not whole", () => {
    const { weeks } = figures();
    expect(weeks.table.rows.reduce((sum, row) => sum + Number(row[1]?.value), 0)).toBe(4);
    expect(weeks.table.rows.some((row) => row[0]?.text.includes("entamée"))).toBe(true);
  });

  // Verifies: 5i.3
  test("the best period is that of all, though the last ones alone are drawn", () => {
    const answer = flowAnswers.throughput(
      flowBook(toldPast(cards)),
      { by: "week", flow: byCategory },
      onDay(1000),
    );
    const figure = throughputFigure(answer, flowTools());
    expect(answer.buckets.every(({ count }) => count === 0)).toBe(true);
    expect(figure.chart).not.toBeNull();
    expect(plain(figure.summary)).toContain("4 cartes terminées en tout");
    expect(plain(figure.summary)).toContain("avec 3");
    // Of several years, a week says its own: on the chart, in its table and in the sentence.
    expect(plain(figure.summary)).toMatch(/Meilleure période : \d+ – \d+ nov\. 2026/);
    for (const [week] of figure.table.rows) expect(plain(week?.text ?? "")).toMatch(/20\d\d/);
    expect(plain(figure.summary)).toMatch(/Les \d+ périodes tracées, les dernières, sont vides\./);
  });

  // Verifies: 5i.4, B68
  test("a card in progress is as old as its time since it was begun, against the finished ones", () => {
    const { ages } = figures();
    expect(ages.table.rows).toHaveLength(1);
    expect(ages.table.rows[0]?.[2]?.value).toBe(6);
    expect(plain(ages.summary)).toContain("1 carte en cours");
  });

  // Verifies: 5i.5, B71
  test("table and chart agree: a stop says what its row says, at the height of its number", () => {
    const { flow, cycle, lead, weeks, ages } = figures();
    for (const [figure, column] of [
      [cycle, 2],
      [lead, 2],
      [weeks, 1],
      [ages, 2],
    ] as const)
      agree(figure, column);
    for (const { x, row, y } of flow.chart?.stops ?? []) {
      const counts = (flow.table.rows[row] ?? []).slice(1).map(({ value }) => Number(value));
      expect(y).toBe(counts.reduce((a, b) => a + b, 0));
      expect(x).toBeGreaterThan(0);
    }
  });

  // Verifies: 5i.6
  test("where nothing was finished or begun no chart is drawn, and the words say why", () => {
    const { cycle, weeks, ages, blocked } = figures({ e: [[0, "todo"]] });
    for (const figure of [cycle, weeks, ages, blocked]) {
      expect(figure.chart).toBeNull();
      expect(figure.nothing).toBeTruthy();
    }
  });

  // Verifies: 5i.7
  test("the figures of the flow are said in English too", () => {
    const { cycle, flow } = figures(cards, "en");
    expect(plain(cycle.summary)).toContain("Half of the 3 finished cards took 2 d or less");
    expect(flow.summary).toBe("Today: 1 to do, 1 in progress, 4 done.");
  });
});

function agree(figure: Figure, column: number): void {
  const stops = figure.chart?.stops ?? [];
  expect(stops).toHaveLength(figure.table.rows.length);
  for (const { row, y } of stops)
    expect(Math.abs(Number(figure.table.rows[row]?.[column]?.value) - y)).toBeLessThan(0.01);
}
