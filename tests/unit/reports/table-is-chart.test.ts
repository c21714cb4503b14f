import { beforeAll, test } from "vitest";
import { flowAnswers } from "@/domain/reports/answers/flow-answers";
import { forecastAnswers } from "@/domain/reports/answers/forecast-answers";
import { sprintAnswers } from "@/domain/reports/answers/sprint-answers";
import { type TeamAsk, teamAnswers } from "@/domain/reports/answers/team-answers";
import type { ReportBook } from "@/domain/reports/book";
import { byCategory } from "@/domain/reports/flow/chosen-flow";
import { amountsOf } from "@/features/pieces/figure/use-amounts";
import { ageingFigure } from "@/features/reports/flow/ageing-figure";
import { blockedFigure } from "@/features/reports/flow/blocked-figure";
import { breachesFigure } from "@/features/reports/flow/breaches-figure";
import { cumulativeFigure } from "@/features/reports/flow/cumulative-figure";
import { efficiencyFigure } from "@/features/reports/flow/efficiency-figure";
import { littleFigure } from "@/features/reports/flow/little-figure";
import { throughputFigure } from "@/features/reports/flow/throughput-figure";
import { timesFigure } from "@/features/reports/flow/times-figure";
import { questionOf } from "@/features/reports/forecast/forecast-query";
import { howManyFigure } from "@/features/reports/forecast/how-many-figure";
import { samplesFigure } from "@/features/reports/forecast/samples-figure";
import { whenFigure } from "@/features/reports/forecast/when-figure";
import { burndownFigure, burnupFigure } from "@/features/reports/sprint/burn-figures";
import { capacityFigure } from "@/features/reports/team/capacity-figure";
import { kindsFigure, kindsInAllFigure } from "@/features/reports/team/kinds-figures";
import { plannedFigure } from "@/features/reports/team/planned-figure";
import { predictabilityFigure } from "@/features/reports/team/predictability-figure";
import { velocityFigure } from "@/features/reports/team/velocity-figure";
import { formatFor } from "@/i18n/format";
import { changeLanguage, loadTexts, startLanguage, translateIn } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";
import { must } from "@/lib/assert";
import { type FigureCase, holdToTable } from "../../support/figure-to-table";
import { flowBook } from "../../support/flow-book";
import { bookIn } from "../../support/report-book";
import { playThree } from "../../support/three-sprints";
import { onDay, type Told, toldPast } from "../../support/told-past";

let book: ReportBook;
let sprintId: Parameters<typeof sprintAnswers.burn>[1]["sprintId"];
beforeAll(async () => {
  await startLanguage("fr");
  await loadTexts();
  await changeLanguage("en");
  const played = await playThree();
  book = bookIn(played.store);
  sprintId = must(played.sprints[0], "a sprint");
});

const now = onDay(28);
const blocked = (reason: string) => ({ blocked: { since: 0, reason } });

/** A past with everything that the flow draws: reopened, blocked for two reasons, in a queue, over a limit; and one that goes on. */
function aFlow(): ReportBook {
  const cards: Record<string, Told[]> = {
    reopened: [
      ...([
        [0, "todo"],
        [1, "doing"],
        [3, "done"],
      ] as Told[]),
      ...([
        [4, "doing"],
        [6, "done"],
      ] as Told[]),
    ],
    blocked: [
      ...([
        [0, "doing"],
        [2, null, blocked("attend la recette")],
        [5, null, blocked("attend le réseau")],
      ] as Told[]),
      [9, "review", { blocked: null }],
      [12, "done"],
    ],
    open: [
      [10, "todo"],
      [20, "doing"],
    ],
    stuck: [[15, "review", blocked("attend la recette")]],
  };
  for (let i = 0; i < 16; i += 1)
    cards[`d${i}`] = [
      [-20 + i, "todo", { points: 2 }],
      [i, "doing"],
      [i + 1 + (i % 5), "done"],
    ];
  for (let i = 0; i < 5; i += 1) cards[`w${i}`] = [[i, "todo", { points: 3 }]];
  return flowBook(toldPast(cards, { limits: { doing: 2 } }));
}

