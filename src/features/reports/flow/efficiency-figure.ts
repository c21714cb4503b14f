import type { ReportAnswer, ReportAsk } from "@/domain/reports/answers/answers";
import type { Cell, Figure } from "@/features/pieces/figure/figure";
import type { ChartSpec, Fill, Stop } from "@/ui/chart/chart-spec";
import { behindOf, columnName, countedWords, daysText, type FlowTools, gapLines } from "./flow-tools";

type EfficiencyAnswer = ReportAnswer<"flowEfficiency">;
type Part = {
  readonly part: Extract<ReportAsk<"cardsBehind">, { of: "efficiency" }>["part"];
  readonly name: string;
  readonly days: number;
  readonly count: number;
  readonly fill: Fill;
};

/** How much of the cycle time was work, and what the rest was waiting for: blocked, in a queue, gone back. */
export function efficiencyFigure(answer: EfficiencyAnswer, tools: FlowTools): Figure {
  const { t, format } = tools;
  const { share, cycleDays, cards, flow, waiting, queues } = answer;
  const parts = partsOf(answer, tools);
  const rows = parts.map(({ part, name, days, count }): readonly Cell[] => [
    { text: name },
    { text: daysText(tools, days), value: Math.round(days * 100) / 100 },
    { text: cycleDays === 0 ? "" : format.percent(days / cycleDays), value: shareOf(days, cycleDays) },
    {
      text: format.number(count),
      value: count,
      ...behindOf(count, { of: "efficiency", part, flow, waiting }),
    },
  ]);
  const columns = ["part", "days", "share", "cards"] as const;
  return {
    name: t("reports.flow.file.efficiency"),
    title: t("reports.flow.efficiency.title"),
    summary:
      share === null
        ? t("reports.flow.efficiency.none")
        : t(`reports.flow.efficiency.${queues.length === 0 ? "atMost" : "summary"}`, {
            ...{ share: format.percent(share), count: cards },
            days: t("reports.flow.days", { days: daysText(tools, cycleDays) }),
          }),
    chart: share === null ? null : chartOf(parts, rows, tools),
    nothing: t("reports.flow.efficiency.none"),
    table: {
      columns: columns.map((column, i) => ({ title: t(`reports.flow.column.${column}`), isNumber: i > 0 })),
      rows,
    },
    definition: [
      t("reports.flow.efficiency.definition"),
      queues.length === 0
        ? t("reports.flow.efficiency.noQueues")
        : t("reports.flow.efficiency.queues", {
            count: queues.length,
            names: format.list(
              queues.map((queue) => t("reports.flow.counted.named", { name: columnName(queue, tools) })),
            ),
          }),
      countedWords(answer.counted, tools),
    ],
    leftOut: gapLines(answer.leftOut, { figure: "efficiency", flow }, tools),
  };
}

function shareOf(days: number, all: number): number | null {
  return all === 0 ? null : Math.round((days / all) * 1000) / 1000;
}

/** Work first, then each queue in the order of the workflow, then what held cards up. */
function partsOf({ worked, blocked, back, queues }: EfficiencyAnswer, tools: FlowTools): readonly Part[] {
  const { t } = tools;
  const part = (name: "worked" | "blocked" | "back", of: typeof worked, fill: Fill): Part => {
    return { part: name, name: t(`reports.flow.efficiency.${name}`), ...of, fill };
  };
  return [
    part("worked", worked, { tone: "accent" }),
    ...queues.map((queue): Part => {
      const name = t("reports.flow.efficiency.queue", { name: columnName(queue, tools) });
      return { part: queue.id, name, days: queue.days, count: queue.count, fill: waitingFill };
    }),
    part("blocked", blocked, { tone: "danger", texture: "hatched" }),
    part("back", back, { tone: "soft", texture: "outlined" }),
  ];
}

const waitingFill: Fill = { tone: "amber", texture: "lined" };

function chartOf(parts: readonly Part[], rows: readonly (readonly Cell[])[], tools: FlowTools): ChartSpec {
  const { t, format } = tools;
  return {
    across: { kind: "slots", isNamed: true, labels: parts.map(({ name }) => name) },
    upwards: {
      most: Math.max(0.1, ...parts.map(({ days }) => days)),
      title: t("reports.flow.column.days"),
      say: format.points,
    },
    layers: [
      {
        kind: "bars",
        beside: 1,
        bars: parts.map(({ days, fill }, slot) => ({
          ...{ slot, turn: 0, from: 0, to: days, fill },
          label: rows[slot]?.[2]?.text ?? "",
        })),
      },
    ],
    stops: parts.map(({ name, days, count }, row): Stop => {
      const [, , share] = rows[row] ?? [];
      const lines = [
        t("reports.flow.efficiency.part", {
          ...{ days: t("reports.flow.days", { days: daysText(tools, days) }), share: share?.text ?? "" },
        }),
        t("common.count.card", { count }),
      ];
      return { x: row, y: days, row, title: name, lines };
    }),
    keys: [],
  };
}
