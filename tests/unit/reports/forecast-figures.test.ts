import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "@/domain/change";
import { forecastAnswers } from "@/domain/reports/answers/forecast-answers";
import type { BookTables } from "@/domain/reports/book";
import { questionOf } from "@/features/reports/forecast/forecast-query";
import type { ForecastTools } from "@/features/reports/forecast/forecast-words";
import { howManyFigure } from "@/features/reports/forecast/how-many-figure";
import { samplesFigure } from "@/features/reports/forecast/samples-figure";
import { whenFigure } from "@/features/reports/forecast/when-figure";
import { formatFor } from "@/i18n/format";
import { changeLanguage, loadTexts, startLanguage, translateIn } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";
import { cardId, onDay, type Told, toldPast } from "../../support/told-past";

beforeAll(async () => {
  await startLanguage("fr");
  await loadTexts();
  await changeLanguage("en");
});

/** Monday 30 November 2026, noon: four weeks after day zero. */
const now = onDay(28);
const tables = {
  project: { id: "project_a", code: "INT", name: "Essai", timeZone: "Europe/Paris", unit: "points" },
  ...{
    sprints: [],
    epics: [{ id: "epic_a", name: "Accès" }],
    calendar: undefined,
    snapshots: [],
    minutes: [],
  },
} as unknown as BookTables;

/** So many cards a week for so many weeks, done on Wednesdays, and so many that wait. */
function steady(perWeek: number, { weeks = 4, open = 6, points = null as number | null } = {}) {
  const cards: Record<string, Told[]> = {};
  for (let i = 0; i < perWeek * weeks; i += 1) {
    const at = 7 * Math.floor(i / perWeek) + 2 + 7 * (4 - weeks);
    cards[`d${i}`] = [
      [-60, "todo", { points: 3 }],
      [at, "done"],
    ];
  }
  for (let i = 0; i < open; i += 1) cards[`o${i}`] = [[-60, "todo", { points }]];
  return cards;
}

const withoutSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

function figuresOf(
  cards: Record<string, readonly Told[]>,
  query: string,
  { language = "fr" as Language, over = {} as Partial<BookTables>, at = now } = {},
) {
  const book = { past: toldPast(cards), tables: { ...tables, ...over } };
  const answer = forecastAnswers.forecast(book, questionOf(new URLSearchParams(query)), at);
  if (!answer) throw new Error("no answer");
  const [t, format] = [translateIn(language), formatFor(language)];
  const { unit } = answer.asked;
  const say = (count: number) =>
    unit === "cards" ? t("common.count.card", { count }) : t("common.count.point", { count });
  const tools: ForecastTools = {
    ...{ t, format, noun: unit, scopeName: "" },
    amounts: { say, figure: format.points, signed: String, title: t(`reports.common.unit.${unit}`) },
  };
  const [when, howMany, samples] = [whenFigure, howManyFigure, samplesFigure].map((figure) =>
    figure(answer, tools),
  );
  if (!when || !howMany || !samples) throw new Error("three figures");
  return { answer, when, howMany, samples };
}

