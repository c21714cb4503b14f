import type { Language } from "@/i18n/language";
import { once } from "@/lib/once";

/** English is the British one: days before months, weeks from Monday. */
export const locales: Readonly<Record<Language, string>> = { fr: "fr", en: "en-GB" };

const nbsp = "\u00a0";

export interface NumberFormat {
  readonly number: (value: number) => string;
  /** Points: at most two decimals, none when whole. */
  readonly points: (value: number) => string;
  /** From a ratio: 0.42 gives « 42 % ». */
  readonly percent: (ratio: number) => string;
  readonly fileSize: (bytes: number) => string;
  readonly list: (items: readonly string[]) => string;
}

const fileUnits: Readonly<Record<Language, readonly string[]>> = {
  fr: ["o", "ko", "Mo", "Go"],
  en: ["B", "kB", "MB", "GB"],
};

const marks = { fr: { decimal: ",", group: "\u202f" }, en: { decimal: ".", group: "," } } as const;

/**
 * What a first screen counts, cards and hundredths of points, is written without Intl: the first formatter of a page
 * takes it longer than drawing a column. The same characters, which a property compares; null for any other number.
 */
function written(value: number, language: Language): string | null {
  const found = /^(\d{1,3}?)(\d{3})?(?:\.(\d\d?))?$/.exec(String(value));
  if (!found) return null;
  const [, first = "", thousands, decimals] = found;
  const { decimal, group } = marks[language];
  const whole = thousands === undefined ? first : first + group + thousands;
  return decimals === undefined ? whole : whole + decimal + decimals;
}

export function makeNumberFormat(language: Language): NumberFormat {
  const locale = locales[language];
  // Made when first asked for: the first of its kind costs tens of milliseconds, which a first screen should not pay.
  const digits = (most?: number) =>
    once(() => new Intl.NumberFormat(locale, most === undefined ? {} : { maximumFractionDigits: most }));
  const [plain, twoDecimals, oneDecimal, whole] = [digits(), digits(2), digits(1), digits(0)] as const;
  const lists = once(() => new Intl.ListFormat(locale));
  return {
    number: (value) => written(value, language) ?? plain().format(value),
    points: (value) => written(value, language) ?? twoDecimals().format(value),
    // Browsers disagree on which narrow space goes before the sign in French; the Imprimerie nationale does not.
    percent: (ratio) => `${whole().format(ratio * 100)}${language === "fr" ? nbsp : ""}%`,
    fileSize: (bytes) => {
      const units = fileUnits[language];
      // What rounds to 1 000 is said in the next unit.
      let [value, unit] = [bytes, 0];
      while (value >= 999.5 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1];
      const rounded = unit === 0 || value >= 99.95 ? whole() : oneDecimal();
      return `${rounded.format(value)}${nbsp}${units[unit] ?? ""}`;
    },
    list: (items) => lists().format(items),
  };
}
