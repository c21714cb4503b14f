/** What a clock on the wall shows, without saying where the wall is. Months count from 1. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
};

/** From a wall in one zone to ms epoch. */
export type ZoneClock = { toEpoch(wall: WallTime): number };

const dayLong = 24 * 3_600_000;

/**
 * Reads wall times in an IANA zone. A time that the spring leap leaves out is
 * read with the offset before it (02:30 becomes 03:30); one that comes twice in
 * autumn is the first of the two. Offsets are kept per day, so that 100 000
 * dates of a few years ask Intl some thousand times. Throws a RangeError on a
 * zone that Intl does not know.
 */
export function createZoneClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    era: "short",
  });
  const atMidnight = new Map<number, number>();

  function offsetAt(instant: number): number {
    const parts: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(instant)) parts[type] = value;
    const read = (name: string) => Number(parts[name] ?? 0);
    const year = parts["era"]?.startsWith("B") ? 1 - read("year") : read("year");
    const [month, day] = [read("month"), read("day")];
    const [hour, minute, second] = [read("hour"), read("minute"), read("second")];
    const shown = asIfUtc({ year, month, day, hour, minute, second, millisecond: 0 });
    return shown - Math.floor(instant / 1000) * 1000;
  }

  function offsetOfDay(midnight: number): number {
    const known = atMidnight.get(midnight);
    if (known !== undefined) return known;
    const offset = offsetAt(midnight);
    atMidnight.set(midnight, offset);
    return offset;
  }

  return {
    toEpoch(wall) {
      const shown = asIfUtc(wall);
      // No zone is further than 14 hours from UTC: these two midnights surround the instant.
      const before = offsetOfDay(Math.floor((shown - dayLong) / dayLong) * dayLong);
      const after = offsetOfDay(Math.floor((shown + 2 * dayLong) / dayLong) * dayLong);
      if (before === after) return shown - before;
      const [early, late] = [shown - Math.max(before, after), shown - Math.min(before, after)];
      if (early + offsetAt(early) === shown) return early;
      return late + offsetAt(late) === shown ? late : shown - before;
    },
  };
}

/** A wall time as if the wall stood in Greenwich. `Date.UTC` takes the years 0 to 99 for 1900 to 1999; this does not. */
export function asIfUtc({ year, month, day, hour, minute, second, millisecond }: WallTime): number {
  const time = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  return year > 99 ? time : new Date(time).setUTCFullYear(year);
}
