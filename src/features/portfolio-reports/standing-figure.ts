import type { BurnUp, BurnUpGroup } from "@/domain/reports/portfolio/burn-up";
import type { Sums } from "@/domain/reports/portfolio/tallies-then";
import type { Cell, Figure, FigureTable } from "@/features/pieces/figure/figure";
import type { ChartSpec } from "@/ui/chart/chart-spec";
import { amountsIn, groupName } from "./burn-up-figure";
import { type AmountTools, behindOf, shareValue, stopOf } from "./tools";

/** More bars would write their codes over each other on a small laptop; the table has them all. */
const most = 12;

/** How far each part of the work is, beside how far it was when the period began. */
export function standingFigure(answer: BurnUp, tools: AmountTools): Figure {
  const { t } = tools;
  const { dimension } = answer.ask;
  const table = tableOf(answer, tools);
  const drawn = answer.groups.slice(0, most);
  return {
    name: t("plan.portfolioReports.file.standing"),
    title: t(`plan.portfolioReports.standing.${dimension}`),
    summary: summaryOf(answer, tools),
    chart: drawn.length === 0 ? null : chartOf(answer, { drawn, table }, tools),
    nothing: t("plan.portfolioReports.noWorkHint"),
    table,
    definition: [
      t("plan.portfolioReports.standingDefinition"),
      t(`plan.portfolioReports.belongs.${dimension}`),
      ...(answer.shared > 0 ? [t("plan.portfolioReports.shared", { count: answer.shared })] : []),
      ...(answer.groups.length > most ? [t("plan.portfolioReports.firstGroups", { count: most })] : []),
    ],
    leftOut: [],
  };
}

type Drawn = { readonly drawn: readonly BurnUpGroup[]; readonly table: FigureTable };

function chartOf(answer: BurnUp, { drawn, table }: Drawn, tools: AmountTools): ChartSpec {
  const { t, format } = tools;
  const ends = drawn.map(({ sums }) => ({ was: shareOf(sums[0], tools), is: shareOf(sums.at(-1), tools) }));
  const [was, is] = [t("plan.portfolioReports.was"), t("plan.portfolioReports.is")];
  return {
    across: {
      kind: "slots",
      // No bar stands without its name, however long axes are called.
      isNamed: true,
      labels: drawn.map(({ code, name }) => code ?? groupName(answer, name, tools)),
    },
    upwards: {
      most: Math.max(0.1, ...ends.flatMap((end) => [end.was ?? 0, end.is ?? 0])),
      title: t("plan.portfolioReports.share"),
      say: format.percent,
    },
    layers: [
      {
        kind: "bars",
        beside: 2,
        bars: ends.flatMap((end, slot) => [
          {
            slot,
            turn: 0,
            from: 0,
            to: end.was ?? 0,
            fill: { tone: "soft", texture: "outlined" } as const,
          },
          {
            ...{ slot, turn: 1, from: 0, to: end.is ?? 0, fill: { tone: "accent" } as const },
            ...(end.is === null ? {} : { label: format.percent(end.is) }),
          },
        ]),
      },
    ],
    stops: ends.map((end, row) => stopOf(table, row, { x: row, y: end.is ?? 0 }, tools)),
    keys: [
      { label: was, fill: { tone: "soft", texture: "outlined" } },
      { label: is, fill: { tone: "accent" } },
    ],
  };
}

function summaryOf(answer: BurnUp, tools: AmountTools): string {
  const { t, format, amounts, unit } = tools;
  const { scope, done } = amountsIn(answer.whole.at(-1) as Sums, unit);
  if (scope === 0) return t("plan.portfolioReports.noWork");
  return t("plan.portfolioReports.standingSummary", {
    ...{ done: amounts.say(done), scope: amounts.figure(scope), share: format.percent(done / scope) },
  });
}

function tableOf(answer: BurnUp, tools: AmountTools): FigureTable {
  const { t, amounts } = tools;
  const unit = amounts.title.toLocaleLowerCase();
  return {
    columns: [
      { title: t(`plan.portfolioReports.by.${answer.ask.dimension}`) },
      { title: `${t("plan.portfolioReports.done")} (${unit})`, isNumber: true },
      { title: `${t("plan.portfolioReports.scope")} (${unit})`, isNumber: true },
      { title: t("plan.portfolioReports.is"), isNumber: true },
      { title: t("plan.portfolioReports.was"), isNumber: true },
    ],
    rows: [
      ...answer.groups.map((group) => rowOf(answer, group, tools)),
      rowOf(answer, { id: null, name: t("plan.portfolioReports.wholeOnce"), sums: answer.whole }, tools),
    ],
  };
}

function rowOf(
  answer: BurnUp,
  { id, name, sums }: Omit<BurnUpGroup, "id" | "code"> & { readonly id: string | null },
  tools: AmountTools,
): readonly Cell[] {
  const { amounts, unit } = tools;
  const last = sums.at(-1) as Sums;
  const { scope, done } = amountsIn(last, unit);
  const behind = (which: "all" | "done", count: number) =>
    behindOf(count, {
      ...({ of: "group", dimension: answer.ask.dimension, group: id } as const),
      ...{ until: answer.untils.at(-1) ?? 0, which },
    });
  return [
    { text: groupName(answer, name, tools) },
    { text: amounts.figure(done), value: done, behind: behind("done", last.done) },
    { text: amounts.figure(scope), value: scope, behind: behind("all", last.cards) },
    shareCell(shareOf(last, tools), tools),
    shareCell(shareOf(sums[0], tools), tools),
  ];
}

function shareOf(sums: Sums | undefined, { unit }: AmountTools): number | null {
  if (!sums) return null;
  const { scope, done } = amountsIn(sums, unit);
  return scope === 0 ? null : done / scope;
}

function shareCell(share: number | null, { format }: AmountTools): Cell {
  return share === null
    ? { text: "–", value: null }
    : { text: format.percent(share), value: shareValue(share) };
}
