import { type Format, formatFor } from "@/i18n/format";
import { useTranslation } from "@/i18n/words";

/** The formatters of the language on screen; the component is drawn anew when the language changes. */
export function useFormat(): Format {
  return formatFor(useTranslation().language);
}
