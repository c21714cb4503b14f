// Calendar days: '2026-11-23', without hour or zone. The only file that knows date-fns.
// Arithmetic is done at noon: every zone has one on every day, whereas some midnights do not exist.
import {
  addDays as addDaysToDate,
  differenceInCalendarDays,
  formatISO,
  getISODay,
  getISOWeek,
  getISOWeekYear,
  isValid,
  isWeekend as isWeekendDate,
  parseISO,
} from "date-fns";

declare const dayMark: unique symbol;
/** A day that exists, written YYYY-MM-DD; sorts as text. */
export type Day = string & { readonly [dayMark]: true };

const isoShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const frenchShape = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/;

function noon(day: Day): Date {
  return parseISO(`${day}T12:00:00`);
}

function dayOf(date: Date): Day {
  // Earned: `formatISO` writes the shape that the type promises. Its like without a pattern: `format` weighs eight times more.
  return formatISO(date, { representation: "date" }) as Day;
}

/** Reads « 2026-11-23 », « 23/11/2026 » or « 3/1/2026 »; undefined for anything else, 30 February included. */
export function parseDay(text: string): Day | undefined {
  const trimmed = text.trim();
  const french = frenchShape.exec(trimmed);
  const [, year = "", month = "", date = ""] =
    isoShape.exec(trimmed) ?? (french === null ? [] : [undefined, french[3], french[2], french[1]]);
  if (year === "") return undefined;
  const parsed = parseISO(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}T12:00:00`);
  return isValid(parsed) ? dayOf(parsed) : undefined;
}

export function addDays(day: Day, count: number): Day {
  return dayOf(addDaysToDate(noon(day), count));
}

/** Days from `from` to `to`: 0 for the same day, negative if `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(noon(to), noon(from));
}

/** For `sort`: earlier days first. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** 1 = Monday to 7 = Sunday. */
export function isoWeekday(day: Day): number {
  return getISODay(noon(day));
}

/** Saturday or Sunday; public holidays are data of the domain. */
export function isWeekend(day: Day): boolean {
  return isWeekendDate(noon(day));
}

/** Every day from `from` to `to`, both included; none if `to` comes first. */
export function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** ISO 8601: weeks begin on Monday, and the first one of a year holds its 4 January. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const date = noon(day);
  return { year: getISOWeekYear(date), week: getISOWeek(date) };
}
