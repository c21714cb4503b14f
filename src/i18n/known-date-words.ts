import { formatFor } from "@/i18n/format";
import { locales } from "@/i18n/format-number";
import type { Language } from "@/i18n/language";

type Known = {
  readonly on: string;
  readonly precision: "day" | "month" | "quarter" | "year" | "approximate";
};

const quarters: Readonly<Record<Language, readonly string[]>> = {
  fr: ["1er trimestre", "2e trimestre", "3e trimestre", "4e trimestre"],
  en: ["Q1", "Q2", "Q3", "Q4"],
};

/** What an approximate quarter of a year is called; the third has no word of its own. */
const roughly: Readonly<Record<Language, readonly string[]>> = {
  fr: ["début ", "mi-", "vers le 3e trimestre ", "fin "],
  en: ["early ", "mid-", "about Q3 ", "late "],
};

const months = new Map<Language, Intl.DateTimeFormat>();

/**
 * A date in words, no more precise than it is known: « 19 avril 2018 », « février 2018 », « 3e trimestre 2018 »,
 * « 2022 », « fin 2017 ». Apart from the other formats, which the first screen of a board pays for.
 */
export function knownDateWords({ on, precision }: Known, language: Language): string {
  const year = on.slice(0, 4);
  const quarter = Math.floor((Number(on.slice(5, 7)) - 1) / 3);
  switch (precision) {
    case "day":
      return formatFor(language).day(on, "long");
    case "month":
      return monthsOf(language).format(Date.parse(`${on}T00:00:00Z`));
    case "quarter":
      return `${quarters[language][quarter] ?? ""} ${year}`;
    case "approximate":
      return `${roughly[language][quarter] ?? ""}${year}`;
    case "year":
      return year;
  }
}

function monthsOf(language: Language): Intl.DateTimeFormat {
  const known = months.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  months.set(language, made);
  return made;
}
