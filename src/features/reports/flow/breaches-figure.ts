import type { ReportAnswer } from "@/domain/reports/answers/answers";
import type { Cell, Figure } from "@/features/pieces/figure/figure";
import type { ChartSpec, Fill, Stop } from "@/ui/chart/chart-spec";
import { behindOf, columnName, dayMarks, type FlowTools, spanText } from "./flow-tools";

type BreachesAnswer = ReportAnswer<"wipBreaches">;
type Breach = BreachesAnswer["breaches"][number];

const lanes: readonly Fill[] = [
  { tone: "danger", texture: "hatched" },
  { tone: "violet", texture: "crossed" },
  { tone: "blue", texture: "dotted" },
  { tone: "amber", texture: "lined" },
];

/** When columns held more than their limit, and for how long (B38). */
export function breachesFigure(answer: BreachesAnswer, tools: FlowTools): Figure {
  const { t } = tools;
  const { breaches, columns, apart, count } = answer;
  const whole = columns.length > 0 ? "noBreach" : "noLimit";
  const why = columns.length === 0 && apart.length > 0 ? "noWholeLimit" : whole;
  return {
    name: t("reports.flow.file.breaches"),
    title: t("reports.flow.breaches"),
    summary: breaches.length === 0 ? t(`reports.flow.${why}Said`) : summaryOf(answer, tools),
    chart: breaches.length === 0 ? null : chartOf(answer, tools),
    nothing: t(`reports.flow.${why}`),
    table: {
      columns: (["column", "from", "until", "span", "most", "limit"] as const).map((column, i) => ({
        title: t(`reports.flow.column.${column}`),
        isNumber: i > 2,
      })),
      rows: breaches.map((breach) => rowOf(answer, breach, tools)),
    },
    definition: [
      t("reports.flow.breachesDefinition"),
      ...(count > breaches.length ? [t("reports.flow.latestBreaches", { count: breaches.length })] : []),
    ],
    leftOut:
      apart.length === 0
        ? []
        : [{ text: t("reports.flow.limitApart", { names: tools.format.list(apart) }), ids: [] }],
  };
}

function summaryOf(answer: BreachesAnswer, tools: FlowTools): string {
  const { t } = tools;
  const { count, total, longest, columns } = answer;
  const all = t("reports.flow.breachesSummary", { count, span: spanText(tools, total) });
  const column = columns.find(({ id }) => id === longest?.columnId);
  if (!longest || !column) return all;
  const { days } = longest;
  const told = { span: spanText(tools, days), column: columnName(column, tools) };
  return `${all} ${t("reports.flow.longestBreach", { ...told, ...heldWords(answer, longest, tools) })}`;
}

function rowOf(answer: BreachesAnswer, breach: Breach, tools: FlowTools): readonly Cell[] {
  const { t, format } = tools;
  const { columns, zone } = answer;
  const { columnId, from, to, days, most, limit, cards } = breach;
  const held = heldWords(answer, breach, tools);
  const column = columns.find(({ id }) => id === columnId);
  return [
    {
      text: column ? columnName(column, tools) : "",
      ...behindOf(cards, { of: "breach", columnId, from }),
    },
    { text: format.instantShort(from, zone) },
    { text: to === null ? t("reports.flow.ongoing") : format.instantShort(to, zone) },
    { text: spanText(tools, days), value: Math.round(days * 1000) / 1000 },
    { text: held.most, value: most },
    { text: held.limit, value: limit },
  ];
}

/** How much stood there and how much might: cards by their number, estimates with their unit. */
function heldWords(
  { estimate }: Pick<BreachesAnswer, "estimate">,
  { most, limit, unit }: Pick<Breach, "most" | "limit" | "unit">,
  { t, format }: FlowTools,
): { readonly most: string; readonly limit: string } {
  const say = (amount: number): string =>
    unit === "cards"
      ? format.number(amount)
      : t(`board.card.${estimate}`, { count: amount, points: format.points(amount) });
  return { most: say(most), limit: say(limit) };
}

function chartOf(answer: BreachesAnswer, tools: FlowTools): ChartSpec {
  const { t, format } = tools;
  const { breaches, columns, from, to, days, zone } = answer;
  // From the foot to the top, as the columns go from the last to the first.
  const laneOf = new Map(columns.map(({ id }, i) => [id, columns.length - i]));
  const nameOf = (id: Breach["columnId"]): string => {
    const column = columns.find((each) => each.id === id);
    return column ? columnName(column, tools) : "";
  };
  const stops = breaches
    .map((breach, row): Stop => {
      const end = breach.to ?? to;
      const span = spanText(tools, breach.days);
      const lines = [
        breach.to === null
          ? t("reports.flow.breachSince", { span, from: format.instantShort(breach.from, zone) })
          : t("reports.flow.breachFrom", {
              ...{ span, from: format.instantShort(breach.from, zone) },
              to: format.instantShort(end, zone),
            }),
        t("reports.flow.overLimit", heldWords(answer, breach, tools)),
      ];
      const [x, y] = [(Math.max(from, breach.from) + end) / 2, laneOf.get(breach.columnId) ?? 0];
      return { x, y, row, title: nameOf(breach.columnId), lines };
    })
    .sort((a, b) => a.x - b.x);
  return {
    across: { kind: "time", from, to, marks: dayMarks(tools, days) },
    upwards: {
      ...{ most: columns.length + 1, title: t("reports.flow.column.column"), say: format.number },
      lanes: columns.map(({ id }) => ({ at: laneOf.get(id) ?? 0, label: nameOf(id) })),
    },
    layers: [
      {
        kind: "spells",
        spells: breaches.map((breach) => ({
          ...{ from: Math.max(from, breach.from), to: breach.to ?? to },
          at: laneOf.get(breach.columnId) ?? 0,
          fill: lanes[columns.findIndex(({ id }) => id === breach.columnId) % lanes.length] ?? {
            tone: "danger",
          },
        })),
      },
    ],
    stops,
    keys: [],
  };
}
