import type { ReportAnswer } from "@/domain/reports/answers/answers";
import type { Cell, Figure } from "@/features/pieces/figure/figure";
import type { ChartSpec, Key, Stop } from "@/ui/chart/chart-spec";
import { behindOf, countedWords, type FlowTools, gapLines } from "./flow-tools";

type ThroughputAnswer = ReportAnswer<"throughput">;
type Bucket = ThroughputAnswer["buckets"][number];

/** How many cards were finished in each day, week or month; a period that is not whole is drawn apart, and so is a day off. */
export function throughputFigure(answer: ThroughputAnswer, tools: FlowTools): Figure {
  const { t, format } = tools;
  const { buckets, best, isCut, by, flow } = answer;
  const rows = buckets.map((bucket): readonly Cell[] => {
    const { name, count, workdays, from, to } = bucket;
    return [
      { text: nameOf(bucket, answer, tools), value: name },
      { text: format.number(count), value: count, ...behindOf(count, { of: "finished", from, to, flow }) },
      { text: format.points(workdays), value: workdays },
    ];
  });
  return {
    name: t("reports.flow.file.throughput"),
    title: t(`reports.flow.throughput.${by}`),
    summary: best ? summaryOf(answer, best, tools) : t("reports.flow.noTimes"),
    chart: best ? chartOf(answer, tools, rows) : null,
    nothing: t("reports.flow.noTimes"),
    table: {
      columns: [
        { title: t("reports.flow.column.period") },
        { title: t("reports.common.unit.cards"), isNumber: true },
        { title: t("reports.flow.column.workdays"), isNumber: true },
      ],
      rows,
    },
    definition: [
      t("reports.flow.throughputDefinition"),
      t("reports.flow.workdaysDefinition"),
      countedWords(answer.counted, tools),
      ...(isCut ? [t("reports.flow.cut", { count: buckets.length })] : []),
    ],
    leftOut: gapLines(answer.leftOut, { figure: "throughput", flow }, tools),
  };
}

function summaryOf(answer: ThroughputAnswer, best: Bucket, tools: FlowTools): string {
  const { t, format } = tools;
  const { buckets, total, workdays, aside } = answer;
  const most = { best: periodOf(best, answer, tools), most: format.number(best.count) };
  const sentences = [
    t("reports.flow.throughputSummary", { count: total, ...most }),
    workdays > 0
      ? t("reports.flow.perWorkday", {
          mean: format.points(Math.round((total / workdays) * 100) / 100),
          count: workdays,
        })
      : "",
    buckets.length > 0 && buckets.every(({ count }) => count === 0)
      ? t("reports.flow.emptyShown", { count: buckets.length })
      : "",
    aside > 0 ? t("reports.flow.aside", { count: aside }) : "",
  ];
  return sentences.filter(Boolean).join(" ");
}

function periodOf({ from, to, name }: Bucket, answer: ThroughputAnswer, { format }: FlowTools): string {
  if (answer.by === "day") return format.day(from, "medium");
  if (answer.by === "month") return format.month(name);
  const range = format.dayRange(from, to);
  const year = to.slice(0, 4);
  // A week that goes from one year into the next says both by itself.
  return hasManyYears(answer) && from.startsWith(year) ? `${range} ${year}` : range;
}

/** Then « 28 nov. – 4 déc. » alone would be any year's. */
function hasManyYears({ buckets, best }: ThroughputAnswer): boolean {
  const years = [...buckets.flatMap(({ from, to }) => [from, to]), best?.from].map((day) => day?.slice(0, 4));
  return new Set(years.filter(Boolean)).size > 1;
}

/** The period with what sets it apart from others. */
function nameOf(bucket: Bucket, answer: ThroughputAnswer, tools: FlowTools): string {
  const name = periodOf(bucket, answer, tools);
  if (isOff(bucket, answer)) return tools.t("reports.flow.dayOff", { name });
  return bucket.isPartial ? tools.t(`reports.flow.partial.${answer.by}`, { name }) : name;
}

/** A day on which nobody works: none that is empty for want of work. */
function isOff({ workdays }: Bucket, { by }: ThroughputAnswer): boolean {
  return by === "day" && workdays === 0;
}

function chartOf(answer: ThroughputAnswer, tools: FlowTools, rows: readonly (readonly Cell[])[]): ChartSpec {
  const { t, format } = tools;
  const { buckets, by } = answer;
  const stops = buckets.map(({ count, workdays }, row): Stop => {
    const lines = [
      t("common.count.card", { count }),
      ...(by === "day" ? [] : [t("reports.flow.workdays", { count: workdays })]),
    ];
    return { x: row, y: count, row, title: rows[row]?.[0]?.text ?? "", lines };
  });
  const off = buckets.flatMap((bucket, slot) => (isOff(bucket, answer) ? [slot] : []));
  return {
    across: {
      ...{ kind: "slots", shades: off },
      labels: buckets.map((bucket) =>
        by === "day" ? format.dayRange(bucket.from, bucket.to) : periodOf(bucket, answer, tools),
      ),
    },
    upwards: {
      most: Math.max(1, ...buckets.map(({ count }) => count)),
      title: t("reports.common.unit.cards"),
      say: format.number,
      isWhole: true,
    },
    layers: [
      {
        kind: "bars",
        beside: 1,
        bars: buckets.map(({ count, isPartial }, slot) => ({
          ...{ slot, turn: 0, from: 0, to: count },
          fill: isPartial ? { tone: "accent", texture: "hatched" } : { tone: "accent" },
          ...(count > 0 ? { label: format.number(count) } : {}),
        })),
      },
    ],
    stops,
    keys: keysOf(by, off.length > 0, tools),
  };
}

function keysOf(by: ThroughputAnswer["by"], hasOff: boolean, { t }: FlowTools): readonly Key[] {
  return [
    { label: t(`reports.flow.whole.${by}`), fill: { tone: "accent" } },
    { label: t(`reports.flow.notWhole.${by}`), fill: { tone: "accent", texture: "hatched" } },
    ...(hasOff ? [{ label: t("reports.flow.off"), isShade: true }] : []),
  ];
}
