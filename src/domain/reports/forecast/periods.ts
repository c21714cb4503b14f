import { addDays, type Day, daysFrom } from "@/lib/day";
import { isWorkingDay, type WorkCalendar } from "../../calendar/working-days";
import type { Instant } from "../../model/vocabulary";
import { dayIndex, dayLine } from "../day-starts";

/** What a period of a forecast is; a sprint has its length in calendar days. */
export type PeriodUnit = "workday" | "week" | { readonly sprintDays: number };

type Span = { readonly from: Day; readonly to: Day };
type Frame = { readonly zone: string; readonly calendar: WorkCalendar };

/**
 * What was finished on each working day from `from` to `to`, both included. What
 * was finished while nobody works counts for the next working day, or for the
 * last one if none follows, so that nothing is lost.
 */
export function perWorkday(
  finished: readonly { readonly doneAt: Instant; readonly amount: number }[],
  { from, to }: Span,
  { zone, calendar }: Frame,
): readonly number[] {
  const line = dayLine(from, to, zone);
  const working = line.days.map((day) => isWorkingDay(day, calendar));
  const slotByDay: number[] = [];
  let slots = 0;
  for (const isOpen of working) {
    slotByDay.push(slots);
    if (isOpen) slots += 1;
  }
  const sums = new Array<number>(slots).fill(0);
  for (const { doneAt, amount } of finished) {
    const slot = slotByDay[dayIndex(line, doneAt)];
    if (slot === undefined || slots === 0) continue;
    const own = Math.min(slot, slots - 1);
    sums[own] = (sums[own] ?? 0) + amount;
  }
  return sums;
}

/** What was finished in each period from `from` to `to`: working days, or whole weeks counted back from the last day, so that none is cut. */
export function perPeriod(
  finished: readonly { readonly doneAt: Instant; readonly amount: number }[],
  span: Span,
  frame: Frame & { readonly period: "workday" | "week" },
): readonly number[] {
  if (frame.period === "workday") return perWorkday(finished, span, frame);
  const line = dayLine(span.from, span.to, frame.zone);
  const weeks = Math.floor(line.days.length / 7);
  const before = line.days.length - 7 * weeks;
  const sums = new Array<number>(weeks).fill(0);
  for (const { doneAt, amount } of finished) {
    const day = dayIndex(line, doneAt);
    if (day < before || day >= line.days.length) continue;
    const week = Math.floor((day - before) / 7);
    sums[week] = (sums[week] ?? 0) + amount;
  }
  return sums;
}

/** The day at whose end so many periods have passed, the first of which begins on `from`; always a working day, unless nobody ever works. */
export function dayAfterPeriods(from: Day, periods: number, unit: PeriodUnit, calendar: WorkCalendar): Day {
  if (unit === "workday") return nthWorkday(from, periods, calendar);
  const days = unit === "week" ? 7 : unit.sprintDays;
  return lastWorkday(addDays(from, Math.max(0, periods * days - 1)), from, calendar);
}

/** How many whole periods lie from `from` to `to`, both included. */
export function periodsUntil({ from, to }: Span, unit: PeriodUnit, calendar: WorkCalendar): number {
  const days = daysFrom(from, to);
  if (unit === "workday") return days.filter((day) => isWorkingDay(day, calendar)).length;
  return Math.floor(days.length / (unit === "week" ? 7 : unit.sprintDays));
}

/** A week without a single working day in a year and a half is a calendar in which nobody works. */
const patience = 550;

function nthWorkday(from: Day, count: number, calendar: WorkCalendar): Day {
  let day = from;
  let idle = 0;
  for (let left = count; idle < patience; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) {
      idle += 1;
      continue;
    }
    idle = 0;
    left -= 1;
    if (left <= 0) return day;
  }
  return addDays(from, Math.max(0, count - 1));
}

function lastWorkday(day: Day, from: Day, calendar: WorkCalendar): Day {
  let last = day;
  while (last > from && !isWorkingDay(last, calendar)) last = addDays(last, -1);
  return last;
}
