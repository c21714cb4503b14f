import { locales } from "@/i18n/format-number";
import type { Language } from "@/i18n/language";
import { once } from "@/lib/once";

export type DayStyle = "short" | "medium" | "long" | "full";

export interface DayFormat {
  /** A day 'YYYY-MM-DD': short 23/11/2026, medium 23 nov. 2026, long 23 novembre 2026, full lundi 23 novembre 2026. */
  readonly day: (on: string, style?: DayStyle) => string;
  /** « 12 – 23 nov. », « 26 nov. – 7 déc. »; years only if they differ. */
  readonly dayRange: (startOn: string, endOn: string) => string;
  /** « juil. 2026 », of any day of it or of « 2026-07 ». */
  readonly month: (on: string) => string;
  /** For prose, in an IANA zone: « lundi 12 nov., 09 h 40 ». */
  readonly instant: (at: number, zone: string) => string;
  /** For tables, in an IANA zone: « 12/11/2026 09:40 ». */
  readonly instantShort: (at: number, zone: string) => string;
  /** How long ago, or in how long: « hier », « il y a 6 jours », « dans 2 heures ». */
  readonly age: (at: number, now: number) => string;
}

type Cut = Intl.DateTimeFormatOptions;
const nbsp = "\u00a0";
const dayCuts: Readonly<Record<Exclude<DayStyle, "medium">, Cut>> = {
  short: { day: "2-digit", month: "2-digit", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};
const dayMonth: Cut = { day: "numeric", month: "short" };

/**
 * Months as sprints and cards say them, without Intl: the first calendar of a page takes it as long as a column. The
 * same characters, which a test compares for every month.
 */
const months: Readonly<Record<Language, readonly string[]>> = {
  fr: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" "),
  en: "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(" "),
};

/** « 1er nov. », from a day's own text. */
function monthDay(on: string, language: Language): string {
  const [month, date] = [Number(on.slice(5, 7)), Number(on.slice(8, 10))];
  return ordinal(`${date} ${months[language][month - 1] ?? ""}`, language, "medium");
}
const spans: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 365 * 86_400_000],
  ["month", 30 * 86_400_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** Making an Intl object costs a hundred times using it: one for each zone and cut. */
function cachedFormats(locale: string): (zone: string, cut: Cut) => Intl.DateTimeFormat {
  const byKey = new Map<string, Intl.DateTimeFormat>();
  return (zone, cut) => {
    const key = `${zone} ${JSON.stringify(cut)}`;
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const made = new Intl.DateTimeFormat(locale, { ...cut, timeZone: zone });
    byKey.set(key, made);
    return made;
  };
}

/** Days carry no hour: they are drawn in UTC, where this instant is their midnight. */
function midnight(on: string): number {
  return Date.parse(`${on}T00:00:00Z`);
}

function timeOf(format: Intl.DateTimeFormat, at: number): readonly [string, string] {
  const parts = format.formatToParts(at);
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return [find("hour"), find("minute")];
}

/** What has just been: Intl says « cette minute-ci », as nobody does. */
const justNow: Readonly<Record<Language, string>> = { fr: "à l’instant", en: "just now" };

function ageWords(relative: Intl.RelativeTimeFormat, at: number, now: number): string | null {
  const gap = at - now;
  for (const [unit, length] of spans)
    if (Math.abs(gap) >= length) return relative.format(Math.trunc(gap / length), unit);
  return null;
}

export function makeDayFormat(language: Language): DayFormat {
  const formats = cachedFormats(locales[language]);
  const relative = once(() => new Intl.RelativeTimeFormat(locales[language], { numeric: "auto" }));
  const clock: Cut = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const short = (on: string): string => monthDay(on, language);
  const day = (on: string, style: DayStyle = "medium"): string =>
    style === "medium"
      ? `${short(on)} ${Number(on.slice(0, 4))}`
      : // « 1er » of the month is how French says it in words; Intl writes « 1 ».
        ordinal(formats("UTC", dayCuts[style]).format(midnight(on)), language, style);
  return {
    day,
    dayRange: (startOn, endOn) => {
      if (startOn === endOn) return short(startOn);
      if (startOn.slice(0, 4) !== endOn.slice(0, 4)) return `${day(startOn)} – ${day(endOn)}`;
      if (startOn.slice(0, 7) !== endOn.slice(0, 7)) return `${short(startOn)} – ${short(endOn)}`;
      return `${short(startOn).split(" ")[0] ?? ""} – ${short(endOn)}`;
    },
    month: (on) => `${months[language][Number(on.slice(5, 7)) - 1] ?? ""} ${on.slice(0, 4)}`,
    instant: (at, zone) => {
      const date = ordinal(formats(zone, { weekday: "long", ...dayMonth }).format(at), language, "medium");
      const [hour, minute] = timeOf(formats(zone, clock), at);
      return language === "fr" ? `${date}, ${hour}${nbsp}h${nbsp}${minute}` : `${date}, ${hour}:${minute}`;
    },
    instantShort: (at, zone) =>
      `${formats(zone, dayCuts.short).format(at)} ${timeOf(formats(zone, clock), at).join(":")}`,
    age: (at, now) => ageWords(relative(), at, now) ?? justNow[language],
  };
}

function ordinal(words: string, language: Language, style: DayStyle): string {
  return language === "fr" && style !== "short" ? words.replace(/(^|\s)1(?=\s)/, "$11er") : words;
}
