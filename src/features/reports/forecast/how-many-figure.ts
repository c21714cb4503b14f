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
import { longDay, periodWords, shareWords } from "./said";

type HowMany = Extract<ForecastAnswer["howMany"], object>;

/** « Combien d’ici le … ? »: the runs by how much they finish until then. */
export function howManyFigure(answer: ForecastAnswer, tools: ForecastTools): Figure {
  const { t, format } = tools;
  const { howMany, asked, by } = answer;
  const day = longDay(by, format);
  const common = {
    name: t("reports.forecast.file.howMany"),
    title: titled(t("reports.forecast.howMany", { day }), tools),
    leftOut: unweighed(answer, tools),
  };
  const columns = [
    { title: t("reports.forecast.column.amount") },
    { title: t("reports.forecast.column.runs"), isNumber: true },
    { title: t("reports.forecast.column.reach"), isNumber: true },
  ];
  if (typeof howMany === "string") {
    const nothing = nothingWords(answer, howMany, tools);
    const definition = groundWords(answer, 0, tools).slice(0, 1);
    return { ...common, summary: nothing, chart: null, nothing, table: { columns, rows: [] }, definition };
  }
  const rows = rowsOf(answer, howMany, tools);
  const sure = howMany.answers.find(({ percent }) => percent === 85);
  const periods = periodWords(asked.period, howMany.ahead, t);
  return {
    ...common,
    summary: sure ? sentenceOf(answer, sure, tools) : "",
    sentences: howMany.answers.filter((each) => each !== sure).map((each) => briefOf(answer, each, tools)),
    cautions: cautionWords(answer, howMany, tools),
    chart: chartOf(howMany, rows, tools),
    table: { columns, rows },
    definition: [
      t("reports.forecast.ahead", { day, periods }),
      ...groundWords(answer, howMany.runs, tools, []),
    ],
  };
}

function sentenceOf(
  { firmness: { remaining }, by }: ForecastAnswer,
  { percent, amount }: HowMany["answers"][number],
  { t, format, amounts, noun }: ForecastTools,
): string {
  const day = longDay(by, format);
  if (amount <= 0) return t("reports.forecast.sentence.none", { percent, day });
  if (amount >= remaining)
    return t("reports.forecast.sentence.all", { percent, day, amount: amounts.say(amount) });
  const what = t(`reports.forecast.reached.${noun}`, { count: amount, amount: amounts.figure(amount) });
  return t("reports.forecast.sentence.howMany", { percent, what, day });
}

/** The same at another chance: until when was said. */
function briefOf(
  { firmness }: ForecastAnswer,
  { percent, amount }: HowMany["answers"][number],
  { t, amounts }: ForecastTools,
): string {
  if (amount <= 0) return t("reports.forecast.sentence.noneBrief", { percent });
  const isAll = amount >= firmness.remaining;
  return t(isAll ? "reports.forecast.sentence.allBrief" : "reports.forecast.sentence.howManyBrief", {
    percent,
    amount: amounts.say(amount),
  });
}

function rowsOf(
  { asked }: ForecastAnswer,
  { bars, runs }: HowMany,
  { t, format, amounts }: ForecastTools,
): readonly (readonly Cell[])[] {
  let reached = runs;
  return bars.map((bar) => {
    const { from, to } = bar;
    const own = runsOf(bar);
    const chance = shareWords(reached, runs, format);
    const share = reached / runs;
    reached -= own;
    const isWhole = asked.unit === "cards";
    const words = { from: amounts.figure(from), to: amounts.figure(isWhole ? to - 1 : to) };
    const text = isWhole && to - from === 1 ? amounts.figure(from) : t(rangeKey(isWhole), words);
    return [
      { text, value: to - from === 1 && isWhole ? from : text },
      { text: format.number(own), value: own },
      { text: chance, value: share },
    ];
  });
}

function rangeKey(isWhole: boolean) {
  return isWhole ? "reports.forecast.range" : "reports.forecast.less";
}

function chartOf(
  { bars, runs, answers }: HowMany,
  rows: readonly (readonly Cell[])[],
  tools: ForecastTools,
): ChartSpec {
  const { t, format, amounts } = tools;
  const heights = bars.map(runsOf);
  const marks = answers.map(({ percent, amount, at }) => ({ percent, at, said: amounts.say(amount) }));
  return {
    across: {
      kind: "slots",
      labels: bars.map(({ from }) => amounts.figure(from)),
      title: `${amounts.title} · ${t("reports.forecast.column.amount")}`,
    },
    upwards: {
      most: Math.max(...heights),
      title: t("reports.forecast.runs"),
      say: format.number,
      isWhole: true,
    },
    layers: [histogram(bars), ...markLayers(marks, tools)],
    stops: rows.map(([amount, count, chance], row) => ({
      ...{
        x: row,
        y: heights[row] ?? 0,
        row,
        title: t("reports.team.pair", { what: amounts.title, value: amount?.text ?? "" }),
      },
      lines: [
        t("reports.forecast.bar.runs", { runs: count?.text ?? "", all: format.number(runs) }),
        t("reports.forecast.bar.reach", { share: chance?.text ?? "" }),
      ],
    })),
    keys: histogramKeys(tools),
  };
}
