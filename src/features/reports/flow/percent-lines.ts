import type { Key, Layer } from "@/ui/chart/chart-spec";
import { daysText, type FlowTools } from "./flow-tools";

type Percentiles = { readonly p50: number | null; readonly p85: number | null; readonly p95: number | null };

/** The three lines that a time is compared with, each with its days. */
export function percentLevels({ p50, p85, p95 }: Percentiles, tools: FlowTools): readonly Layer[] {
  const levels = [
    ["50", p50, "2 3"],
    ["85", p85, "6 4"],
    ["95", p95, "12 4"],
  ] as const;
  return levels.flatMap(([percent, y, dash]): Layer[] => {
    if (y === null) return [];
    const label = tools.t("reports.flow.percent", { percent, days: daysText(tools, y) });
    return [{ kind: "level", y, tone: "ink", label, dash }];
  });
}

/** The same lines by their names, for where there is no room beside them. */
export function percentKeys(percentiles: Percentiles, tools: FlowTools): readonly Key[] {
  return percentLevels(percentiles, tools).flatMap((layer) =>
    layer.kind === "level"
      ? [{ label: layer.label, tone: layer.tone, ...(layer.dash ? { dash: layer.dash } : {}) }]
      : [],
  );
}
