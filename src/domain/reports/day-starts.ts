import { addDays, type Day, daysFrom } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import type { Instant } from "../model/vocabulary";

const hour = 3_600_000;
/** No zone is further from UTC than this. */
const furthest = 26 * hour;

/**
 * The instant at which a day begins in an IANA zone: the first one that the
 * zone's clocks call by that day, be it midnight or not, before and after a
 * change of summer time alike. It depends on the zone alone, not on the machine.
 */
export function startOfDay(day: Day, zone: string): Instant {
  const utc = Date.parse(`${day}T00:00:00Z`);
  let [before, within] = [utc - furthest, utc + furthest];
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayAt(middle, zone) < day) before = middle;
    else within = middle;
  }
  return within;
}

/** Where today ends in the zone: what a clock says happened later has not happened (Decision 106). */
export function endOfToday(now: Instant, zone: string): Instant {
  return startOfDay(addDays(dayAt(now, zone), 1), zone);
}

/** A run of days with the instants at which they begin; day `i` ends where day `i + 1` begins. */
export type DayLine = {
  readonly days: readonly Day[];
  /** One more than there are days: the last is the end of the last day. */
  readonly starts: readonly Instant[];
};

/** The days from `from` to `to`, both included, with their instants in the zone. */
export function dayLine(from: Day, to: Day, zone: string): DayLine {
  const days = daysFrom(from, to);
  const starts: Instant[] = [];
  for (const day of [...days, addDays(to, 1)]) {
    const last = starts.at(-1);
    // Nearly every day has 24 hours: two looks instead of a search.
    const guess = last === undefined ? null : last + 24 * hour;
    const isRight = guess !== null && dayAt(guess, zone) === day && dayAt(guess - 1, zone) < day;
    starts.push(isRight ? guess : startOfDay(day, zone));
  }
  return { days, starts };
}

/** The index of the day in which an instant lies; −1 before the first day, the number of days after the last. */
export function dayIndex({ starts }: DayLine, at: Instant): number {
  const [first, last] = [starts[0] ?? 0, starts.length - 1];
  if (at < first) return -1;
  // Days of 24 hours but for two a year: the guess is right, or beside it.
  let index = Math.min(last, Math.floor((at - first) / (24 * hour)));
  while (index > 0 && (starts[index] ?? 0) > at) index -= 1;
  while (index < last && (starts[index + 1] ?? 0) <= at) index += 1;
  return index;
}
