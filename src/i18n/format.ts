import { type DayFormat, makeDayFormat } from "@/i18n/format-day";
import { makeNumberFormat, type NumberFormat } from "@/i18n/format-number";
import type { Language } from "@/i18n/language";

export type Format = NumberFormat & DayFormat & { readonly language: Language };

const made = new Map<Language, Format>();

/** Everything that turns a value into words of a language; made once a language, pure after that. */
export function formatFor(language: Language): Format {
  const known = made.get(language);
  if (known !== undefined) return known;
  const format = { language, ...makeNumberFormat(language), ...makeDayFormat(language) };
  made.set(language, format);
  return format;
}
