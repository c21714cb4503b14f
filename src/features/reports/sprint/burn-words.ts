import type { BurnStep } from "@/domain/reports/sprint/burn";
import type { Amounts } from "@/features/pieces/figure/use-amounts";
import type { Translate } from "@/i18n/i18n";

/** What a step of a burndown is, in words: which card, and what moved. */
export function causeWords(
  t: Translate,
  { cause, isByStatus, worth, by }: BurnStep,
  amounts: Amounts,
): string {
  const figure = (points: number | null): string =>
    points === null ? t("reports.sprint.unestimated") : amounts.figure(points);
  if (cause === "raised" || cause === "lowered" || cause === "re-estimated-done") {
    const change = { from: figure(worth?.from ?? null), to: figure(worth?.to ?? null) };
    return t(`reports.sprint.cause.${cause}`, change);
  }
  const what = t(`reports.sprint.cause.${nameOf(cause, isByStatus)}`);
  // A card without an estimate moves no line of points, and still came or went.
  const isBlank = by === 0 && worth?.from === null && worth.to === null;
  return isBlank ? `${what}, ${t("reports.sprint.unestimated")}` : what;
}

function nameOf(cause: "added" | "removed" | "done" | "reopened", isByStatus: boolean) {
  if (!isByStatus) return cause;
  if (cause === "removed") return "cancelled";
  return cause === "added" ? "uncancelled" : cause;
}

/** Does the step change the scope, and not what is done? */
export function isScope({ cause }: BurnStep): boolean {
  return cause === "added" || cause === "removed" || cause === "raised" || cause === "lowered";
}
