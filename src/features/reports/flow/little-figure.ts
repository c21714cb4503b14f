import type { ReportAnswer } from "@/domain/reports/answers/answers";
import type { LittlePart } from "@/domain/reports/flow/littles-law";
import type { Cell, Figure } from "@/features/pieces/figure/figure";
import type { ChartSpec, Fill, Stop } from "@/ui/chart/chart-spec";
import { behindOf, countedWords, daysText, type FlowTools, gapLines } from "./flow-tools";

type LittleAnswer = ReportAnswer<"littlesLaw">;

/** Does the flow keep Little's law, and is it steady enough for its times to say something about the next ones? */
export function littleFigure(answer: LittleAnswer, tools: FlowTools): Figure {
  const { t } = tools;
  const { predicted, flow } = answer;
  return {
    name: t("reports.flow.file.little"),
    title: t("reports.flow.little"),
    summary: predicted === null ? t("reports.flow.noneLeft") : summaryOf(answer, predicted, tools),
    chart: predicted === null ? null : chartOf(answer, predicted, tools),
    nothing: t("reports.flow.noneLeft"),
    table: {
      columns: [
        { title: t("reports.flow.column.measure") },
        { title: t("reports.flow.column.value"), isNumber: true },
      ],
      rows: rowsOf(answer, tools),
    },
    definition: [
      t("reports.flow.littleDefinition"),
      t("reports.flow.steadyDefinition"),
      countedWords(answer.counted, tools),
    ],
    leftOut: gapLines(answer.leftOut, { figure: "little", flow }, tools),
  };
}

function summaryOf(answer: LittleAnswer, predicted: number, tools: FlowTools): string {
  const { t, format } = tools;
  const { meanWip, perDay, meanDays, isSteady, arrived, departed } = answer;
  const law = t("reports.flow.littleSummary", {
    wip: exact(tools, meanWip),
    perDay: exact(tools, perDay),
    days: t("reports.flow.days", { days: daysText(tools, meanDays ?? 0) }),
    predicted: exact(tools, predicted),
  });
  const steady = t(isSteady ? "reports.flow.steady" : "reports.flow.unsteady", {
    arrived: format.number(arrived),
    departed: format.number(departed),
  });
  return `${law} ${steady}`;
}

function exact({ format }: FlowTools, value: number): string {
  return format.points(Math.round(value * 100) / 100);
}

/** The two sides of the law first, as the chart has them. */
function rowsOf(answer: LittleAnswer, tools: FlowTools): readonly (readonly Cell[])[] {
  const { t, format } = tools;
  const { meanWip, predicted, perDay, meanDays, ratio, days, flow } = answer;
  const value = (name: "wip" | "product" | "perDay" | "stay" | "ratio", of: number | null) => [
    { text: t(`reports.flow.law.${name}`) },
    of === null ? { text: "", value: null } : { text: exact(tools, of), value: Math.round(of * 100) / 100 },
  ];
  const part = (name: LittlePart, count: number) => [
    { text: t(`reports.flow.law.${name}`) },
    {
      text: format.number(count),
      value: count,
      ...behindOf(count, { of: "little", part: name, days, flow }),
    },
  ];
  return [
    value("wip", meanWip),
    value("product", predicted),
    value("perDay", perDay),
    value("stay", meanDays),
    value("ratio", ratio),
    part("at-start", answer.wipAtStart),
    part("arrived", answer.arrived),
    part("departed", answer.departed),
    part("at-end", answer.wipAtEnd),
  ];
}

function chartOf({ meanWip }: LittleAnswer, predicted: number, tools: FlowTools): ChartSpec {
  const { t, format } = tools;
  const sides: readonly { readonly label: string; readonly value: number; readonly fill: Fill }[] = [
    { label: t("reports.flow.law.wip"), value: meanWip, fill: { tone: "accent" } },
    {
      label: t("reports.flow.law.product"),
      value: predicted,
      fill: { tone: "teal", texture: "hatched" },
    },
  ];
  return {
    across: { kind: "slots", isNamed: true, labels: sides.map(({ label }) => label) },
    upwards: {
      most: Math.max(0.1, meanWip, predicted),
      title: t("reports.common.unit.cards"),
      say: format.points,
    },
    layers: [
      {
        kind: "bars",
        beside: 1,
        bars: sides.map(({ value, fill }, slot) => ({
          ...{ slot, turn: 0, from: 0, to: value, fill, label: exact(tools, value) },
        })),
      },
    ],
    stops: sides.map(({ label, value }, row): Stop => {
      return { x: row, y: value, row, title: label, lines: [exact(tools, value)] };
    }),
    keys: [],
  };
}
