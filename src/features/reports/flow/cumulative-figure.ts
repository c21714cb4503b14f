import type { ReportAnswer } from "@/domain/reports/answers/answers";
import { byCategory } from "@/domain/reports/flow/chosen-flow";
import type { Cell, Figure } from "@/features/pieces/figure/figure";
import type { ChartSpec, Fill, Stop } from "@/ui/chart/chart-spec";
import { behindOf, columnName, dayMarks, type FlowTools, gapLines } from "./flow-tools";

type CumulativeAnswer = ReportAnswer<"cumulativeFlow">;
type Band = CumulativeAnswer["bands"][number];

const waiting: readonly Fill[] = (["outlined", "dotted", "lined", "crossed", "hatched"] as const).map(
  (texture) => ({ tone: "slate", texture }),
);
const finished: readonly Fill[] = (["plain", "hatched", "dotted", "crossed", "lined"] as const).map(
  (texture) => ({ tone: "green", texture }),
);
/** None of them plain, as what is done is: on a grey printer the two would be one. */
const begun: readonly Fill[] = [
  { tone: "blue", texture: "hatched" },
  { tone: "indigo", texture: "dotted" },
  { tone: "violet", texture: "crossed" },
  { tone: "cyan", texture: "lined" },
];

/** Bands of cards by column, the last one of the workflow at the foot: they never cross (B66). */
export function cumulativeFigure(answer: CumulativeAnswer, tools: FlowTools): Figure {
  const { t, format } = tools;
  const { days, bands, isEnough, every } = answer;
  const rows = days.map(({ day }, i): readonly Cell[] => [
    {
      ...{ text: format.day(day, "short"), value: day },
      ...behindOf(bands[0]?.edge[i] ?? 0, { of: "band", day, columnId: null }),
    },
    ...bands.map(({ counts, columnId }) => ({
      text: format.number(counts[i] ?? 0),
      value: counts[i] ?? 0,
      ...behindOf(counts[i] ?? 0, { of: "band", day, columnId }),
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
        ...bands.map((band) => ({ title: columnName(band, tools), isNumber: true })),
      ],
      rows,
    },
    definition: [
      t("reports.flow.cumulativeDefinition"),
      ...openWords(answer, tools),
      ...(every > 1 ? [t("reports.flow.everyDays", { count: every })] : []),
    ],
    leftOut: gapLines(answer.leftOut, { figure: "cumulative", flow: byCategory }, tools),
  };
}

/** Why the ages count more or fewer cards as being in progress; nothing where they count the same. */
function openWords({ bands, open }: CumulativeAnswer, { t, format }: FlowTools): readonly string[] {
  const standing = nowIn(bands, "inProgress");
  const { count, back } = open;
  if (count === standing) return [];
  if (count - back === standing)
    return [t("reports.flow.openBack", { count: back, open: format.number(count) })];
  return [t("reports.flow.openOther", { count })];
}

function chartOf({ days, bands }: CumulativeAnswer, tools: FlowTools): ChartSpec {
  const { t, format } = tools;
  const fills = fillsOf(bands);
  const stops = days.map(({ day, at }, row): Stop => {
    const lines = bands.map((band) =>
      t("reports.flow.named", { name: columnName(band, tools), count: format.number(band.counts[row] ?? 0) }),
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
          label: columnName(band, tools),
          low: bands[i + 1]?.edge ?? days.map(() => 0),
          high: band.edge,
        })),
      },
    ],
    stops,
    keys: bands.map((band, i) => ({ label: columnName(band, tools), fill: fills[i] ?? { tone: "slate" } })),
  };
}

/** No two columns of a workflow are drawn alike: they differ by texture as well as by tone. */
function fillsOf(bands: readonly Band[]): readonly Fill[] {
  const turn = { todo: 0, inProgress: 0, done: 0, cancelled: 0 };
  return bands.map(({ category }) => {
    const fills = category === "todo" ? waiting : category === "done" ? finished : begun;
    turn[category] += 1;
    return fills[(turn[category] - 1) % fills.length] ?? { tone: "slate" };
  });
}

function summaryOf({ bands }: CumulativeAnswer, { t, format }: FlowTools): string {
  const [todo, inProgress] = (["todo", "inProgress"] as const).map((each) =>
    format.number(nowIn(bands, each)),
  );
  const done = t("reports.flow.doneCount", { count: nowIn(bands, "done") });
  return t("reports.flow.cumulativeSummary", { todo, inProgress, done });
}

/** How many cards stand in the columns of a category at the end of the last day. */
function nowIn(bands: readonly Band[], category: Band["category"]): number {
  return bands
    .filter((band) => band.category === category)
    .reduce((all, { counts }) => all + (counts.at(-1) ?? 0), 0);
}
