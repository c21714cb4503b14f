import type { Cell, Figure, FigureTable } from "@/features/pieces/figure/figure";
import type { ChartSpec, Layer } from "@/ui/chart/chart-spec";
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

type Shares = { readonly realised: number; readonly kept: number };

/** Réalisé by engagement, and the part of it that was kept to the letter. */
export function predictabilityFigure(answer: VelocityAnswer, tools: TeamTools): Figure {
  const { t, format } = tools;
  const { names, predictability: all } = answer;
  const bars = answer.bars.filter(({ commitment }) => commitment > 0);
  const shares = bars.map(sharesOf);
  const table = tableOf(answer, bars, tools);
  const none = answer.bars.filter(({ commitment }) => commitment <= 0).map(({ id }) => names[id] ?? "");
  const nothing = t("reports.team.predictabilityNone");
  const title = t("reports.team.ofCommitment");
  return bySprint({
    name: t("reports.team.file.predictability"),
    title: t("reports.team.predictability"),
    summary: all
      ? t("reports.team.predictabilitySummary", {
          ...{ realised: format.percent(all.realised), kept: format.percent(all.kept) },
          count: bars.length,
        })
      : nothing,
    chart: {
      across: slotsOf(bars.map(({ id }) => names[id] ?? "")),
      upwards: shareScale(
        shares.map(({ realised }) => realised),
        title,
        tools,
      ),
      layers: layersOf(shares, bars.length > 1 ? all : null, tools),
      stops: stopsOf({ table, ys: shares.map(({ realised }) => realised) }, tools),
      keys: keysOf(tools),
    },
    nothing: answer.bars.length === 0 ? noSprint(answer, tools) : nothing,
    table,
    definition: [t("reports.team.predictabilityDefinition"), t("reports.team.neverCompare")],
    leftOut: [...without("nothing-committed", none, tools), ...sprintsLeftOut(answer, tools)],
  });
}

function sharesOf({ realised, planned, commitment }: VelocityBarAnswer): Shares {
  return { realised: realised / commitment, kept: planned / commitment };
}

function layersOf(
  shares: readonly Shares[],
  all: VelocityAnswer["predictability"],
  { t, format }: TeamTools,
): readonly Layer[] {
  const bars = shares.flatMap(({ kept, realised }, slot) => {
    const more = { slot, turn: 0, from: kept, to: realised, label: format.percent(realised) };
    const part = { slot, turn: 0, from: 0, to: kept, fill: { tone: "accent" } as const };
    if (realised <= kept) return [{ ...part, label: more.label }];
    return [part, { ...more, fill: { tone: "accent", texture: "hatched" } as const }];
  });
  const overall = all ? t("reports.team.overallOf", { share: format.percent(all.realised) }) : "";
  return [
    { kind: "bars", beside: 1, bars },
    { kind: "level", y: 1, label: t("reports.team.commitment"), tone: "ink", dash: "2 3" },
    ...(all ? [{ kind: "level" as const, y: all.realised, label: overall, tone: "accent" as const }] : []),
  ];
}

function keysOf({ t }: TeamTools): ChartSpec["keys"] {
  return [
    { label: t("reports.team.keptPart"), fill: { tone: "accent" } },
    { label: t("reports.team.unplannedPart"), fill: { tone: "accent", texture: "hatched" } },
  ];
}

function tableOf(
  { bars: every, names, predictability }: VelocityAnswer,
  bars: readonly VelocityBarAnswer[],
  tools: TeamTools,
): FigureTable {
  const { t } = tools;
  const sum = (of: (bar: VelocityBarAnswer) => number) => every.reduce((all, bar) => all + of(bar), 0);
  const all: readonly Cell[] = [
    { text: t("reports.team.allRow") },
    amountCell(
      sum(({ commitment }) => commitment),
      tools,
    ),
    amountCell(
      sum(({ realised }) => realised),
      tools,
    ),
    shareCell(predictability?.realised ?? null, tools),
    shareCell(predictability?.kept ?? null, tools),
  ];
  const rows = bars.map((bar): readonly Cell[] => {
    const { realised, kept } = sharesOf(bar);
    return [
      { text: names[bar.id] ?? "", ids: doneCards(bar) },
      amountCell(bar.commitment, tools, bar.cards.committed),
      amountCell(bar.realised, tools, doneCards(bar)),
      shareCell(realised, tools),
      shareCell(kept, tools),
    ];
  });
  return {
    columns: [
      { title: t("reports.team.column.sprint") },
      { title: inUnit(t("reports.team.column.commitment"), tools), isNumber: true },
      { title: inUnit(t("reports.team.column.realised"), tools), isNumber: true },
      { title: t("reports.team.column.ratio"), isNumber: true },
      { title: t("reports.team.column.kept"), isNumber: true },
    ],
    rows: bars.length > 1 ? [...rows, all] : rows,
  };
}
