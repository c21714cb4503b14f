import type { ReportAnswer } from "@/domain/reports/answers/answers";
import type { Cell, Figure } from "@/features/pieces/figure/figure";
import { daysFrom } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import type { ChartSpec, Layer, Stop } from "@/ui/chart/chart-spec";
import { behindOf, countedWords, dayMarks, daysText, type FlowTools, gapLines } from "./flow-tools";
import { percentKeys, percentLevels } from "./percent-lines";

type TimesAnswer = ReportAnswer<"flowTimes">;

/** How long each finished card took, with the three percentiles and the rolling median (B68). */
export function timesFigure(answer: TimesAnswer, tools: FlowTools): Figure {
  const { t, format } = tools;
  const { of, dots, n, p50, p85, p95, isBinned, names, zone, median, flow } = answer;
  const say = (days: number): string => t("reports.flow.days", { days: daysText(tools, days) });
  const rows = dots.map(({ at, days, first, count }): readonly Cell[] => [
    { text: format.instantShort(at, zone) },
    count === 1
      ? { text: names[first]?.key ?? t("common.count.card", { count }), ids: [first] }
      : {
          text: t("common.count.card", { count }),
          ...behindOf(count, { of: "dot", measure: of, first, flow }),
        },
    { text: daysText(tools, days), value: Math.round(days * 100) / 100 },
  ]);
  const stops = dots.map(({ at, days, first, count, isReopened }, row): Stop => {
    const name = count === 1 ? names[first] : undefined;
    const lines = [
      name ? `${name.key} ${name.title}` : t("common.count.card", { count }),
      say(days),
      isReopened ? t("reports.flow.reopened") : "",
    ];
    return { x: at, y: days, row, title: rows[row]?.[0]?.text ?? "", lines: lines.filter(Boolean) };
  });
  const summary =
    p85 === null
      ? t("reports.flow.noTimes")
      : t(`reports.flow.${of}Summary`, {
          count: n,
          p50: say(p50 ?? 0),
          p85: say(p85),
          p95: say(p95 ?? 0),
        });
  return {
    name: t(`reports.flow.file.${of}`),
    title: t(`reports.flow.${of}`),
    summary,
    chart: n === 0 ? null : chartOf(answer, tools, stops),
    nothing: t("reports.flow.noTimes"),
    table: {
      columns: [
        { title: t("reports.flow.column.done") },
        { title: t("reports.flow.column.card") },
        { title: t("reports.flow.column.days"), isNumber: true },
      ],
      rows,
    },
    definition: [
      t(`reports.flow.${of}Definition`),
      countedWords(answer.counted, tools),
      ...(median.length > 0 ? [t("reports.flow.medianDefinition")] : []),
      ...(isBinned ? [t("reports.flow.binned")] : []),
    ],
    leftOut: gapLines(answer.leftOut, { figure: of, flow }, tools),
  };
}

function chartOf(answer: TimesAnswer, tools: FlowTools, stops: readonly Stop[]): ChartSpec {
  const { t } = tools;
  const { dots, median, zone } = answer;
  const [from, to] = [dots[0]?.at ?? 0, dots.at(-1)?.at ?? 1];
  const most = Math.max(1, ...dots.map(({ days }) => days));
  const least = Math.max(0.01, Math.min(1, ...dots.map(({ days }) => days)));
  const days = daysFrom(dayAt(from, zone), dayAt(to, zone)).map((day) => ({
    day,
    at: Date.parse(`${day}T12:00:00Z`),
  }));
  const layers: Layer[] = [
    {
      kind: "dots",
      dots: dots.map(({ at, days: y, count, isReopened }) => ({
        x: at,
        y,
        tone: "accent",
        form: isReopened ? "diamond" : "disc",
        size: Math.min(8, 2.5 + Math.log2(count)),
      })),
    },
    {
      kind: "line",
      tone: "warn",
      form: "straight",
      points: median.map(({ at, days: y }) => ({ x: at, y })),
      label: t("reports.flow.median"),
    },
    ...percentLevels(answer, tools),
  ];
  return {
    across: { kind: "time", from, to: Math.max(to, from + 86_400_000), marks: dayMarks(tools, days) },
    upwards: {
      most,
      title: t("reports.flow.column.days"),
      say: (value) => daysText(tools, value),
      // Times that differ a thousandfold are told apart by their logarithm alone.
      ...(most > 60 * least && most > 60 ? { log: { least } } : {}),
    },
    layers,
    stops,
    keys: [
      { label: t("reports.flow.dot"), mark: "disc", tone: "accent" },
      { label: t("reports.flow.reopened"), mark: "diamond", tone: "accent" },
      { label: t("reports.flow.median"), tone: "warn" },
      ...percentKeys(answer, tools),
    ],
  };
}
