import { beforeAll, describe, expect, test } from "vitest";
import type { SprintId } from "@/domain/model/ids";
import { type TeamAsk, teamAnswers } from "@/domain/reports/answers/team-answers";
import type { ReportBook } from "@/domain/reports/book";
import type { Figure } from "@/features/pieces/figure/figure";
import { amountsOf } from "@/features/pieces/figure/use-amounts";
import { capacityFigure } from "@/features/reports/team/capacity-figure";
import { kindsFigure, kindsInAllFigure } from "@/features/reports/team/kinds-figures";
import { plannedFigure } from "@/features/reports/team/planned-figure";
import { predictabilityFigure } from "@/features/reports/team/predictability-figure";
import { velocityFigure } from "@/features/reports/team/velocity-figure";
import { formatFor } from "@/i18n/format";
import { changeLanguage, loadTexts, startLanguage, translateIn } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";
import { bookIn } from "../../support/report-book";
import { playThree } from "../../support/three-sprints";

/** When all of it is over. */
const later = Date.UTC(2027, 0, 1);
const usual: TeamAsk = { unit: "points", last: 6, planningDays: 0, lateWeight: 1 };

const toolsIn = (language: Language, unit: TeamAsk["unit"] = "points") => {
  const words = { t: translateIn(language), format: formatFor(language) };
  return { ...words, amounts: amountsOf(words, unit, "points") };
};

const velocity = (book: ReportBook, ask: Partial<TeamAsk> = {}, language: Language = "fr") =>
  velocityFigure(teamAnswers.velocity(book, { ...usual, ...ask }, later), toolsIn(language, ask.unit));

const plain = (text: string) => text.replace(/\s/gu, " ");
const rows = ({ table }: Figure) => table.rows.map((row) => row.map(({ text }) => plain(text)));
const left = ({ leftOut }: Figure) => leftOut.map(({ text }) => plain(text));

/** How high the bars stand in each slot, all of them on each other. */
function tops({ chart }: Figure, turn: number): readonly number[] {
  const found: number[] = [];
  for (const layer of chart?.layers ?? [])
    if (layer.kind === "bars")
      for (const bar of layer.bars)
        if (bar.turn === turn) found[bar.slot] = Math.max(found[bar.slot] ?? 0, bar.to);
  return found;
}

const values = ({ table, chart }: Figure, column: number) =>
  (chart?.stops ?? []).map(({ row }) => table.rows[row]?.[column]?.value ?? null);

let book: ReportBook;
let names: readonly SprintId[];
beforeAll(async () => {
  await startLanguage("en");
  await loadTexts();
  await changeLanguage("fr");
  const { store, sprints } = await playThree();
  book = bookIn(store);
  names = sprints;
});

