import type { Cell, Figure } from "@/features/pieces/figure/figure";
import type { ChartSpec, Layer } from "@/ui/chart/chart-spec";
import { basisWords, type ForecastAnswer, type ForecastTools, titled, unweighed } from "./forecast-words";
import { meanOf } from "./said";

/** What was finished in each past period: all that the forecast knows, and each bar's cards. */
export function samplesFigure(answer: ForecastAnswer, tools: ForecastTools): Figure {
  const { t } = tools;
  const { asked, samples } = answer;
  const rows = rowsOf(answer, tools);
  const titles = ["period", "finished", ...(asked.grows ? (["arrived"] as const) : [])] as const;
  return {
    name: t("reports.forecast.file.samples"),
    title: titled(t("reports.forecast.samples"), tools),
    summary: basisWords(answer, tools),
    chart: samples.length === 0 ? null : chartOf(answer, rows, tools),
    nothing: t("reports.forecast.nothing.no-sample"),
    table: {
      columns: titles.map((title, i) => ({ title: t(`reports.forecast.column.${title}`), isNumber: i > 0 })),
      rows,
    },
    definition: [
      t("reports.forecast.samplesDefinition"),
      t(asked.period === "sprint" ? "reports.forecast.finishedInSprint" : "reports.forecast.finishedAt"),
    ],
    leftOut: unweighed(answer, tools).filter(({ ids }) => ids === answer.unestimatedDone),
  };
}

function rowsOf(
  { periods, samples, growth, asked, pace }: ForecastAnswer,
  { t, format, amounts }: ForecastTools,
): readonly (readonly Cell[])[] {
  return periods.map(({ from, to, ids }, i) => {
    const days =
      from === to
        ? format.day(from)
        : t("reports.forecast.range", { from: format.day(from), to: format.day(to) });
    const name = pace?.names[i];
    return [
      { text: name ? `${name} (${days})` : days },
      { text: amounts.figure(samples[i] ?? 0), value: samples[i] ?? 0, ids },
      ...(asked.grows ? [{ text: amounts.figure(growth[i] ?? 0), value: growth[i] ?? 0 }] : []),
    ];
  });
}

function chartOf(
  { periods, samples, growth, pace, asked }: ForecastAnswer,
  rows: readonly (readonly Cell[])[],
  { t, format, amounts }: ForecastTools,
): ChartSpec {
  const beside = asked.grows ? 2 : 1;
  const bar = (turn: number, amount: number, slot: number) => ({
    ...{ slot, turn, from: 0, to: amount },
    fill: turn === 0 ? ({ tone: "ok" } as const) : ({ tone: "warn", texture: "hatched" } as const),
    label: amounts.figure(amount),
  });
  const mean = meanOf(samples);
  const layers: Layer[] = [
    {
      kind: "bars",
      beside,
      bars: samples.flatMap((amount, i) => [
        bar(0, amount, i),
        ...(asked.grows ? [bar(1, growth[i] ?? 0, i)] : []),
      ]),
    },
    {
      kind: "level",
      y: mean,
      label: t("reports.forecast.mean", { mean: amounts.figure(mean) }),
      tone: "ink",
    },
  ];
  return {
    across: {
      kind: "slots",
      labels: periods.map(({ from }, i) => pace?.names[i] || format.dayRange(from, from)),
    },
    upwards: {
      most: Math.max(...samples, ...growth),
      title: amounts.title,
      say: amounts.figure,
      isWhole: asked.unit === "cards",
    },
    layers,
    stops: rows.map(([period, finished, arrived], row) => ({
      ...{ x: row, y: samples[row] ?? 0, row, title: period?.text ?? "", ids: finished?.ids ?? [] },
      lines: [
        t("reports.forecast.finished", { amount: amounts.say(samples[row] ?? 0) }),
        ...(arrived ? [t("reports.forecast.arrived", { amount: amounts.say(growth[row] ?? 0) })] : []),
      ],
    })),
    keys: asked.grows
      ? [
          { label: t("reports.forecast.column.finished"), fill: { tone: "ok" } },
          { label: t("reports.forecast.column.arrived"), fill: { tone: "warn", texture: "hatched" } },
        ]
      : [],
  };
}
