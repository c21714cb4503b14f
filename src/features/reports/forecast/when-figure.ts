import type { Cell, Figure } from "@/features/pieces/figure/figure";
import type { ChartSpec } from "@/ui/chart/chart-spec";
import {
  cautionWords,
  type ForecastAnswer,
  type ForecastTools,
  groundWords,
  nothingWords,
  titled,
  unweighed,
} from "./forecast-words";
import { histogram, histogramKeys, runsOf } from "./histogram";
import { markLayers } from "./marks";
import { longDay, markDay, shareWords } from "./said";

type When = Extract<ForecastAnswer["when"], object>;

/** « Quand aurons-nous fini ? »: the runs by the day on which they end, and four sentences that a committee understands. */
export function whenFigure(answer: ForecastAnswer, tools: ForecastTools): Figure {
  const { t, format } = tools;
  const { when } = answer;
  const common = {
    name: t("reports.forecast.file.when"),
    title: titled(t("reports.forecast.when"), tools),
    leftOut: unweighed(answer, tools),
  };
  const columns = [
    { title: t("reports.forecast.column.endOn") },
    { title: t("reports.forecast.column.runs"), isNumber: true },
    { title: t("reports.forecast.column.byThen"), isNumber: true },
  ];
  if (typeof when === "string") {
    const nothing = nothingWords(answer, when, tools);
    const definition = groundWords(answer, 0, tools).slice(0, 1);
    return { ...common, summary: nothing, chart: null, nothing, table: { columns, rows: [] }, definition };
  }
  const rows = rowsOf(when, tools);
  const sure = saidOf(when);
  const others = when.answers.filter((each) => each !== sure && (each.day !== null || sure?.day !== null));
  return {
    ...common,
    summary: sure ? sentenceOf(answer, sure, tools) : "",
    sentences: others.map((each) => briefOf(each, tools)),
    cautions: cautionWords(answer, when, tools),
    // Of a few runs in a hundred a shape would say more than they know.
    chart: when.answers[0]?.day ? chartOf(answer, when, rows, tools) : null,
    nothing: t("reports.forecast.nothing.no-date"),
    table: { columns, rows: [...rows, ...tailOf(when, tools)] },
    definition: [
      ...groundWords(answer, when.runs, tools),
      ...(when.later > 0 && when.answers[0]?.day
        ? [t("reports.forecast.laterRuns", { runs: format.number(when.later) })]
        : []),
    ],
  };
}

/** The 85 % answer; where that has no date, the least sure one that has none either. */
function saidOf({ answers }: When): When["answers"][number] | undefined {
  const usual = answers.find(({ percent }) => percent === 85);
  return usual?.day ? usual : answers.find(({ day }) => day === null);
}

function sentenceOf(
  { firmness }: ForecastAnswer,
  { percent, day }: When["answers"][number],
  { t, format, amounts, noun }: ForecastTools,
): string {
  if (day === null) return t("reports.forecast.sentence.never", { percent });
  const { remaining } = firmness;
  const what = t(`reports.forecast.left.${noun}`, { count: remaining, amount: amounts.figure(remaining) });
  return t("reports.forecast.sentence.when", { percent, what, day: longDay(day, format) });
}

/** The same at another chance: what remains was said. */
function briefOf({ percent, day }: When["answers"][number], { t, format }: ForecastTools): string {
  if (day === null) return t("reports.forecast.sentence.never", { percent });
  return t("reports.forecast.sentence.whenBrief", { percent, day: longDay(day, format) });
}

function rowsOf({ bars, runs }: When, { format }: ForecastTools): readonly (readonly Cell[])[] {
  let sum = 0;
  return bars.map((bar) => {
    const own = runsOf(bar);
    sum += own;
    return [
      { text: format.day(bar.last), value: bar.last },
      { text: format.number(own), value: own },
      { text: shareWords(sum, runs, format), value: sum / runs },
    ];
  });
}

/** Runs that no bar shows: counted, since nothing is left out unsaid. */
function tailOf({ later, endless, runs }: When, { t, format }: ForecastTools): readonly (readonly Cell[])[] {
  const row = (text: string, own: number, sum: number | null): readonly Cell[] => [
    { text },
    { text: format.number(own), value: own },
    sum === null ? { text: "" } : { text: shareWords(sum, runs, format), value: sum / runs },
  ];
  return [
    ...(later > 0 ? [row(t("reports.forecast.later"), later, runs - endless)] : []),
    ...(endless > 0 ? [row(t("reports.forecast.endless"), endless, null)] : []),
  ];
}

function chartOf(
  { today }: ForecastAnswer,
  { bars, runs, answers }: When,
  rows: readonly (readonly Cell[])[],
  tools: ForecastTools,
): ChartSpec {
  const { t, format } = tools;
  const heights = bars.map(runsOf);
  const marks = answers.map(({ percent, day, at }) => ({
    percent,
    at: day === null ? null : at,
    said: day === null ? "" : markDay(day, today, format),
  }));
  return {
    across: {
      kind: "slots",
      labels: bars.map(({ last }) => markDay(last, today, format)),
      title: t("reports.forecast.endOn"),
    },
    upwards: {
      most: Math.max(...heights),
      title: t("reports.forecast.runs"),
      say: format.number,
      isWhole: true,
    },
    layers: [histogram(bars), ...markLayers(marks, tools)],
    stops: rows.map(([end, count, chance], row) => ({
      ...{ x: row, y: heights[row] ?? 0, row, title: end?.text ?? "" },
      lines: [
        t("reports.forecast.bar.runs", { runs: count?.text ?? "", all: format.number(runs) }),
        t("reports.forecast.bar.byThen", { share: chance?.text ?? "" }),
      ],
    })),
    keys: histogramKeys(tools),
  };
}
