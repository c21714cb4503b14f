import { beforeAll, expect, test } from "vitest";
import type { Row } from "@/domain/change";
import type { CardId, ProjectId } from "@/domain/model/ids";
import type { DependencyHealth } from "@/domain/portfolio/dependency-health";
import { type PortfolioBook, type ProjectPart, told } from "@/domain/reports/portfolio/book";
import { burnUpOf } from "@/domain/reports/portfolio/burn-up";
import type { CardLife } from "@/domain/reports/portfolio/card-life";
import type { DependencyWeeks } from "@/domain/reports/portfolio/dependency-weeks";
import { dimensions } from "@/domain/reports/portfolio/groups-then";
import { lastWeeks } from "@/domain/reports/portfolio/weeks";
import { amountsOf } from "@/features/pieces/figure/use-amounts";
import { burnUpFigure } from "@/features/portfolio-reports/burn-up-figure";
import { dependencyFigure } from "@/features/portfolio-reports/dependency-figure";
import { healthFigure } from "@/features/portfolio-reports/health-figure";
import { standingFigure } from "@/features/portfolio-reports/standing-figure";
import { formatFor } from "@/i18n/format";
import { changeLanguage, loadTexts, startLanguage, translateIn } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";
import { dayAt } from "@/lib/day-at";
import type { HealthReport } from "@/storage/queries/plan/health-stream";
import { type FigureCase, holdToTable } from "../../support/figure-to-table";

beforeAll(async () => {
  await startLanguage("fr");
  await loadTexts();
  await changeLanguage("en");
});

const now = Date.UTC(2026, 10, 26, 12);
const day = 86_400_000;
const zone = "Europe/Paris";
const none = new Map();
const toolsIn = (language: Language) => ({ t: translateIn(language), format: formatFor(language) });

/** A card that is born some days ago, and done some days later if ever. */
function life(id: string, ago: number, { after, points = 300 }: { after?: number; points?: number | null }) {
  const step = { at: now - ago * day, epicId: null, points, standing: "open" } as const;
  const end = after === undefined ? [] : [{ ...step, at: step.at + after * day, standing: "done" as const }];
  return { id: id as CardId, steps: [step, ...end] } satisfies CardLife;
}

/** Thirty projects that serve two aims, one of them or none: some done, some not estimated, one empty, one in hours. */
function aBook(): PortfolioBook {
  const aims = [["objective_1", "objective_2"], ["objective_1"], []];
  const parts = Array.from({ length: 30 }, (_, i): [ProjectId, ProjectPart] => {
    const row = {
      ...{ id: `project_${i}`, code: `P${i}`, name: `Projet ${i}`, portfolioId: "portfolio_1" },
      ...{ programId: i % 3 === 0 ? "program_1" : null, pillars: i % 2 === 0 ? ["pillar_1"] : [] },
      ...{ objectives: aims[i % 3], unit: i === 4 ? "hours" : "points" },
    } as unknown as Row<"project">;
    const lives = Array.from({ length: i % 7 }, (_each, c) =>
      life(`card_${i}_${c}`, 80 - 9 * c, {
        ...(c % 2 === 0 ? { after: 10 + i } : {}),
        points: c === 3 ? null : 50 + 150 * c,
      }),
    );
    return [row.id, { project: told(row, [], none), epics: [], sprints: [], columns: [], lives, ends: [] }];
  });
  const frame = {
    ...{ portfolio: { id: "portfolio_1" }, programs: [{ id: "program_1", name: "Réseaux" }] },
    ...{ pillars: [{ id: "pillar_1", name: "Socle" }], dependencies: [], iterations: [], intervals: [] },
    objectives: [1, 2].map((i) => ({ id: `objective_${i}`, name: `Objectif ${i}` })),
  };
  return { frame: frame as unknown as PortfolioBook["frame"], parts: new Map(parts), zone };
}

