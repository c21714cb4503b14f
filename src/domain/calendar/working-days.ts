import { addDays, type Day, isoWeekday } from "@/lib/day";
import { type HolidayZone, holidaysIn } from "./holidays";

/** Days from `from` to `to`, both included; `half` when only a half of each is meant. */
export type DaySpan = { readonly from: Day; readonly to: Day; readonly half?: boolean };

/** When a team works. */
export type WorkCalendar = {
  readonly zone: HolidayZone;
  /** ISO weekdays, 1 = Monday to 7 = Sunday. */
  readonly workdays: readonly number[];
  /** Days on which the whole team is away, public holidays aside. */
  readonly daysOff: readonly DaySpan[];
};

/** Monday to Friday, and the public holidays of metropolitan France. */
export const metropolitan: WorkCalendar = { zone: "metropole", workdays: [1, 2, 3, 4, 5], daysOff: [] };

/** How much of a day a team works: 1, 0, or a half when it is off for a half (B8). */
export function workShare(day: Day, calendar: WorkCalendar = metropolitan): number {
  if (!calendar.workdays.includes(isoWeekday(day))) return 0;
  if (holidaysIn(calendar.zone, Number(day.slice(0, 4))).has(day)) return 0;
  return 1 - shareOff(day, calendar.daysOff);
}

/** How much of a day the spans take away: 0, a half or 1; overlapping halves are the same half. */
export function shareOff(day: Day, spans: readonly DaySpan[]): number {
  const hit = spans.filter(({ from, to }) => from <= day && day <= to);
  if (hit.length === 0) return 0;
  return hit.some(({ half }) => half !== true) ? 1 : 0.5;
}

/** Is it a day on which a team works at all? */
export function isWorkingDay(day: Day, calendar: WorkCalendar = metropolitan): boolean {
  return workShare(day, calendar) > 0;
}

/**
 * The working day that is `count` working days after `day` (before it, if
 * negative). With 0 it is `day` itself, or the last working day before it.
 */
export function workingDay(day: Day, count: number): Day {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, -1);
  const step = Math.sign(count);
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

/** The working days from `from` to `to`, both included; none if `to` comes first. */
export function workingDaysBetween(
  from: Day,
  to: Day,
  calendar: WorkCalendar = metropolitan,
): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) days.push(day);
  return days;
}
