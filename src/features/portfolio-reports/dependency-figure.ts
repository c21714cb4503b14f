import type { DependencyHealth } from "@/domain/portfolio/dependency-health";
import type { DependencyWeeks } from "@/domain/reports/portfolio/dependency-weeks";
import type { Cell, Figure, FigureTable } from "@/features/pieces/figure/figure";
import type { Fill } from "@/ui/chart/chart-spec";
import { behindOf, stopOf, type Tools, weekName } from "./tools";

/** From the foot of a bar to its top; each with a texture of its own, so that no colour is needed. */
const open = ["late", "tight", "unplanned", "fine"] as const;
const fills: Readonly<Record<(typeof open)[number], Fill>> = {
  late: { tone: "danger", texture: "crossed" },
  tight: { tone: "warn", texture: "hatched" },
  unplanned: { tone: "soft", texture: "dotted" },
  fine: { tone: "ok" },
};
const all = [...open, "done"] as const;

/** How many dependencies were late, tight, not planned and on time, week by week. */
export function dependencyFigure(answer: DependencyWeeks, tools: Tools): Figure {
  const { t, format } = tools;
  const counts = answer.weeks.map((links) => {
    const of = (health: DependencyHealth) => links.filter((link) => link.health === health).length;
    return {
      late: of("late"),
      tight: of("tight"),
      unplanned: of("unplanned"),
      fine: of("fine"),
      done: of("done"),
    };
  });
  const table = tableOf(answer, counts, tools);
  const heights = counts.map((count) => open.reduce((sum, health) => sum + count[health], 0));
  const last = counts.at(-1);
  return {
    name: t("plan.portfolioReports.file.dependencies"),
    title: t("plan.portfolioReports.dependencies"),
    summary:
      last && all.some((health) => last[health] > 0)
        ? t("plan.portfolioReports.dependenciesSummary", {
            ...{
              late: format.number(last.late),
              tight: format.number(last.tight),
              fine: format.number(last.fine),
            },
            ...{ unplanned: format.number(last.unplanned), done: format.number(last.done) },
          })
        : t("plan.portfolioReports.noDependency"),
    chart: heights.every((height) => height === 0)
      ? null
      : {
          across: {
            kind: "slots",
            labels: answer.mondays.map((monday) => format.dayRange(monday, monday)),
            title: t("plan.portfolioReports.weekOf"),
          },
          upwards: {
            ...{ most: Math.max(1, ...heights), title: t("plan.portfolioReports.dependencyCount") },
            ...{ say: format.number, isWhole: true },
          },
          layers: [{ kind: "bars", beside: 1, bars: counts.flatMap(barsOf) }],
          stops: heights.map((y, row) => stopOf(table, row, { x: row, y }, tools)),
          keys: open.map((health) => ({
            label: t(`plan.portfolioReports.health.${health}`),
            fill: fills[health],
          })),
        },
    nothing: t("plan.portfolioReports.noDependencyHint"),
    table,
    definition: [
      t("plan.portfolioReports.dependenciesDefinition"),
      t("plan.portfolioReports.dependenciesThen"),
    ],
    leftOut: [],
  };
}

type Counts = Readonly<Record<DependencyHealth, number>>;

function barsOf(counts: Counts, slot: number) {
  let from = 0;
  return open.flatMap((health) => {
    const to = from + counts[health];
    const bar = { slot, turn: 0, from, to, fill: fills[health] };
    from = to;
    return counts[health] === 0 ? [] : [bar];
  });
}

function tableOf({ mondays, untils }: DependencyWeeks, counts: readonly Counts[], tools: Tools): FigureTable {
  const { t, format } = tools;
  return {
    columns: [
      { title: t("plan.portfolioReports.week") },
      ...all.map((health) => ({ title: t(`plan.portfolioReports.health.${health}`), isNumber: true })),
    ],
    rows: counts.map((count, i): readonly Cell[] => [
      { text: weekName(mondays[i] as never, i === counts.length - 1, tools) },
      ...all.map(
        (health): Cell => ({
          text: format.number(count[health]),
          value: count[health],
          behind: behindOf(count[health], { of: "dependencies", until: untils[i] ?? 0, health }),
        }),
      ),
    ]),
  };
}