function progressCases(language: Language): readonly FigureCase[] {
  const words = toolsIn(language);
  return (["cards", "points"] as const).flatMap((unit) =>
    dimensions.flatMap((dimension): readonly FigureCase[] => {
      const answer = burnUpOf(aBook(), { dimension, weeks: 13 }, now);
      const tools = { ...words, unit, amounts: amountsOf(words, unit, "points") };
      const undrawn = Math.max(0, answer.groups.length - 12);
      return [
        // Under the parts the whole of them; and what only the table has room for.
        { figure: standingFigure(answer, tools), column: 3, spare: 1 + undrawn },
        ...[null, ...answer.groups.map(({ id }) => id)].map(
          (id): FigureCase => ({ figure: burnUpFigure(answer, id, tools), column: 1, lines: [2, 1] }),
        ),
      ];
    }),
  );
}

function dependencyCases(language: Language): readonly FigureCase[] {
  const weeks = lastWeeks(6, now, zone);
  const healths: readonly (readonly DependencyHealth[])[] = [
    [],
    ["unplanned", "unplanned"],
    ["late", "tight", "late", "fine"],
    ["tight", "done"],
    ["done", "done"],
    ["late", "unplanned", "fine", "fine", "tight", "done"],
  ];
  const answer: DependencyWeeks = {
    ...{ mondays: weeks.map(({ monday }) => monday), untils: weeks.map(({ until }) => until) },
    weeks: healths.map((own) =>
      own.map((health, i) => ({ id: `dependency_${i}` as never, health, from: "A", to: "B" })),
    ),
  };
  // What is done with is in the table and not drawn.
  return [{ figure: dependencyFigure(answer, toolsIn(language)), column: [1, 2, 3, 4] }];
}

/** Said before the period and replaced there, said before it and standing, said twice on a day, today, and never. */
function healthReport(): HealthReport {
  const said: readonly (readonly [about: string, ago: number, health: string])[] = [
    ["project_1", 400, "offTrack"],
    ["project_1", 200, "onTrack"],
    ["project_1", 20, "atRisk"],
    ["project_2", 60, "offTrack"],
    ["project_2", 60, "onTrack"],
    ["project_2", 0, "notAssessed"],
    ["project_3", 1, "onTrack"],
  ];
  return {
    subjects: [1, 2, 3, 4].map((i) => ({ about: `project_${i}` as never, name: `Projet ${i}` })),
    notes: said
      .map(([about, ago, health], i) => ({
        note: {
          ...{ id: `healthNote_${i}`, about, health, portfolioId: "portfolio_1", at: i },
          ...{ on: dayAt(now - ago * day, zone), text: i % 2 === 0 ? "Motif" : "" },
        } as never,
        ...{ author: i === 0 ? null : "Testeur", correctedBy: null },
      }))
      .reverse(),
    zone,
  };
}

function healthCases(language: Language): readonly FigureCase[] {
  const tools = { ...toolsIn(language), who: (author: string | null) => author ?? "?" };
  // Of one day the last word is drawn; of a short period not what was replaced before it.
  return [[13, 2] as const, [104, 1] as const].map(([weeks, spare]) => ({
    ...{ figure: healthFigure(healthReport(), { now, weeks }, tools), column: null, spare },
  }));
}

const groups = { progress: progressCases, dependencies: dependencyCases, health: healthCases };

// Verifies: 6f.40, B71
test.each([
  ["progress", "fr"],
  ["progress", "en"],
  ["dependencies", "fr"],
  ["dependencies", "en"],
  ["health", "fr"],
  ["health", "en"],
] as const)(
  "of every figure of the portfolio each stop is a row, each row a stop, and both say the same (%s, %s)",
  (group, language) => {
    for (const each of groups[group](language)) holdToTable(each);
  },
);

// Verifies: 6f.40, 6r.6
test("statements that only the table has are said to be missing from the drawing", () => {
  const told = (weeks: number) =>
    healthFigure(healthReport(), { now, weeks }, { ...toolsIn("fr"), who: () => "" }).definition.join(" ");
  expect(told(13)).toContain("2 météos que le dessin n’a pas");
  expect(told(104)).toContain("1 météo que le dessin n’a pas");
});
