import type { ReportAnswer } from "@/domain/reports/answers/answers";
import type { Cell, Figure } from "@/features/pieces/figure/figure";
import type { ChartSpec, Stop } from "@/ui/chart/chart-spec";
import { columnName, countedWords, daysText, type FlowTools, gapLines } from "./flow-tools";
import { percentKeys, percentLevels } from "./percent-lines";

type AgeingAnswer = ReportAnswer<"ageing">;
type OldCard = AgeingAnswer["cards"][number];

/** How old each card in progress is, column by column, against what finished cards took (B68). */
export function ageingFigure(answer: AgeingAnswer, tools: FlowTools): Figure {
  const { t } = tools;
  const { cards, count, old, n, p85 } = answer;
  const rows = cards.map((card) => rowOf(answer, tools, card));
  const summary =
    n === 0
      ? t("reports.flow.ageingAlone", { count })
      : t("reports.flow.ageingSummary", { count, old, p85: say(tools, p85 ?? 0) });
  const columns = ["card", "column", "age", "stay", "band", "state"] as const;
  return {
    name: t("reports.flow.file.ageing"),
    title: t("reports.flow.ageing"),
    summary: cards.length === 0 ? t("reports.flow.noneOpen") : summary,
    chart: cards.length === 0 ? null : chartOf(answer, tools, rows),
    nothing: t("reports.flow.noneOpen"),
    table: {
      columns: columns.map((column, i) => ({
        title: t(`reports.flow.column.${column}`),
        isNumber: i === 2 || i === 3,
      })),
      rows,
    },
    definition: [
      t("reports.flow.ageingDefinition"),
      countedWords(answer.counted, tools),
      ...(answer.back > 0 ? [t("reports.flow.ageingBack", { count: answer.back })] : []),
      ...(count > cards.length ? [t("reports.flow.oldest", { count: cards.length })] : []),
    ],
    leftOut: gapLines(answer.leftOut, { figure: "ageing", flow: answer.flow }, tools),
  };
}

function say(tools: FlowTools, days: number): string {
  return tools.t("reports.flow.days", { days: daysText(tools, days) });
}

function rowOf({ columns, names }: AgeingAnswer, tools: FlowTools, card: OldCard): readonly Cell[] {
  const { t } = tools;
  const { id, columnId, ageDays, columnDays, band, isBlocked } = card;
  const column = columns.find((each) => each.id === columnId);
  return [
    { text: names[id]?.key ?? t("reports.common.unknownCard"), ids: [id] },
    { text: column ? columnName(column, tools) : "" },
    { text: daysText(tools, ageDays), value: Math.round(ageDays * 100) / 100 },
    { text: daysText(tools, columnDays), value: Math.round(columnDays * 100) / 100 },
    { text: band === null ? "" : t(`reports.flow.band.${band}`) },
    { text: isBlocked ? t("board.card.blocked") : "" },
  ];
}

function chartOf(answer: AgeingAnswer, tools: FlowTools, rows: readonly (readonly Cell[])[]): ChartSpec {
  const { t } = tools;
  const { cards, columns, names, p95 } = answer;
  const slotOf = new Map(columns.map(({ id }, slot) => [id, slot]));
  // From left to right, since that is how one walks a chart.
  const walk = cards
    .map((card, row) => ({ card, row, slot: slotOf.get(card.columnId) ?? 0 }))
    .sort((a, b) => a.slot - b.slot || b.card.ageDays - a.card.ageDays);
  const stops = walk.map(({ card, row, slot }): Stop => {
    const name = names[card.id];
    const [, column, , , band, state] = rows[row] ?? [];
    const ages = { age: say(tools, card.ageDays), stay: say(tools, card.columnDays), column: column?.text };
    const lines = [t("reports.flow.ageLine", ages), band?.text ?? "", state?.text ?? ""];
    const title = name ? `${name.key} ${name.title}` : t("reports.common.unknownCard");
    return { x: slot, y: card.ageDays, row, title, lines: lines.filter(Boolean), ids: [card.id] };
  });
  const dots = walk.map(({ card: { ageDays: y, isBlocked }, slot: x }) => ({
    ...{ x, y, size: 4.5 },
    tone: isBlocked ? ("danger" as const) : ("accent" as const),
    form: isBlocked ? ("square" as const) : ("disc" as const),
  }));
  const most = Math.max(1, ...cards.map(({ ageDays }) => ageDays), p95 ?? 0);
  return {
    across: { kind: "slots", isNamed: true, labels: columns.map((column) => columnName(column, tools)) },
    upwards: {
      ...{ most, title: t("reports.flow.column.days"), say: (value) => daysText(tools, value) },
      ...(most > 60 ? { log: { least: 0.1 } } : {}),
    },
    layers: [...percentLevels(answer, tools), { kind: "dots", dots }],
    stops,
    keys: [
      { label: t("reports.flow.open"), mark: "disc", tone: "accent" },
      { label: t("board.card.blocked"), mark: "square", tone: "danger" },
      ...percentKeys(answer, tools),
    ],
  };
}
