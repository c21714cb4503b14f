import type { ReportAnswer } from "@/domain/reports/answers/answers";
import type { ChartSpec, Fill, Stop } from "@/ui/chart/chart-spec";
import type { Cell, Figure } from "../figure/figure";
import { dayMarks, type FlowTools } from "./flow-tools";

type CumulativeAnswer = ReportAnswer<"cumulativeFlow">;
type Band = CumulativeAnswer["bands"][number];

const begun: readonly Fill[] = [
  { tone: "blue", texture: "hatched" },
  { tone: "indigo", texture: "plain" },
  { tone: "violet", texture: "dotted" },
  { tone: "cyan", texture: "crossed" },
];

/** Bands of cards by column, the last one of the workflow at the foot: they never cross (B66). */
export function cumulativeFigure(answer: CumulativeAnswer, tools: FlowTools): Figure {
  const { t, format } = tools;
  const { days, bands, isEnough, every } = answer;
  const rows = days.map(({ day }, i): readonly Cell[] => [
    { text: format.day(day, "short"), value: day },
    ...bands.map(({ counts, ids }) => ({
      text: format.number(counts[i] ?? 0),
      value: counts[i] ?? 0,
      ...(i === days.length - 1 ? { ids } : {}),
    })),
  ]);
  return {
    name: t("reports.flow.file.cumulative"),
    title: t("reports.flow.cumulative"),
    summary: summaryOf(answer, tools),
    chart: isEnough ? chartOf(answer, tools) : null,
    nothing: t("reports.flow.oneDay"),
    table: {
      columns: [
        { title: t("reports.flow.column.day") },
        ...bands.map((band) => ({ title: nameOf(tools, band), isNumber: true })),
      ],
      rows,
    },
    definition: [
      t("reports.flow.cumulativeDefinition"),
      ...(every > 1 ? [t("reports.flow.everyDays", { count: every })] : []),
    ],
    leftOut: answer.leftOut.map(({ why, ids }) => ({
      text: t(`reports.flow.gap.${why}`, { count: ids.length }),
      ids,
    })),
  };
}

function nameOf({ t }: FlowTools, { name, isRemoved }: Band): string {
  return isRemoved ? t("reports.flow.removedColumn", { name }) : name;
}

function chartOf({ days, bands }: CumulativeAnswer, tools: FlowTools): ChartSpec {
  const { t, format } = tools;
  const fills = fillsOf(bands);
  const stops = days.map(({ day, at }, row): Stop => {
    const lines = bands.map((band) =>
      t("reports.flow.named", { name: nameOf(tools, band), count: format.number(band.counts[row] ?? 0) }),
    );
    return { x: at, y: bands[0]?.edge[row] ?? 0, row, title: format.day(day, "full"), lines };
  });
  return {
    across: {
      kind: "time",
      from: days[0]?.at ?? 0,
      to: days.at(-1)?.at ?? 1,
      marks: dayMarks(tools, days),
    },
    upwards: {
      most: Math.max(1, ...(bands[0]?.edge ?? [])),
      title: t("reports.common.unit.cards"),
      say: format.number,
      isWhole: true,
    },
    layers: [
      {
        kind: "bands",
        xs: days.map(({ at }) => at),
        bands: bands.map((band, i) => ({
          fill: fills[i] ?? { tone: "slate" },
          label: nameOf(tools, band),
          low: bands[i + 1]?.edge ?? days.map(() => 0),
          high: band.edge,
        })),
      },
    ],
    stops,
    keys: bands.map((band, i) => ({ label: nameOf(tools, band), fill: fills[i] ?? { tone: "slate" } })),
  };
}

/** Neighbours differ by texture as well as by tone. */
function fillsOf(bands: readonly Band[]): readonly Fill[] {
  let [open, working] = [0, 0];
  return bands.map(({ category }) => {
    if (category === "done") return { tone: "green", texture: "plain" };
    if (category === "todo") {
      open += 1;
      return { tone: "slate", texture: open % 2 === 1 ? "outlined" : "dotted" };
    }
    working += 1;
    return begun[(working - 1) % begun.length] ?? { tone: "blue" };
  });
}

function summaryOf({ bands }: CumulativeAnswer, { t, format }: FlowTools): string {
  const sum = (category: string) =>
    bands
      .filter((band) => band.category === category)
      .reduce((all, { counts }) => all + (counts.at(-1) ?? 0), 0);
  const [todo, inProgress, done] = ["todo", "inProgress", "done"].map((each) => format.number(sum(each)));
  return t("reports.flow.cumulativeSummary", { todo, inProgress, done });
}
