import type { CardId } from "@/domain/model/ids";
import type { ReportAnswer } from "@/domain/reports/answers/answers";
import type { Figure } from "@/features/pieces/figure/figure";
import type { Amounts } from "@/features/pieces/figure/use-amounts";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { ChartSpec } from "@/ui/chart/chart-spec";

export type VelocityAnswer = NonNullable<ReportAnswer<"velocity">>;
export type VelocityBarAnswer = VelocityAnswer["bars"][number];
export type KindsAnswer = NonNullable<ReportAnswer<"kinds">>;
export type TeamTools = { readonly t: Translate; readonly format: Format; readonly amounts: Amounts };

/** The cards that are behind what was done. */
export function doneCards({ cards: { planned, unplanned } }: VelocityBarAnswer): readonly CardId[] {
  return [...planned, ...unplanned];
}

/** A figure by sprint, from its parts. */
export function bySprint(
  parts: Omit<Figure, "chart" | "nothing"> & { readonly chart: ChartSpec; readonly nothing: string },
): Figure {
  const { chart, ...rest } = parts;
  return { ...rest, chart: chart.stops.length === 0 ? null : chart };
}