describe("« Quand aurons-nous fini ? » in figures and words", () => {
  // Verifies: 5j.1, 5e.3
  test("a constant throughput says one exact date at every chance, in one bar with one mark", () => {
    const { when } = figuresOf(steady(2), "back=4");
    expect(withoutSpaces(when.summary)).toBe(
      "Avec 85 chances sur 100, les 6 cartes restantes seront terminées au plus tard le 18 décembre 2026.",
    );
    expect(when.sentences?.map(withoutSpaces)).toEqual(
      [50, 70, 95].map((percent) => `Avec ${percent} chances sur 100 : au plus tard le 18 décembre 2026.`),
    );
    expect(withoutSpaces(when.definition[0] ?? "")).toBe(
      "Repose sur 4 semaines, du 2 nov. 2026 au 29 nov. 2026 : 2 cartes par semaine.",
    );
    const moments = when.chart?.layers.filter((layer) => layer.kind === "moment") ?? [];
    expect(moments.map(({ label }) => withoutSpaces(label))).toEqual(["50 % et 85 % : 18 déc."]);
    const full = when.table.rows.filter(([, runs]) => runs?.value !== 0);
    expect(full.map((row) => row.map(({ value }) => value))).toEqual([["2026-12-18", 10_000, 1]]);
  });

  // Verifies: 5j.12
  test("the table of a forecast and its chart say the same, bar by bar, and every run is counted", () => {
    const cards = { ...steady(5, { weeks: 4, open: 60 }), ...later([1, 4, 6, 9, 12]) };
    for (const figure of ["when", "howMany"] as const) {
      const { chart, table } = figuresOf(cards, "by=2027-01-31")[figure];
      const bars = chart?.layers.find((layer) => layer.kind === "bars");
      const heights = new Map<number, number>();
      for (const { slot, from, to } of bars?.bars ?? [])
        heights.set(slot, (heights.get(slot) ?? 0) + to - from);
      expect(chart?.stops.length).toBeGreaterThan(5);
      for (const { row, y, title, lines } of chart?.stops ?? []) {
        const [name, runs] = table.rows[row] ?? [];
        expect([y, heights.get(row) ?? 0]).toEqual([runs?.value, runs?.value]);
        expect(title).toContain(name?.text);
        expect(lines.join()).toContain(runs?.text);
      }
      const all = table.rows.reduce((sum, [, runs]) => sum + Number(runs?.value), 0);
      expect(all).toBe(10_000);
    }
  });

  // Verifies: 5j.1
  test("bars are drawn in three faces, told apart by texture, and the marks stand between what they part", () => {
    const { answer, when } = figuresOf({ ...steady(5, { open: 60 }), ...later([1, 4, 6, 9, 12]) }, "");
    const { chart } = when;
    expect(chart?.keys.map(({ fill }) => fill?.texture ?? "plain")).toEqual(["plain", "hatched", "outlined"]);
    if (typeof answer.when === "string") throw new Error(answer.when);
    const { bars, runs } = answer.when;
    const face = (i: 0 | 1) => bars.reduce((sum, bar) => sum + bar.runs[i], 0) / runs;
    // The answer is the first period in which so many runs have ended.
    expect(face(0)).toBeGreaterThanOrEqual(0.5);
    expect(face(0) + face(1)).toBeGreaterThanOrEqual(0.85);
    const moments = (chart?.layers.filter((layer) => layer.kind === "moment") ?? []).toReversed();
    expect(moments.map(({ label }) => withoutSpaces(label).slice(0, 6))).toEqual(["50 % :", "85 % :"]);
    for (const [i, { x }] of moments.entries()) {
      const isLater = ({ runs: own }: (typeof bars)[number]) => (own[2] ?? 0) + (i === 0 ? own[1] : 0) > 0;
      expect(bars.findIndex(isLater)).toBe(Math.round(x));
    }
  });

  // Verifies: 5j.2
  test("« Combien d’ici le … ? » never promises more than remains, and says so", () => {
    const { howMany } = figuresOf(steady(2), "back=4&by=2026-12-13");
    expect(withoutSpaces(howMany.title)).toBe("Combien d’ici le 13 décembre 2026 ?");
    expect(withoutSpaces(howMany.summary)).toBe(
      "Avec 85 chances sur 100, au moins 4 cartes seront terminées d’ici le 13 décembre 2026.",
    );
    expect(withoutSpaces(figuresOf(steady(2), "back=4&by=2027-03-01").howMany.summary)).toBe(
      "Avec 85 chances sur 100, tout ce qui reste (6 cartes) sera terminé d’ici le 1er mars 2027.",
    );
  });

  // Verifies: 5j.15
  test("the sentences of a forecast are said in English too", () => {
    const { when, howMany } = figuresOf(steady(2), "back=4&by=2026-12-13", { language: "en" });
    expect(withoutSpaces(when.summary)).toBe(
      "With 85 chances in 100, the 6 cards that remain will be done by 18 December 2026 at the latest.",
    );
    expect(withoutSpaces(howMany.summary)).toBe(
      "With 85 chances in 100, at least 4 cards will be done by 13 December 2026.",
    );
  });
});

/** One more card of each of these days, so that weeks differ. */
function later(days: readonly number[]): Record<string, Told[]> {
  return Object.fromEntries(
    days.map((day, i) => [
      `l${i}`,
      [
        [-60, "todo"],
        [day, "done"],
      ] as Told[],
    ]),
  );
}

