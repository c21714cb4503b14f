import { useTranslation } from "react-i18next";
import { type Format, formatFor } from "@/i18n/format";

/** The formatters of the language on screen; the component is drawn anew when the language changes. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(i18n.language === "en" ? "en" : "fr");
}
