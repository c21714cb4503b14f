import type { ReportAnswer } from "@/domain/reports/answers/answers";
import type { ChartSpec, Stop } from "@/ui/chart/chart-spec";
import type { Cell, Figure } from "../figure/figure";
import type { FlowTools } from "./flow-tools";

type ThroughputAnswer = ReportAnswer<"throughput">;

/** How many cards were finished in each week or month; a period that is not whole is drawn apart. */
export function throughputFigure(answer: ThroughputAnswer, tools: FlowTools): Figure {
  const { t, format } = tools;
  const { buckets, total, best, isCut, by } = answer;
  const nameOf = (bucket: Bucket): string => periodOf(bucket, answer, tools);
  const rows = buckets.map((bucket): readonly Cell[] => [
    {
      text: bucket.isPartial ? t("reports.flow.partial", { name: nameOf(bucket) }) : nameOf(bucket),
      value: bucket.name,
    },
    { text: format.number(bucket.ids.length), value: bucket.ids.length, ids: bucket.ids },
  ]);
  const stops = buckets.map(({ ids }, row): Stop => {
    const lines = [t("common.count.card", { count: ids.length })];
    return { x: row, y: ids.length, row, title: rows[row]?.[0]?.text ?? "", lines, ids };
  });
  return {
    name: t("reports.flow.file.throughput"),
    title: t(`reports.flow.throughput.${by}`),
    summary: best
      ? t("reports.flow.throughputSummary", {
          total: t("common.count.card", { count: total }),
          best: nameOf(best),
          count: format.number(best.ids.length),
        })
      : t("reports.flow.noTimes"),
    chart: best ? chartOf(answer, tools, stops) : null,
    nothing: t("reports.flow.noTimes"),
    table: {
      columns: [
        { title: t("reports.flow.column.period") },
        { title: t("reports.common.unit.cards"), isNumber: true },
      ],
      rows,
    },
    definition: [
      t("reports.flow.throughputDefinition"),
      t("reports.flow.flowDefinition"),
      ...(isCut ? [t("reports.flow.cut", { count: buckets.length })] : []),
    ],
    leftOut: [],
  };
}

type Bucket = ThroughputAnswer["buckets"][number];

function periodOf({ from, to, name }: Bucket, { by }: ThroughputAnswer, { format }: FlowTools): string {
  return by === "week" ? format.dayRange(from, to) : `${name.slice(5)}/${name.slice(0, 4)}`;
}

function chartOf(answer: ThroughputAnswer, tools: FlowTools, stops: readonly Stop[]): ChartSpec {
  const { t, format } = tools;
  const { buckets } = answer;
  return {
    across: { kind: "slots", labels: buckets.map((bucket) => periodOf(bucket, answer, tools)) },
    upwards: {
      most: Math.max(1, ...buckets.map(({ ids }) => ids.length)),
      title: t("reports.common.unit.cards"),
      say: format.number,
      isWhole: true,
    },
    layers: [
      {
        kind: "bars",
        beside: 1,
        bars: buckets.map(({ ids, isPartial }, slot) => ({
          slot,
          turn: 0,
          from: 0,
          to: ids.length,
          fill: isPartial ? { tone: "accent", texture: "hatched" } : { tone: "accent" },
          label: format.number(ids.length),
        })),
      },
    ],
    stops,
    keys: [
      { label: t("reports.flow.whole"), fill: { tone: "accent" } },
      { label: t("reports.flow.notWhole"), fill: { tone: "accent", texture: "hatched" } },
    ],
  };
}
