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
  const { breaches, columns, untold, count } = answer;
  const why = columns.length > 0 ? "noBreach" : "noLimit";
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
      untold === 0
        ? []
        : [
            {
              text: t("reports.flow.untoldLane", { count: untold }),
              ids: [],
              ...behindOf(untold, { of: "untold", from: answer.from }),
            },
          ],
  };
}

function summaryOf(answer: BreachesAnswer, tools: FlowTools): string {
  const { t } = tools;
  const { count, total, longest } = answer;
  const all = t("reports.flow.breachesSummary", { count, span: spanText(tools, total) });
  if (!longest) return all;
  const told = { span: spanText(tools, longest.days), column: nameOf(answer, longest, tools) };
  return `${all} ${t("reports.flow.longestBreach", { ...told, ...heldWords(answer, longest, tools) })}`;
}

function rowOf(answer: BreachesAnswer, breach: Breach, tools: FlowTools): readonly Cell[] {
  const { t, format } = tools;
  const { zone } = answer;
  const { columnId, lane, from, to, days, most, limit, cards } = breach;
  const held = heldWords(answer, breach, tools);
  return [
    {
      text: nameOf(answer, breach, tools),
      ...behindOf(cards, { of: "breach", columnId, lane, from }),
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

type Held = Pick<Breach, "columnId" | "lane">;
const keyOf = ({ columnId, lane }: Held): string => `${columnId} ${lane?.per ?? ""} ${lane?.value ?? ""}`;

/** A height for each column that had a limit of its whole, and for whoever or whatever was over a limit that counts apart. */
function rowsOf({ breaches, columns }: BreachesAnswer): readonly Held[] {
  return columns.flatMap(({ id: columnId, isWhole }) => {
    const own = breaches.filter((breach) => breach.columnId === columnId);
    const apart = new Map(own.flatMap((breach) => (breach.lane ? [[keyOf(breach), breach] as const] : [])));
    const whole = isWhole || own.some(({ lane }) => lane === null) ? [{ columnId, lane: null }] : [];
    return [...whole, ...apart.values()];
  });
}

/** « En cours », or « En cours · NR » where the limit counts for each person, epic … apart. */
function nameOf({ columns }: BreachesAnswer, { columnId, lane }: Held, tools: FlowTools): string {
  const column = columns.find(({ id }) => id === columnId);
  const name = column ? columnName(column, tools) : "";
  if (lane === null) return name;
  const whose = tools.laneName?.(lane) ?? tools.t("reports.flow.goneLane");
  return tools.t("reports.flow.lane", { column: name, lane: whose });
}

function chartOf(answer: BreachesAnswer, tools: FlowTools): ChartSpec {
  const { t, format } = tools;
  const { breaches, columns, from, to, days, zone } = answer;
  const rows = rowsOf(answer);
  // From the foot to the top, as the columns go from the last to the first.
  const laneOf = new Map(rows.map((row, i) => [keyOf(row), rows.length - i]));
  const heightOf = (breach: Held): number => laneOf.get(keyOf(breach)) ?? 0;
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
      // Where it begins, as in every chart of lanes: the pointer looks for what began before it.
      const [x, y] = [Math.max(from, breach.from), heightOf(breach)];
      return { x, y, row, title: nameOf(answer, breach, tools), lines };
    })
    .sort((a, b) => a.x - b.x);
  return {
    across: { kind: "time", from, to, marks: dayMarks(tools, days) },
    upwards: {
      ...{ most: rows.length + 1, title: t("reports.flow.column.column"), say: format.number },
      lanes: rows.map((row) => ({ at: heightOf(row), label: nameOf(answer, row, tools) })),
    },
    layers: [
      {
        kind: "spells",
        spells: breaches.map((breach) => ({
          ...{ from: Math.max(from, breach.from), to: breach.to ?? to },
          at: heightOf(breach),
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
