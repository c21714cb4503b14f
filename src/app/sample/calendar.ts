import { workingDay } from "@/domain/calendar/working-days";
import type { Instant } from "@/domain/model/vocabulary";
import { asIfUtc, createZoneClock } from "@/exchange/values/zone";
import type { Day } from "@/lib/day";

/** The zone in which the sample's days are cut. */
export const zone = "Europe/Paris";
/** The sprint under way, in the cadence that all projects share. */
export const activeSprint = 12;
const workedDays = 10;

const clock = createZoneClock(zone);

function wallOf(day: string, minutes: number) {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const time = { hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0, millisecond: 0 };
  return { year, month, day: date, ...time };
}

/** The instant at which a clock in Paris shows so many minutes after midnight. */
export function instantAt(day: Day, minutes: number): Instant {
  return clock.toEpoch(wallOf(day, minutes));
}

const offsets = new Map<number, number>();

/** Minutes east of UTC in Paris at noon of that day; nothing in the story happens in the night when clocks change. */
export function offsetAt(at: Instant): number {
  const days = Math.floor(at / 86_400_000);
  const noon = wallOf(new Date(at).toISOString().slice(0, 10), 720);
  const offset = offsets.get(days) ?? (asIfUtc(noon) - clock.toEpoch(noon)) / 60_000;
  offsets.set(days, offset);
  return offset;
}

export type Cadence = (sprint: number) => readonly Day[];

/**
 * The working days of every sprint, so that `today` is the sixth of the active
 * one; on a weekend or a public holiday the working day before it is.
 */
export function cadenceFor(today: Day): Cadence {
  const known = new Map<number, readonly Day[]>();
  const from = (first: Day): readonly Day[] => {
    const days = [first];
    while (days.length < workedDays) days.push(workingDay(days.at(-1) ?? first, 1));
    return days;
  };
  // From neighbour to neighbour: a walk from today for every day would take most of the story's time.
  const find = (sprint: number): readonly Day[] => {
    const days =
      known.get(sprint) ??
      (sprint === activeSprint
        ? from(workingDay(today, -5))
        : sprint > activeSprint
          ? from(workingDay(find(sprint - 1).at(-1) ?? today, 1))
          : from(workingDay(find(sprint + 1)[0] ?? today, -workedDays)));
    known.set(sprint, days);
    return days;
  };
  return find;
}
