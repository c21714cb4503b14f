import { addDays, type Day, daysBetween, parseDay } from "./day";
import { searchText } from "./search-text";

export type DayUnit = "day" | "week" | "month";

/** What was typed as a day: the day, or why it is none. */
export type TypedDay = { readonly day: Day } | { readonly flaw: "unreadable" | "year" };

/** The years in which work is planned: any other is a slip of the hand, « 01/01/0001 » or « 03/12/20266 ». */
export const firstYear = 1900;
export const lastYear = 2199;

const words: Readonly<Record<string, number>> = {
  "avant hier": -2,
  hier: -1,
  yesterday: -1,
  auj: 0,
  ajd: 0,
  "aujourd hui": 0,
  today: 0,
  demain: 1,
  tomorrow: 1,
  "apres demain": 2,
};

const units: Readonly<Record<DayUnit, readonly string[]>> = {
  day: ["", "j", "jour", "jours", "d", "day", "days"],
  week: ["s", "sem", "semaine", "semaines", "w", "week", "weeks"],
  month: ["m", "mois", "month", "months"],
};

/** How far from today a word is, « demain » or “tomorrow”, in either language; undefined for what is no such word. */
export function daysFromToday(text: string): number | undefined {
  const plain = searchText(text.trim()).replace(/[-'’‘_\s]+/g, " ");
  return Object.hasOwn(words, plain) ? words[plain] : undefined;
}

/** Is it a day in which something can be planned? */
export function isPlausibleDay(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  return year >= firstYear && year <= lastYear;
}

/**
 * Reads a day as hands type it: « 03/12/2026 », « 3/12 » and « 3.12.26 » (the year that brings it nearest to today),
 * « 03122026 », 2026-12-03, « demain », « auj », « +7 », « -2s », « J+7 »; both languages write the day first.
 */
export function readTypedDay(text: string, today: Day): TypedDay {
  const typed = text.trim();
  const away = daysFromToday(typed);
  if (away !== undefined) return { day: addDays(today, away) };
  const offset = offsetIn(typed, today);
  if (offset !== undefined) return plausible(offset);
  const short = /^(\d{1,2})[/.\s-](\d{1,2})(?:[/.\s-](\d{2}))?[/.]?$/.exec(typed);
  if (short) return plausible(nearest(short, today));
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (digits) {
    const [, a = "", b = "", c = ""] = digits;
    const day = parseDay(`${a}/${b}/${c}`);
    // The same figures could be read from the year on; within the years of ours only one of the two is a day.
    return plausible(
      day && isPlausibleDay(day) ? day : (parseDay(`${a}${b}-${c.slice(0, 2)}-${c.slice(2)}`) ?? day),
    );
  }
  return plausible(parseDay(typed));
}

/** The day so many days, weeks or months after another; the last of the month where it has no such day. */
export function dayAfter(from: Day, count: number, unit: DayUnit): Day {
  if (unit !== "month") return addDays(from, unit === "week" ? count * 7 : count);
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const at = year * 12 + (month - 1) + count;
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate();
  return dayOf(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, Math.min(day, last)) ?? from;
}

function offsetIn(typed: string, today: Day): Day | undefined {
  const [, sign, count = "", name = ""] =
    /^(?:j(?=[+−-]))?([+−‐-])\s?(\d{1,4})\s*(\p{L}*)$/iu.exec(typed) ?? [];
  if (sign === undefined) return undefined;
  const unit = (Object.keys(units) as DayUnit[]).find((each) => units[each].includes(searchText(name)));
  return unit && dayAfter(today, (sign === "+" ? 1 : -1) * Number(count), unit);
}

/** The day of that name which is nearest to today: of the same century as now where it has two figures of a year. */
function nearest([, date, month, year]: RegExpExecArray, today: Day): Day | undefined {
  const now = Number(today.slice(0, 4));
  const years = year === undefined ? around(now, 8, 1) : around(now - (now % 100) + Number(year), 100, 100);
  return years
    .flatMap((each) => dayOf(each, Number(month), Number(date)) ?? [])
    .toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}

function around(year: number, reach: number, step: number): readonly number[] {
  const years: number[] = [];
  for (let each = year - reach; each <= year + reach; each += step) years.push(each);
  return years;
}

function dayOf(year: number, month: number, date: number): Day | undefined {
  const two = (part: number): string => String(part).padStart(2, "0");
  return parseDay(`${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`);
}

function plausible(day: Day | undefined): TypedDay {
  if (day === undefined) return { flaw: "unreadable" };
  return isPlausibleDay(day) ? { day } : { flaw: "year" };
}
