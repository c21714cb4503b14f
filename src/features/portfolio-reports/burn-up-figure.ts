import { fromHundredths } from "@/domain/model/points";
import type { PortfolioBehind } from "@/domain/reports/portfolio/answers";
import type { BurnUp } from "@/domain/reports/portfolio/burn-up";
import type { Sums } from "@/domain/reports/portfolio/tallies-then";
import type { Cell, Figure, FigureTable } from "@/features/pieces/figure/figure";
import type { ChartSpec } from "@/ui/chart/chart-spec";
import { type AmountTools, acrossWeeks, behindOf, shareValue, stopOf, weekName } from "./tools";

/** Scope and done of a part of the work, in cards or points. */
export function amountsIn({ cards, done, points, donePoints }: Sums, unit: AmountTools["unit"]) {
  return unit === "cards"
    ? { scope: cards, done }
    : { scope: fromHundredths(points), done: fromHundredths(donePoints) };
}

/** The scope of the portfolio, or of one of its groups, and what is done of it: two lines, week by week (B61). */
export function burnUpFigure(answer: BurnUp, groupId: string | null, tools: AmountTools): Figure {
  const { t, format, amounts, unit } = tools;
  const group = answer.groups.find(({ id }) => id === groupId);
  const sums = group ? group.sums : answer.whole;
  const name = group ? groupName(answer, group.name, tools) : t("plan.portfolioReports.whole");
  const told = sums.map((each) => amountsIn(each, unit));
  const table = tableOf(answer, { sums, group: group?.id ?? null }, tools);
  const last = told.at(-1) ?? { scope: 0, done: 0 };
  const first = told[0] ?? last;
  return {
    name: t("plan.portfolioReports.file.burnUp"),
    title: t("plan.portfolioReports.burnUpOf", { name }),
    summary:
      last.scope === 0
        ? t("plan.portfolioReports.noWork")
        : t("plan.portfolioReports.burnUpSummary", {
            ...{ done: amounts.say(last.done), scope: amounts.figure(last.scope) },
            share: format.percent(last.done / last.scope),
            ...{
              gain: amounts.signed(last.done - first.done),
              growth: amounts.signed(last.scope - first.scope),
            },
          }),
    chart: told.every((each) => each.scope === 0) ? null : chartOf(answer, { told, table }, tools),
    nothing: t("plan.portfolioReports.noWorkHint"),
    table,
    definition: [
      t("plan.portfolioReports.burnUpDefinition"),
      t(`plan.portfolioReports.belongs.${answer.ask.dimension}`),
    ],
    leftOut: leftOutOf(answer, sums, tools),
  };
}

type Drawn = {
  readonly told: readonly { readonly scope: number; readonly done: number }[];
  readonly table: FigureTable;
};

function chartOf(answer: BurnUp, { told, table }: Drawn, tools: AmountTools): ChartSpec {
  const { t, amounts, unit } = tools;
  const points = (which: "scope" | "done") =>
    told.map((each, i) => ({ x: answer.untils[i] ?? 0, y: each[which] }));
  const [scope, done] = [t("plan.portfolioReports.scope"), t("plan.portfolioReports.done")];
  return {
    across: acrossWeeks(answer, tools),
    upwards: {
      most: Math.max(1, ...told.map((each) => each.scope)),
      title: amounts.title,
      say: amounts.figure,
      isWhole: unit === "cards",
    },
    layers: [
      {
        ...{ kind: "line", tone: "soft", form: "straight", dash: "6 4", width: 2 },
        ...{ points: points("scope"), label: scope, hasEnd: true },
      },
      {
        ...{ kind: "line", tone: "accent", form: "straight", width: 2.5 },
        ...{ points: points("done"), label: done, hasEnd: true },
      },
    ],
    stops: told.map((each, row) => stopOf(table, row, { x: answer.untils[row] ?? 0, y: each.done }, tools)),
    keys: [
      { label: scope, dash: "6 4", tone: "soft" },
      { label: done, tone: "accent" },
    ],
  };
}

function tableOf(
  { mondays, untils, ask }: BurnUp,
  { sums, group }: { readonly sums: readonly Sums[]; readonly group: string | null },
  tools: AmountTools,
): FigureTable {
  const { t, format, amounts, unit } = tools;
  const cell = (
    amount: number,
    count: number,
    behind: Pick<Extract<PortfolioBehind, { of: "group" }>, "until" | "which">,
  ): Cell => ({
    text: amounts.figure(amount),
    value: amount,
    behind: behindOf(count, { of: "group", dimension: ask.dimension, group, ...behind }),
  });
  return {
    columns: [
      { title: t("plan.portfolioReports.week") },
      { title: `${t("plan.portfolioReports.done")} (${amounts.title.toLocaleLowerCase()})`, isNumber: true },
      { title: `${t("plan.portfolioReports.scope")} (${amounts.title.toLocaleLowerCase()})`, isNumber: true },
      { title: t("plan.portfolioReports.share"), isNumber: true },
      { title: t("plan.portfolioReports.unestimated"), isNumber: true },
    ],
    rows: sums.map((each, i): readonly Cell[] => {
      const { scope, done } = amountsIn(each, unit);
      const until = untils[i] ?? 0;
      return [
        { text: weekName(mondays[i] as never, i === sums.length - 1, tools) },
        cell(done, each.done, { until, which: "done" }),
        cell(scope, each.cards, { until, which: "all" }),
        scope === 0
          ? { text: "–", value: null }
          : { text: format.percent(done / scope), value: shareValue(done / scope) },
        cell(each.unestimated, each.unestimated, { until, which: "unestimated" }),
      ];
    }),
  };
}

/** What the sums could not hold: what is not estimated, and hours among points. */
function leftOutOf(
  { inHours }: BurnUp,
  sums: readonly Sums[],
  { t, format, unit }: AmountTools,
): Figure["leftOut"] {
  if (unit === "cards") return [];
  const blank = sums.at(-1)?.unestimated ?? 0;
  return [
    ...(blank > 0 ? [{ text: t("plan.portfolioReports.blank", { count: blank }), ids: [] }] : []),
    ...(inHours.length > 0
      ? [{ text: t("plan.portfolioReports.inHours", { names: format.list(inHours) }), ids: [] }]
      : []),
  ];
}

/** The name of a group; of what serves none « Sans objectif ». */
export function groupName(
  { ask }: Pick<BurnUp, "ask">,
  name: string | null,
  { t }: Pick<AmountTools, "t">,
): string {
  return name ?? t(`plan.portfolioReports.none.${ask.dimension}`);
}
