import { useCallback } from "react";
import type { KnownDate } from "@/domain/model/vocabulary";
import { knownDateWords } from "@/i18n/known-date-words";
import { useTranslation } from "@/i18n/words";

/** Says a date of the plan no more precisely than it is known; nothing is said of none. */
export function useKnownDate(): (date: KnownDate | null | undefined) => string {
  const { language } = useTranslation();
  return useCallback((date) => (date ? knownDateWords(date, language) : ""), [language]);
}
