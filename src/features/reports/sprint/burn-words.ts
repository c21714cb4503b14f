import type { BurnStep } from "@/domain/reports/sprint/burn";
import type { Amounts } from "@/features/pieces/figure/use-amounts";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";

/** What a step of a burndown is, in words: which card, and what moved. */
export function causeWords(t: Translate, step: BurnStep, amounts: Amounts): string {
  const { cause, isByStatus, worth } = step;
  const figure = (points: number | null): string =>
    points === null ? t("reports.sprint.unestimated") : amounts.figure(points);
  if (cause === "raised" || cause === "lowered" || cause === "re-estimated-done") {
    const change = { from: figure(worth?.from ?? null), to: figure(worth?.to ?? null) };
    return t(`reports.sprint.cause.${cause}`, change);
  }
  const what = t(`reports.sprint.cause.${nameOf(cause, isByStatus)}`);
  return isBlank(step) ? `${what}, ${t("reports.sprint.unestimated")}` : what;
}

function nameOf(cause: "added" | "removed" | "done" | "reopened", isByStatus: boolean) {
  if (!isByStatus) return cause;
  if (cause === "removed") return "cancelled";
  return cause === "added" ? "uncancelled" : cause;
}

/** A card without an estimate moves no line of points, and still came or went. */
export function isBlank({ by, worth }: BurnStep): boolean {
  return by === 0 && worth?.from === null && worth.to === null;
}

/** What is written at the diamonds of changes that lie close together: what they come to, and cards that nobody estimated. */
export function noteWords(t: Translate, steps: readonly BurnStep[], amounts: Amounts): string {
  const by = sumOf(steps);
  const blanks = steps.filter(isBlank).length;
  const sum = by === 0 ? "±\u00a00" : amounts.signed(by);
  if (blanks === 0) return sum;
  const blank = t("reports.sprint.notEstimated", { count: blanks });
  const alone = blanks === 1 ? t("reports.sprint.unestimated") : blank;
  return by === 0 ? alone : `${sum}, ${blank}`;
}

const changes = ["added", "removed", "raised", "lowered"] as const;

/** How the scope came from the commitment to what it is: « Depuis le démarrage : 2 ajouts (+ 4), 1 retrait (− 3). » */
export function scopeWords(
  { steps, unit }: { readonly steps: readonly BurnStep[]; readonly unit: "points" | "cards" },
  { t, format, amounts }: { readonly t: Translate; readonly format: Format; readonly amounts: Amounts },
): string {
  const told = changes.flatMap((cause) => {
    const own = steps.filter((step) => step.cause === cause);
    if (own.length === 0) return [];
    const words = t(`reports.sprint.changes.${cause}`, { count: own.length });
    // In cards each change is one card: its number says it all.
    return unit === "cards" ? words : `${words} (${noteWords(t, own, amounts)})`;
  });
  return told.length === 0
    ? t("reports.sprint.unchanged")
    : t("reports.sprint.changed", { changes: format.list(told) });
}

/** Of amounts with two decimals, without the dust of their addition. */
function sumOf(steps: readonly BurnStep[]): number {
  return Math.round(steps.reduce((sum, { by }) => sum + by, 0) * 100) / 100;
}

/** Does the step change the scope, and not what is done? */
export function isScope({ cause }: BurnStep): boolean {
  return cause === "added" || cause === "removed" || cause === "raised" || cause === "lowered";
}
