import type { Cell, Figure, FigureTable } from "@/features/pieces/figure/figure";
import type { Layer } from "@/ui/chart/chart-spec";
import { amountCell, hundredth, inUnit, shareCell } from "./cells";
import { noSprint, sprintsLeftOut, without } from "./left-out";
import { slotsOf, stopsOf } from "./slots";
import {
  bySprint,
  doneCards,
  type TeamTools,
  type VelocityAnswer,
  type VelocityBarAnswer,
} from "./team-tools";

type Parts = Pick<VelocityBarAnswer, "planned" | "unplanned">;

/** What had been planned against what came in, of all that was done. */
export function plannedFigure(answer: VelocityAnswer, tools: TeamTools): Figure {
  const { t, amounts } = tools;
  const { names } = answer;
  const bars = answer.bars.filter(({ realised }) => realised > 0);
  const table = tableOf(answer, bars, tools);
  const none = answer.bars.filter(({ realised }) => realised <= 0).map(({ id }) => names[id] ?? "");
  const highest = bars.map(({ planned, unplanned }) => Math.max(planned, unplanned));
  return bySprint({
    name: t("reports.team.file.planned"),
    title: t("reports.team.plannedTitle"),
    summary: summaryOf(sumOf(bars), tools),
    chart: {
      across: slotsOf(bars.map(({ id }) => names[id] ?? "")),
      upwards: {
        most: Math.max(0, ...highest),
        title: amounts.title,
        say: amounts.figure,
        isWhole: answer.unit === "cards",
      },
      layers: [layerOf(bars, tools)],
      stops: stopsOf({ table, ys: highest }, tools),
      keys: [
        { label: t("reports.team.plannedKey"), fill: { tone: "accent" } },
        { label: t("reports.team.unplannedKey"), fill: { tone: "warn", texture: "hatched" } },
      ],
    },
    nothing: answer.bars.length === 0 ? noSprint(answer, tools) : t("reports.team.plannedNone"),
    table,
    definition: [t("reports.team.plannedDefinition")],
    leftOut: [...without("nothing-done", none, tools), ...sprintsLeftOut(answer, tools)],
  });
}

function layerOf(bars: readonly Parts[], { amounts }: TeamTools): Layer {
  const said = (amount: number): string => amounts.figure(hundredth(amount));
  return {
    kind: "bars",
    beside: 2,
    bars: bars.flatMap(({ planned, unplanned }, slot) => [
      { slot, turn: 0, from: 0, to: planned, fill: { tone: "accent" }, label: said(planned) },
      {
        ...{ slot, turn: 1, from: 0, to: unplanned, label: said(unplanned) },
        fill: { tone: "warn", texture: "hatched" },
      },
    ]),
  };
}

function sumOf(bars: readonly Parts[]): Parts {
  const sum = { planned: 0, unplanned: 0 };
  for (const { planned, unplanned } of bars) {
    sum.planned += planned;
    sum.unplanned += unplanned;
  }
  return sum;
}

function summaryOf({ planned, unplanned }: Parts, { t, format, amounts }: TeamTools): string {
  const all = planned + unplanned;
  if (all === 0) return t("reports.team.plannedNone");
  return t("reports.team.plannedSummary", {
    share: format.percent(unplanned / all),
    unplanned: amounts.say(hundredth(unplanned)),
    all: amounts.say(hundredth(all)),
  });
}

function tableOf(
  { names }: VelocityAnswer,
  bars: readonly VelocityBarAnswer[],
  tools: TeamTools,
): FigureTable {
  const { t } = tools;
  const cells = ({ planned, unplanned }: Parts, ids?: VelocityBarAnswer["cards"]): readonly Cell[] => [
    amountCell(planned, tools, ids?.planned),
    amountCell(unplanned, tools, ids?.unplanned),
    shareCell(unplanned / (planned + unplanned), tools),
  ];
  const rows = bars.map((bar) => [
    { text: names[bar.id] ?? "", ids: doneCards(bar) },
    ...cells(bar, bar.cards),
  ]);
  return {
    columns: [
      { title: t("reports.team.column.sprint") },
      { title: inUnit(t("reports.team.column.planned"), tools), isNumber: true },
      { title: inUnit(t("reports.team.column.unplanned"), tools), isNumber: true },
      { title: t("reports.team.column.unplannedShare"), isNumber: true },
    ],
    rows: bars.length > 1 ? [...rows, [{ text: t("reports.team.allRow") }, ...cells(sumOf(bars))]] : rows,
  };
}
