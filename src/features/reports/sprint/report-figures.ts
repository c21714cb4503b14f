import type { Place } from "@/domain/model/vocabulary";
import type { ReportAnswer } from "@/domain/reports/answers/answers";
import type { ReportLine } from "@/domain/reports/sprint/sprint-report";
import type { Cell, Figure } from "@/features/pieces/figure/figure";
import { cardsAndSum } from "@/features/pieces/figure/use-amounts";
import type { BurnTools } from "./burn-figures";
import { aheadLines } from "./left-out";

export type SprintReportAnswer = NonNullable<ReportAnswer<"report">>;
export type ReportTools = BurnTools & {
  readonly unit: "points" | "cards";
  /** What a sprint or the backlog is called. */
  readonly placeOf: (place: Place) => string;
};

/** The equation of a sprint, term by term, and a person's word on its goal (B63). */
export function sprintReportFigure(answer: SprintReportAnswer, tools: ReportTools): Figure {
  const { t, format, amounts } = tools;
  const { goalSaid, goalAtStart, startsOn } = answer;
  const goal = goalAtStart || answer.report.goal;
  const terms = termsOf(answer, tools);
  // What weighs nothing for want of an estimate is counted beside the sum: nothing added is not a card added.
  const said = Object.fromEntries(
    terms.map(({ name, amount, unestimated }) => [
      name,
      unestimated && tools.unit === "points"
        ? `${amounts.figure(amount)} (${t("ceremony.review.unestimated", { count: unestimated })})`
        : amounts.figure(amount),
    ]),
  );
  return {
    name: t("reports.sprint.report.file"),
    title: t("reports.sprint.report.title", { sprint: answer.name }),
    summary: goalSaid
      ? t("reports.sprint.report.goalSaid", {
          ...{ goal: goal || t("ceremony.review.noGoal"), on: format.day(goalSaid.on) },
          word: t(`ceremony.review.words.${goalSaid.word}`),
        })
      : goal
        ? t("reports.sprint.report.goalUnsaid", { goal })
        : t("reports.sprint.report.goalNone"),
    ...(startsOn ? { cautions: [t("reports.sprint.startsOn", { day: format.day(startsOn, "long") })] } : {}),
    sentences: [
      t(`reports.sprint.report.${tools.unit === "cards" ? "equationOfCards" : "equation"}`, said),
      ...terms
        .filter(({ name }) => name === "addedAfterClose")
        .map(({ amount, ids }) =>
          t("reports.sprint.report.afterClose", { sum: cardsAndSum(ids.length, amount, tools) }),
        ),
    ],
    chart: null,
    table: {
      columns: [
        { title: t("reports.sprint.report.term") },
        { title: amounts.title, isNumber: true },
        { title: t("reports.sprint.report.unestimated"), isNumber: true },
      ],
      rows: terms.map(({ name, amount, unestimated, ids }) => [
        { text: t(`reports.sprint.report.terms.${name}`), ids },
        { text: amounts.figure(amount), value: amount },
        { text: unestimated === null ? "" : format.number(unestimated), value: unestimated },
      ]),
    },
    definition: [t("reports.sprint.report.definition")],
    leftOut: aheadLines(answer, t),
  };
}

function termsOf({ report, changes, committed }: SprintReportAnswer, { unit }: ReportTools) {
  const { totals } = report;
  const inCards = unit === "cards";
  const ids = (lines: readonly ReportLine[]) => lines.map(({ id }) => id);
  const change = (name: keyof typeof changes) => ({
    name,
    amount: inCards
      ? name === "added" || name === "removed"
        ? changes[name].cards
        : 0
      : changes[name].points,
    unestimated: changes[name].unestimated,
    ids: changes[name].ids,
  });
  const total = (
    name: "commitment" | "done" | "notDone" | "addedAfterClose",
    those: readonly ReportLine["id"][],
  ) => ({
    name,
    amount: inCards ? totals[name].cards : totals[name].points,
    unestimated: totals[name].unestimated,
    ids: those,
  });
  const cards = totals.commitment.cards + changes.added.cards - changes.removed.cards;
  return [
    total("commitment", committed),
    change("added"),
    change("removed"),
    ...(inCards ? [] : [change("raised"), change("lowered")]),
    { name: "scope" as const, amount: inCards ? cards : totals.scope, unestimated: null, ids: [] },
    total("done", ids(report.done)),
    total("notDone", ids(report.notDone)),
    // Beside the record, and no term of its equation (B33).
    ...(totals.addedAfterClose.cards === 0 ? [] : [total("addedAfterClose", ids(report.addedAfterClose))]),
  ];
}

const lists = ["done", "notDone", "cancelled", "removed", "doneOutside", "addedAfterClose"] as const;

/** What became of each card, list after list (B63). */
export function sprintCardsFigure(answer: SprintReportAnswer, tools: ReportTools): Figure {
  const { t } = tools;
  const { report } = answer;
  const title = (list: (typeof lists)[number]) =>
    list === "done" ? t("print.sprint.done") : t(`ceremony.review.lists.${list}`);
  const counted = lists.filter((list) => report[list].length > 0);
  const columns = ["list", "card", "title", "points", "added", "estimates", "from", "times", "to"] as const;
  return {
    name: t("reports.sprint.report.cardsFile"),
    title: t("reports.sprint.report.cards"),
    summary: counted
      .map((list) =>
        t("ceremony.review.titled", {
          title: title(list),
          cards: t("common.count.card", { count: report[list].length }),
        }),
      )
      .join(", "),
    chart: null,
    table: {
      columns: columns.map((column) => ({
        title: t(`reports.sprint.report.column.${column}`),
        ...(column === "points" || column === "times" ? { isNumber: true } : {}),
      })),
      rows: counted.flatMap((list) => report[list].map((line) => rowOf(answer, tools, line, title(list)))),
    },
    definition: [t("reports.sprint.report.cardsDefinition")],
    leftOut: aheadLines(answer, t),
  };
}

function rowOf(
  { names }: SprintReportAnswer,
  { t, format, placeOf }: ReportTools,
  line: ReportLine,
  list: string,
): readonly Cell[] {
  const worth = (points: number | null): string =>
    points === null ? t("reports.sprint.unestimated") : format.points(points);
  const { reEstimated: re, carriedFrom, carriedTo, timesCarried: times } = line;
  const name = names[line.id];
  return [
    { text: list },
    { text: name?.key ?? t("reports.common.unknownCard"), ids: [line.id] },
    { text: name?.title ?? "" },
    { text: worth(line.points), value: line.points },
    { text: line.isAdded ? "*" : "" },
    { text: re ? `${worth(re.from)} → ${worth(re.to)}` : "" },
    { text: carriedFrom ? placeOf(carriedFrom) : "" },
    { text: times > 0 ? format.number(times) : "", value: times > 0 ? times : null },
    { text: carriedTo ? placeOf(carriedTo) : "" },
  ];
}
