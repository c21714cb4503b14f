import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { Key, Layer } from "@/ui/chart/chart-spec";

/** What figures of the flow speak with. */
export type FlowTools = { readonly t: Translate; readonly format: Format };

/** Days of 24 hours with one decimal under ten, whole beyond: as exact as anybody can use. */
export function daysText({ format }: FlowTools, days: number): string {
  return format.points(days < 10 ? Math.round(days * 100) / 100 : Math.round(days * 10) / 10);
}

/** Marks for an axis of days: every day's label, to be thinned by the chart. */
export function dayMarks(
  { format }: FlowTools,
  days: readonly { readonly day: string; readonly at: number }[],
): readonly { readonly at: number; readonly label: string }[] {
  const years = new Set(days.map(({ day }) => day.slice(0, 4)));
  return days.map(({ day, at }) => ({
    at,
    label: years.size > 1 ? format.day(day, "medium") : format.dayRange(day, day),
  }));
}

type Percentiles = { readonly p50: number | null; readonly p85: number | null; readonly p95: number | null };

/** The three lines that a time is compared with, each with its days. */
export function percentLevels({ p50, p85, p95 }: Percentiles, tools: FlowTools): readonly Layer[] {
  const levels = [
    ["50", p50],
    ["85", p85],
    ["95", p95],
  ] as const;
  return levels.flatMap(([percent, y]): Layer[] => {
    if (y === null) return [];
    const label = tools.t("reports.flow.percent", { percent, days: daysText(tools, y) });
    return [{ kind: "level", y, tone: "ink", label }];
  });
}

/** The same lines by their names, for where there is no room beside them. */
export function percentKeys(percentiles: Percentiles, tools: FlowTools): readonly Key[] {
  return percentLevels(percentiles, tools).flatMap((layer) =>
    layer.kind === "level" ? [{ label: layer.label, tone: layer.tone, dash: "5 4" }] : [],
  );
}