function flowCases(language: Language): readonly FigureCase[] {
  const flow = byCategory;
  const own = aFlow();
  const tools = { t: translateIn(language), format: formatFor(language) };
  const times = (of: "cycle" | "lead") => timesFigure(flowAnswers.flowTimes(own, { of, flow }, now), tools);
  const finished = (by: "day" | "week" | "month") =>
    throughputFigure(flowAnswers.throughput(own, { by, flow }, now), tools);
  const efficiency = flowAnswers.flowEfficiency(own, { flow, waiting: ["column_review" as never] });
  return [
    {
      figure: cumulativeFigure(flowAnswers.cumulativeFlow(own, { days: null, flow }, now), tools),
      column: null,
      // « mardi 13 octobre 2026 » where the table has « 13/10/2026 ».
      apart: [0],
    },
    { figure: times("cycle"), column: 2 },
    { figure: times("lead"), column: 2 },
    { figure: ageingFigure(flowAnswers.ageing(own, { flow }, now), tools), column: 2 },
    { figure: finished("day"), column: 1, apart: [2] },
    { figure: finished("week"), column: 1 },
    { figure: finished("month"), column: 1 },
    { figure: blockedFigure(flowAnswers.blockedTime(own, { flow }, now), tools), column: 1, apart: [3] },
    { figure: efficiencyFigure(efficiency, tools), column: 1 },
    {
      figure: breachesFigure(flowAnswers.wipBreaches(own, { days: null }, now), tools),
      column: null,
      apart: [2],
    },
    {
      figure: littleFigure(flowAnswers.littlesLaw(own, { days: null, flow }, now), tools),
      column: 1,
      spare: 7,
    },
  ];
}

function sprintCases(language: Language): readonly FigureCase[] {
  const words = { t: translateIn(language), format: formatFor(language) };
  return (["points", "cards"] as const).flatMap((unit): readonly FigureCase[] => {
    const amounts = amountsOf(words, unit, "points");
    const answer = must(sprintAnswers.burn(book, { sprintId, unit }, now), "a burn");
    const tools = { ...words, amounts };
    return [
      // At the ends of a line a button opens the cards that the row counts.
      { figure: burndownFigure(answer, tools), column: 6, apart: [1] },
      { figure: burnupFigure(answer, tools), column: 5, apart: [1] },
    ];
  });
}

function teamCases(language: Language): readonly FigureCase[] {
  const words = { t: translateIn(language), format: formatFor(language) };
  return (["points", "cards"] as const).flatMap((unit): readonly FigureCase[] => {
    const tools = { ...words, amounts: amountsOf(words, unit, "points") };
    const ask: TeamAsk = { unit, last: 6, planningDays: 0, lateWeight: 1 };
    const velocity = teamAnswers.velocity(book, ask, now);
    const kinds = teamAnswers.kinds(book, { last: 6 }, now);
    return [
      { figure: velocityFigure(velocity, tools), column: 2, spare: 1 },
      { figure: predictabilityFigure(velocity, tools), column: 3, spare: 1 },
      { figure: plannedFigure(velocity, tools), column: 1, spare: 1 },
      ...(unit === "points" ? [{ figure: capacityFigure(velocity, tools), column: 3 }] : []),
      { figure: kindsFigure(kinds, unit, tools), column: -1, spare: 1 },
      // As high as the higher of its two bars.
      { figure: kindsInAllFigure(kinds, "points", tools), column: null },
    ];
  });
}

function forecastCases(language: Language): readonly FigureCase[] {
  const words = { t: translateIn(language), format: formatFor(language) };
  return (["unit=cards", "unit=points", "grows=1"] as const).flatMap((query): readonly FigureCase[] => {
    const question = questionOf(new URLSearchParams(`back=4&by=2026-12-20&${query}`));
    const answer = must(forecastAnswers.forecast(aFlow(), question, now), "a forecast");
    const { unit } = answer.asked;
    const tools = { ...words, noun: unit, scopeName: "", amounts: amountsOf(words, unit, "points") };
    const { when } = answer;
    const tail = typeof when === "string" ? 0 : Number(when.later > 0) + Number(when.endless > 0);
    return [
      { figure: whenFigure(answer, tools), column: 1, spare: tail },
      { figure: howManyFigure(answer, tools), column: 1 },
      { figure: samplesFigure(answer, tools), column: 1 },
    ];
  });
}

const groups = { sprint: sprintCases, team: teamCases, flow: flowCases, forecast: forecastCases };

// Verifies: 5h.30, B71
test.each([
  ["sprint", "fr"],
  ["sprint", "en"],
  ["team", "fr"],
  ["team", "en"],
  ["flow", "fr"],
  ["flow", "en"],
  ["forecast", "fr"],
  ["forecast", "en"],
] as const)(
  "of every figure each stop is a row, each row a stop, and both say the same (%s, %s)",
  (group, language) => {
    for (const each of groups[group](language)) holdToTable(each);
  },
);