describe("velocity as it is drawn", () => {
  // Verifies: 5h.1, B64, B70
  test("the velocity of three sprints, one of them the twelve cards, is drawn to the figure worked out by hand", () => {
    const figure = velocity(book);
    expect(rows(figure)).toEqual([
      ["Sprint 1", "32", "14,75", "13,25", "1,5", "0", "5", "2,95"],
      ["Sprint 2", "5", "5", "5", "0", "0", "4", "1,25"],
      ["Sprint 3", "10", "8", "8", "0", "0", "5", "1,6"],
      ["Moyenne de 3 sprints", "15,7", "9,3", "", "", "", "", "1,98"],
    ]);
    expect(tops(figure, 0)).toEqual([32, 5, 10]);
    expect(tops(figure, 1)).toEqual([14.75, 5, 8]);
    const [range, , mean] = figure.chart?.layers ?? [];
    expect([range, mean]).toMatchObject([
      { kind: "span", low: 5, high: 14.75 },
      { kind: "level", y: 9.25 },
    ]);
    expect(plain(figure.summary)).toBe(
      "Moyenne de 9,3 points sur 3 sprints, de 5 à 14,75. Les sprints comptent de 4 à 5 jours travaillés : comparez-les par jour, 2 points en moyenne.",
    );
    const english = velocity(book, {}, "en");
    expect(english.summary).toBe(
      "Mean of 9.3 points over 3 sprints, from 5 to 14.75. The sprints have from 4 to 5 working days: compare them by the day, 2 points on average.",
    );
    expect(tops(english, 1)).toEqual(tops(figure, 1));
  });

  // Verifies: 5h.1
  test("in cards the same sprints count cards", () => {
    const figure = velocity(book, { unit: "cards" });
    expect(rows(figure)[0]).toEqual(["Sprint 1", "10", "5", "4", "1", "0", "5", "1"]);
    expect(left(figure)).toEqual([]);
  });

  // Verifies: 5h.2, B65
  test("under every velocity stands that it is never compared between teams, in both languages", () => {
    for (const [language, words] of [
      ["fr", "ne se compare jamais à celle d’une autre équipe"],
      ["en", "never compared with another team’s"],
    ] as const) {
      expect(plain(velocity(book, {}, language).definition.join(" "))).toContain(words);
      const answer = teamAnswers.velocity(book, usual, later);
      expect(plain(predictabilityFigure(answer, toolsIn(language)).definition.join(" "))).toContain(words);
    }
  });

  // Verifies: 5h.3, B64
  test("a later end of planning and lighter late completions change the bars, and are said under them", () => {
    const figure = velocity(book, { planningDays: 2 });
    expect(rows(figure)[0]?.slice(0, 5)).toEqual(["Sprint 1", "34,75", "14,75", "14,75", "0"]);
    expect(plain(figure.definition.join(" "))).toContain("Planification finale le jour 2");
    // Planned to end on the 5th: C, F and K came a day late, 8.25 points.
    const sprints = book.tables.sprints.map((row) =>
      row.name === "Sprint 1" ? { ...row, startOn: "2026-11-02", endOn: "2026-11-05" } : row,
    );
    const late = velocity({ ...book, tables: { ...book.tables, sprints } }, { lateWeight: 0.5 });
    expect(rows(late)[0]).toEqual(["Sprint 1", "32", "10,63", "9,13", "1,5", "8,25", "4", "2,66"]);
    expect(plain(late.definition.join(" "))).toContain("compte pour moitié");
    expect(velocity(book).definition).toHaveLength(2);
  });

  // Verifies: 5h.4, 5x.4
  test("one or two sprints have a mean and no range, none has no chart, and the reason is said", async () => {
    const one = velocity(bookIn((await playThree(1)).store));
    expect(plain(one.summary)).toBe(
      "Moyenne de 14,8 points sur 1 sprint ; une fourchette demande au moins trois sprints terminés.",
    );
    expect(one.chart?.layers.map(({ kind }) => kind)).toEqual(["bars", "level"]);
    const two = velocity(bookIn((await playThree(2)).store));
    expect(two.chart?.layers.some(({ kind }) => kind === "span")).toBe(false);
    const planned = { ...book.tables, sprints: book.tables.sprints.slice(0, 0) };
    const none = velocity({ ...book, tables: planned });
    expect([none.chart, none.table.rows]).toEqual([null, []]);
    expect(plain(none.nothing ?? "")).toContain("à partir du premier sprint terminé");
    expect(none.summary).toBe("Aucun sprint terminé à compter.");
  });

  // Verifies: 5h.4
  test("sprints that never started, still run or are older are named beside the chart, and cards without an estimate open", async () => {
    const { store, sprints, on } = await playThree(1);
    await on(8, { type: "sprint/start", sprintId: sprints[1] as SprintId });
    const figure = velocity(bookIn(store));
    expect(left(figure)).toEqual([
      "En cours, pas encore comptés : Sprint 2.",
      "Pas démarrés : Sprint 3.",
      "1 carte sans estimation ne pèse rien ici.",
    ]);
    expect(figure.leftOut.at(-1)?.ids).toHaveLength(1);
  });

  // Verifies: 5h.4, 5x.3
  test("sprints without any estimate are not drawn in points, and the way out is said", async () => {
    const bare = { ...book, tables: { ...book.tables, sprints: book.tables.sprints.slice(0, 1) } };
    const answer = teamAnswers.velocity(bare, usual, later);
    const gone = { ...answer, bars: [], mean: null, range: null, perDay: null, predictability: null };
    const leftOut = [{ id: names[0] as SprintId, why: "no-estimate" as const }];
    const figure = velocityFigure({ ...gone, leftOut }, toolsIn("fr"));
    expect(figure.chart).toBeNull();
    expect(plain(figure.nothing ?? "")).toContain("comptez en cartes");
    expect(left(figure)).toEqual(["Sans aucune estimation : Sprint 1. Comptez en cartes pour les voir."]);
  });

  // Verifies: 5h.5, B71
  test("every number of a velocity opens its own cards", () => {
    const [first] = velocity(book).table.rows;
    expect(first?.map(({ ids = [] }) => ids.length)).toEqual([5, 10, 5, 4, 1, 0, 0, 0]);
  });
});

