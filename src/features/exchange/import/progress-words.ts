import type { Progress } from "@/features/services/exchange-jobs";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";

/** How far, from 0 to 1; null while nobody knows. */
export function ratioOf(progress: Progress | null): number | null {
  if (!progress || progress.total === 0) return null;
  return progress.done / progress.total;
}

/** How far, in words. */
export function progressWords(t: Translate, format: Format, progress: Progress | null): string {
  if (progress?.phase === "read" && progress.total > 0) {
    return t("exchange.apply.phases.read", { percent: format.percent(progress.done / progress.total) });
  }
  if (progress?.phase === "write") {
    const told = { done: format.number(progress.done), total: format.number(progress.total) };
    return t("exchange.apply.phases.write", told);
  }
  return t("exchange.apply.phases.plan");
}
