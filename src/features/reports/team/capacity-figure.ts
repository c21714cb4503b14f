import type { Cell, Figure, FigureTable } from "@/features/pieces/figure/figure";
import { amountCell, inUnit, shareCell } from "./cells";
import { noSprint, sprintsLeftOut, without } from "./left-out";
import { shareScale, slotsOf, stopsOf } from "./slots";
import {
  bySprint,
  doneCards,
  type TeamTools,
  type VelocityAnswer,
  type VelocityBarAnswer,
} from "./team-tools";

type Known = VelocityBarAnswer & { readonly capacity: number; readonly capacityUsed: number };

/** What was done by what the team could do, where somebody said what that was. */
export function capacityFigure(answer: VelocityAnswer, tools: TeamTools): Figure {
  const { t, format } = tools;
  const { names } = answer;
  const bars = answer.bars.filter((bar): bar is Known => bar.capacity !== null && bar.capacityUsed !== null);
  const none = answer.bars
    .filter(({ capacityUsed }) => capacityUsed === null)
    .map(({ id }) => names[id] ?? "");
  const used = bars.map(({ capacityUsed }) => capacityUsed);
  const share = totals(bars).used;
  const table = tableOf(answer, bars, tools);
  return bySprint({
    name: t("reports.team.file.capacity"),
    title: t("reports.team.capacity"),
    summary:
      share === null
        ? t("reports.team.capacityNone")
        : t("reports.team.capacitySummary", { share: format.percent(share), count: bars.length }),
    chart: {
      across: slotsOf(bars.map(({ id }) => names[id] ?? "")),
      upwards: shareScale([1, ...used], t("reports.team.ofCapacity"), tools),
      layers: [
        {
          kind: "bars",
          beside: 1,
          bars: used.map((to, slot) => {
            return { slot, turn: 0, from: 0, to, fill: { tone: "accent" }, label: format.percent(to) };
          }),
        },
        { kind: "level", y: 1, label: t("reports.team.wholeCapacity"), tone: "ink", dash: "2 3" },
      ],
      stops: stopsOf({ table, ys: used }, tools),
      keys: [{ label: t("reports.team.column.used"), fill: { tone: "accent" } }],
    },
    nothing: answer.bars.length === 0 ? noSprint(answer, tools) : t("reports.team.capacityNone"),
    table,
    definition: [t("reports.team.capacityDefinition")],
    leftOut: [...without("no-capacity", none, tools), ...sprintsLeftOut(answer, tools)],
  });
}

function totals(bars: readonly Known[]) {
  const [capacity, realised] = [
    bars.reduce((all, bar) => all + bar.capacity, 0),
    bars.reduce((all, bar) => all + bar.realised, 0),
  ];
  return { capacity, realised, used: capacity === 0 ? null : realised / capacity };
}

function tableOf({ names }: VelocityAnswer, bars: readonly Known[], tools: TeamTools): FigureTable {
  const { t } = tools;
  const all = totals(bars);
  const last: readonly Cell[] = [
    { text: t("reports.team.allRow") },
    amountCell(all.capacity, tools),
    amountCell(all.realised, tools),
    shareCell(all.used, tools),
  ];
  const rows = bars.map((bar): readonly Cell[] => [
    { text: names[bar.id] ?? "", ids: doneCards(bar) },
    amountCell(bar.capacity, tools),
    amountCell(bar.realised, tools, doneCards(bar)),
    shareCell(bar.capacityUsed, tools),
  ]);
  return {
    columns: [
      { title: t("reports.team.column.sprint") },
      { title: inUnit(t("reports.team.column.capacity"), tools), isNumber: true },
      { title: inUnit(t("reports.team.column.realised"), tools), isNumber: true },
      { title: t("reports.team.column.used"), isNumber: true },
    ],
    rows: bars.length > 1 ? [...rows, last] : rows,
  };
}
