import { addDays, type Day, daysFrom } from "@/lib/day";
import { isWorkingDay, type WorkCalendar } from "../../calendar/working-days";
import type { Instant } from "../../model/vocabulary";
import { dayIndex, dayLine } from "../day-starts";

/** What a period of a forecast is; a sprint has its length in calendar days. */
export type PeriodUnit = "workday" | "week" | { readonly sprintDays: number };

export type Span = { readonly from: Day; readonly to: Day };
type Frame = { readonly zone: string; readonly calendar: WorkCalendar };

/** Whole periods of the past, one after the other. */
export type PeriodLine = {
  readonly periods: readonly Span[];
  /** Which period an instant counts for; −1 = none. */
  readonly at: (instant: Instant) => number;
};

/**
 * The periods from `from` to `to`, both included: working days, or whole weeks
 * counted back from the last day, so that none is cut. A day or a week in which
 * nobody works is no period: what is finished in it counts for the next one, or
 * for the last one if none follows, so that nothing is lost.
 */
export function periodLine(
  { from, to }: Span,
  { zone, calendar, period }: Frame & { readonly period: "workday" | "week" },
): PeriodLine {
  const line = dayLine(from, to, zone);
  const length = period === "week" ? 7 : 1;
  const before = line.days.length % length;
  const periods: Span[] = [];
  const indexByDay: number[] = [];
  for (let first = before; first < line.days.length; first += length) {
    const days = line.days.slice(first, first + length);
    for (const _ of days) indexByDay.push(periods.length);
    const [start, end] = [days[0], days.at(-1)];
    if (start && end && days.some((day) => isWorkingDay(day, calendar)))
      periods.push({ from: start, to: end });
  }
  return {
    periods,
    at: (instant) => {
      const index = indexByDay[dayIndex(line, instant) - before];
      return index === undefined ? -1 : Math.min(index, periods.length - 1);
    },
  };
}

type Finished = { readonly doneAt: Instant; readonly amount: number };

/** What was finished on each working day from `from` to `to`. */
export function perWorkday(finished: readonly Finished[], span: Span, frame: Frame): readonly number[] {
  return perPeriod(finished, span, { ...frame, period: "workday" });
}

/** What was finished in each period from `from` to `to`. */
export function perPeriod(
  finished: readonly Finished[],
  span: Span,
  frame: Frame & { readonly period: "workday" | "week" },
): readonly number[] {
  return sumsOf(finished, periodLine(span, frame));
}

/** What was finished in each period of a line; what lies in none is left out. */
export function sumsOf(finished: readonly Finished[], line: PeriodLine): readonly number[] {
  const sums = new Array<number>(line.periods.length).fill(0);
  for (const { doneAt, amount } of finished) {
    const index = line.at(doneAt);
    if (index >= 0) sums[index] = (sums[index] ?? 0) + amount;
  }
  return sums;
}

/** The day at whose end so many periods have passed, the first of which begins on `from`; always a working day, unless nobody ever works. */
export function dayAfterPeriods(from: Day, periods: number, unit: PeriodUnit, calendar: WorkCalendar): Day {
  return periodEnds(from, Math.max(1, periods), unit, calendar).at(-1) ?? from;
}

/** The last working day of each of so many periods to come, the first of which begins on `from`. Weeks in which nobody works are none. */
export function periodEnds(
  from: Day,
  count: number,
  unit: PeriodUnit,
  calendar: WorkCalendar,
): readonly Day[] {
  const length = unit === "workday" ? 1 : unit === "week" ? 7 : unit.sprintDays;
  const ends: Day[] = [];
  let idle = 0;
  for (let first = from; ends.length < count; first = addDays(first, length)) {
    const last = lastWorkday(addDays(first, length - 1), first, calendar);
    const isIdle = !isWorkingDay(last, calendar);
    // A sprint has its length whatever happens in it.
    if (isIdle && typeof unit === "string" && idle < patience) {
      idle += length;
      continue;
    }
    if (!isIdle) idle = 0;
    ends.push(isIdle && idle >= patience ? addDays(from, ends.length * length) : last);
  }
  return ends;
}

/** How many whole periods lie from `from` to `to`, both included. */
export function periodsUntil({ from, to }: Span, unit: PeriodUnit, calendar: WorkCalendar): number {
  const days = daysFrom(from, to);
  if (unit === "workday") return days.filter((day) => isWorkingDay(day, calendar)).length;
  const length = unit === "week" ? 7 : unit.sprintDays;
  let periods = 0;
  for (let first = 0; first + length <= days.length; first += length) {
    const isIdle = !days.slice(first, first + length).some((day) => isWorkingDay(day, calendar));
    if (unit !== "week" || !isIdle) periods += 1;
  }
  return periods;
}

/** A run of days without a single working day in a year and a half is a calendar in which nobody works. */
const patience = 550;

function lastWorkday(day: Day, from: Day, calendar: WorkCalendar): Day {
  let last = day;
  while (last > from && !isWorkingDay(last, calendar)) last = addDays(last, -1);
  return last;
}