describe("what else is drawn of a team", () => {
  const answer = (ask: Partial<TeamAsk> = {}) => teamAnswers.velocity(book, { ...usual, ...ask }, later);
  let fr: ReturnType<typeof toolsIn>;
  beforeAll(() => {
    fr = toolsIn("fr");
  });

  // Verifies: 5h.6
  test("predictability is what was done by what was committed, sprint by sprint and in all, with the kept part", () => {
    const figure = predictabilityFigure(answer(), fr);
    expect(rows(figure)).toEqual([
      ["Sprint 1", "32", "14,75", "46 %", "41 %"],
      ["Sprint 2", "5", "5", "100 %", "100 %"],
      ["Sprint 3", "10", "8", "80 %", "80 %"],
      ["Ensemble", "47", "27,75", "59 %", "56 %"],
    ]);
    expect(tops(figure, 0).map((top) => Math.round(top * 10_000) / 10_000)).toEqual(values(figure, 3));
    expect(plain(figure.summary)).toBe(
      "Réalisé : 59 % de l’engagement sur 3 sprints ; tenu tel qu’engagé : 56 %.",
    );
    const bare = answer();
    const nothing = {
      ...bare,
      bars: bare.bars.map((bar) => ({ ...bar, commitment: 0 })),
      predictability: null,
    };
    const empty = predictabilityFigure(nothing, fr);
    expect([empty.chart, left(empty)[0]]).toEqual([
      null,
      "Sans engagement, donc sans part : Sprint 1, Sprint 2 et Sprint 3.",
    ]);
  });

  // Verifies: 5h.7
  test("planned stands against unplanned in amounts and as a part", () => {
    const figure = plannedFigure(answer(), fr);
    expect(rows(figure)).toEqual([
      ["Sprint 1", "13,25", "1,5", "10 %"],
      ["Sprint 2", "5", "0", "0 %"],
      ["Sprint 3", "8", "0", "0 %"],
      ["Ensemble", "26,25", "1,5", "5 %"],
    ]);
    expect([tops(figure, 0), tops(figure, 1)]).toEqual([values(figure, 1), values(figure, 2)]);
    expect(plain(figure.summary)).toBe("5 % du réalisé était imprévu : 1,5 point sur 27,75 points.");
  });

  // Verifies: 5h.8
  test("capacity used counts only sprints whose capacity somebody said, and names the others", () => {
    const figure = capacityFigure(answer(), fr);
    expect(rows(figure)).toEqual([["Sprint 1", "30", "14,75", "49 %"]]);
    expect(left(figure)).toContain("Sans capacité indiquée : Sprint 2 et Sprint 3.");
    const bare = answer({ unit: "cards" });
    const none = capacityFigure(bare, fr);
    expect([none.chart, plain(none.nothing ?? "")]).toEqual([
      null,
      "Aucun de ces sprints n’a de capacité : indiquez-la par le menu du sprint, « Capacité… ».",
    ]);
  });

  // Verifies: 5h.9
  test("kinds of work are stacked by sprint and summed, in cards and in points", () => {
    const kinds = teamAnswers.kinds(book, { last: 6 }, later);
    const figure = kindsFigure(kinds, "points", fr);
    expect(rows(figure)).toEqual([
      ["Sprint 1", "14,75", "0", "14,75"],
      ["Sprint 2", "5", "0", "5"],
      ["Sprint 3", "0", "8", "8"],
      ["Ensemble", "19,75", "8", "27,75"],
    ]);
    expect(tops(figure, 0)).toEqual(values(figure, 3));
    expect(plain(figure.summary)).toBe("Sur 3 sprints, en points : Récit utilisateur 71 % et Anomalie 29 %.");
    const all = kindsInAllFigure(kinds, "points", fr);
    expect(rows(all)).toEqual([
      ["Récit utilisateur", "6", "86 %", "19,75", "71 %", "0"],
      ["Anomalie", "1", "14 %", "8", "29 %", "0"],
    ]);
    expect(all.table.rows[1]?.[0]?.ids).toHaveLength(1);
  });

  // Verifies: 5h.10, B71
  test("each figure says at each stop what its table says in that row", () => {
    const kinds = teamAnswers.kinds(book, { last: 6 }, later);
    const figures = [
      velocityFigure(answer(), fr),
      predictabilityFigure(answer(), fr),
      plannedFigure(answer(), fr),
      capacityFigure(answer(), fr),
      kindsFigure(kinds, "cards", fr),
      kindsInAllFigure(kinds, "points", fr),
    ];
    for (const { chart, table } of figures) {
      expect(chart?.stops.length).toBeGreaterThan(0);
      for (const { row, title, lines } of chart?.stops ?? []) {
        const [head, ...cells] = table.rows[row] ?? [];
        expect(title).toBe(head?.text);
        expect(lines.map((line) => plain(line).split(" : ").at(-1) ?? "")).toEqual(
          cells.map(({ text }) => plain(text)).filter(Boolean),
        );
      }
    }
  });
});
