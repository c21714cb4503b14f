import { useCallback } from "react";
import type { KnownDate } from "@/domain/model/vocabulary";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useTranslation } from "@/i18n/words";

type Dates = { readonly startOn: KnownDate | null; readonly endOn: KnownDate | null };

/** Start and end of a bar in words, no more precise than they are known. */
export function useDatesWords(): (dates: Dates) => string {
  const { t } = useTranslation();
  const words = useKnownDate();
  return useCallback(
    ({ startOn, endOn }) => {
      const [start, end] = [words(startOn), words(endOn)];
      if (startOn && endOn) return start === end ? start : t("plan.roadmap.dates.both", { start, end });
      // « depuis le 1er trimestre 2018 », « depuis février 2018 »: what is counted takes its article.
      const isCounted = startOn?.precision === "day" || startOn?.precision === "quarter";
      if (startOn)
        return t("plan.roadmap.dates.start", {
          start: isCounted ? t("plan.roadmap.dates.counted", { date: start }) : start,
        });
      return endOn ? t("plan.roadmap.dates.end", { end }) : t("plan.roadmap.dates.none");
    },
    [t, words],
  );
}