describe("what a forecast does not know", () => {
  // Verifies: 5j.9, 5j.12
  test("without a past, without work, or without anything done, nothing is drawn and the way out is said", () => {
    const nothing = (cards: Record<string, Told[]>, query: string) => {
      const { when } = figuresOf(cards, query);
      expect(when).toMatchObject({ chart: null, table: { rows: [] } });
      return withoutSpaces(when.nothing ?? "");
    };
    const young = {
      a: [
        [20, "todo"],
        [22, "done"],
      ],
      b: [[21, "todo"]],
    } as Record<string, Told[]>;
    expect(nothing(young, "")).toMatch(
      /^Pas de prévision : il faut au moins 3 périodes passées, et il y en a 1\./,
    );
    expect(nothing({ b: [[-200, "todo"]] }, "")).toMatch(/rien n’a été terminé dans le passé observé/);
    expect(nothing(steady(2, { open: 0 }), "")).toBe("Il ne reste rien à faire dans ce périmètre.");
    expect(nothing(steady(2), "unit=points")).toMatch(/aucune des cartes restantes n’est estimée/);
    expect(figuresOf(steady(2), "by=2026-12-01").howMany).toMatchObject({ chart: null });
  });

  // Verifies: 5j.9, B69
  test("a short past, a young project and a scope that outgrows its team are warned of in words", () => {
    const few = figuresOf(steady(2), "back=4").when.cautions?.map(withoutSpaces);
    expect(few).toEqual([
      "Peu de recul : 4 semaines seulement. Une prévision devient fiable à partir de 11.",
    ]);
    const young = Object.fromEntries(
      Object.entries(steady(2)).map(([name, told]) => [name, [[-1, "todo"], ...told.slice(1)] as Told[]]),
    );
    expect(figuresOf(young, "").when.cautions?.map(withoutSpaces)[1]).toMatch(
      /^Le projet commence le 1er nov\. 2026/,
    );
    const growing = {
      ...steady(1, { open: 9 }),
      ...Object.fromEntries([1, 8, 15, 22].map((day) => [`n${day}`, [[day, "todo"]] as Told[]])),
    };
    const { when } = figuresOf(growing, "back=4&grows=1");
    expect(when.cautions?.join()).toMatch(/le travail n’est pas terminé dans dix ans/);
    expect(withoutSpaces(when.summary)).toMatch(/^Avec 50 chances sur 100, aucune date/);
    // Where no bar is drawn, nothing is said of the last one.
    expect(when.chart).toBeNull();
    expect(when.definition.join()).not.toContain("bâton");
    expect(withoutSpaces(when.definition.join())).toMatch(/1 carte par semaine en moyenne/);
  });

  // Verifies: 5j.10, B72
  test("in points the share that is estimated is said, what is not is named, and under four in five nothing is firm", () => {
    const cards = { ...steady(2, { open: 3, points: 5 }), bare: [[-60, "todo"]] as Told[] };
    const { when, samples } = figuresOf(cards, "unit=points&back=4");
    expect(withoutSpaces(when.cautions?.[0] ?? "")).toBe(
      "Prévision indicative, à ne pas présenter comme ferme : 75 % des cartes restantes sont estimées, il en faudrait au moins 80 %.",
    );
    expect(when.leftOut.map(({ ids }) => ids)).toEqual([[cardId("bare")]]);
    expect(samples.leftOut).toEqual([]);
    expect(withoutSpaces(when.definition.join())).toContain(
      "Reste à faire : 15 points. 75 % des cartes restantes sont estimées.",
    );
  });
});

describe("the past that a forecast is drawn from", () => {
  // Verifies: 5j.8, 5j.12, B71
  test("each past period is a bar with its cards, and the table says the same", () => {
    const { samples } = figuresOf({ ...steady(2), ...later([3]) }, "back=4&grows=1");
    expect(samples.table.rows.map(([, finished]) => finished?.value)).toEqual([3, 2, 2, 2]);
    expect(samples.table.rows[1]?.[1]?.ids).toEqual([cardId("d2"), cardId("d3")]);
    for (const { row, y, ids } of samples.chart?.stops ?? []) {
      const [, finished] = samples.table.rows[row] ?? [];
      expect([y, ids]).toEqual([finished?.value, finished?.ids]);
    }
  });

  // Verifies: 5j.11
  test("over Christmas weeks that the team is away neither the past nor the days to come count them", () => {
    const calendar = {
      ...{
        id: "calendar_a",
        projectId: "project_a",
        zone: "metropole",
        workdays: [1, 2, 3, 4, 5],
        focus: 0.8,
      },
      daysOff: [{ from: "2026-12-21", to: "2027-01-03" }],
    } as unknown as Row<"calendar">;
    // Three weeks of work end on 18 December; two cards more are done after the holidays.
    const closed = (open: number) =>
      figuresOf(steady(2, { open }), "back=4", { over: { calendar } }).when.summary;
    expect(withoutSpaces(closed(6))).toContain("18 décembre 2026");
    expect(withoutSpaces(closed(8))).toContain("8 janvier 2027");
    // Asked for on 4 January, the four weeks before hold two in which nobody worked.
    const { answer, when } = figuresOf(steady(2), "back=4", { over: { calendar }, at: onDay(63) });
    expect(answer.periods.map(({ from }) => from)).toEqual(["2026-12-07", "2026-12-14"]);
    expect(when.chart).toBeNull();
    const { definition } = figuresOf(steady(2), "back=4").when;
    expect(withoutSpaces(definition.at(-1) ?? "")).toMatch(
      /^Jours travaillés : lundi, mardi, mercredi, jeudi et vendredi, hors jours fériés \(Métropole\).*fuseau horaire Europe\/Paris/,
    );
  });
});
