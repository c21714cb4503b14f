import type { ReportAnswer } from "@/domain/reports/answers/answers";
import type { Cell, Figure } from "@/features/pieces/figure/figure";
import type { ChartSpec, Stop } from "@/ui/chart/chart-spec";
import { behindOf, countedWords, daysText, type FlowTools, gapLines } from "./flow-tools";

type BlockedAnswer = ReportAnswer<"blockedTime">;

/** How long cards were blocked, by reason, longest first (B44). */
export function blockedFigure(answer: BlockedAnswer, tools: FlowTools): Figure {
  const { reasons, flow, count } = answer;
  const { t, format } = tools;
  const rows = reasons.map(({ reason, days, count: cards, now }): readonly Cell[] => [
    { text: reason || t("reports.flow.noReason") },
    { text: daysText(tools, days), value: Math.round(days * 100) / 100 },
    { text: format.number(cards), value: cards, ...behindOf(cards, { of: "blocked", reason, flow }) },
    { text: format.number(now), value: now },
  ]);
  const all = reasons.reduce((sum, { days }) => sum + days, 0);
  return {
    name: t("reports.flow.file.blocked"),
    title: t("reports.flow.blocked"),
    summary:
      reasons.length === 0
        ? t("reports.flow.noneBlocked")
        : t("reports.flow.blockedSummary", {
            days: t("reports.flow.days", { days: daysText(tools, all) }),
            count: t("common.count.card", { count }),
          }),
    chart: reasons.length === 0 ? null : chartOf(reasons, tools),
    nothing: t("reports.flow.noneBlocked"),
    table: {
      columns: (["reason", "days", "cards", "now"] as const).map((column, i) => ({
        title: t(`reports.flow.column.${column}`),
        isNumber: i > 0,
      })),
      rows,
    },
    definition: [t("reports.flow.blockedDefinition"), countedWords(answer.counted, tools)],
    leftOut: gapLines(answer.leftOut, { figure: "blocked", flow }, tools),
  };
}

function chartOf(reasons: BlockedAnswer["reasons"], tools: FlowTools): ChartSpec {
  const { t, format } = tools;
  const nameOf = (reason: string): string => reason || t("reports.flow.noReason");
  const shown = reasons.slice(0, 12);
  const stops = shown.map(({ reason, days, count }, row): Stop => {
    const lines = [
      t("reports.flow.days", { days: daysText(tools, days) }),
      t("common.count.card", { count }),
    ];
    return { x: row, y: days, row, title: nameOf(reason), lines };
  });
  return {
    across: { kind: "slots", isNamed: true, labels: shown.map(({ reason }) => nameOf(reason)) },
    upwards: {
      most: Math.max(0.1, ...shown.map(({ days }) => days)),
      title: t("reports.flow.column.days"),
      say: format.points,
    },
    layers: [
      {
        kind: "bars",
        beside: 1,
        bars: shown.map(({ days }, slot) => ({
          ...{ slot, turn: 0, from: 0, to: days, label: daysText(tools, days) },
          fill: { tone: "danger", texture: "hatched" },
        })),
      },
    ],
    stops,
    keys: [],
  };
}
