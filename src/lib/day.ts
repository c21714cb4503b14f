// Calendar days: '2026-11-23', without hour or zone. The only file that knows date-fns.
// Arithmetic is done at noon: every zone has one on every day, whereas some midnights do not exist.
import {
  addDays as addDaysToDate,
  differenceInCalendarDays,
  getISODay,
  getISOWeek,
  getISOWeekYear,
  isWeekend as isWeekendDate,
} from "date-fns";

declare const dayMark: unique symbol;
/** A day that exists, written YYYY-MM-DD; sorts as text. */
export type Day = string & { readonly [dayMark]: true };

const isoShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const frenchShape = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/;

// Read and written by the language itself: the library's two ways weigh more than the rest of this file.
function noon(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

const padded = (part: number, length = 2): string => String(part).padStart(length, "0");

function dayOf(date: Date): Day {
  // Earned: this is the shape that the type promises.
  return `${padded(date.getFullYear(), 4)}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}` as Day;
}

/** Reads « 2026-11-23 », « 23/11/2026 » or « 3/1/2026 »; undefined for anything else, 30 February included. */
export function parseDay(text: string): Day | undefined {
  const trimmed = text.trim();
  const french = frenchShape.exec(trimmed);
  const [, year = "", month = "", date = ""] =
    isoShape.exec(trimmed) ?? (french === null ? [] : [undefined, french[3], french[2], french[1]]);
  if (year === "") return undefined;
  const written = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  // Some readers take 30 February for 2 March.
  const day = dayOf(noon(written));
  return day === written ? day : undefined;
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
