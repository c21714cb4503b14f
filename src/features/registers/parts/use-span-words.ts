import type { KnownDate } from "@/domain/model/vocabulary";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useTranslation } from "@/i18n/words";

type Date = KnownDate | null | undefined;

/** From when to when, as far as it is known: « fin 2017 → 1er septembre 2025 », « depuis 2017 », « jusqu’à 2025 ». */
export function useSpanWords(): (from: Date, to: Date) => string {
  const { t } = useTranslation();
  const words = useKnownDate();
  const date = (known: KnownDate): string =>
    known.precision === "day" ? t("plan.registers.span.onDay", { date: words(known) }) : words(known);
  return (from, to) => {
    if (from && to) return t("plan.registers.span.both", { from: date(from), to: date(to) });
    // « depuis le 1er trimestre 2018 »: what is counted takes its article, as a day does.
    const isCounted = from?.precision === "quarter";
    if (from)
      return t("plan.registers.span.from", {
        from: isCounted ? t("plan.registers.span.onDay", { date: words(from) }) : date(from),
      });
    return to ? t("plan.registers.span.to", { to: date(to) }) : "";
  };
}
