import { addDays, type Day, isoWeekday } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import type { Instant } from "../../model/vocabulary";
import { startOfDay } from "../day-starts";

/** A week as reports read it: how things stood at its end, or now while it is not over. */
export type Week = {
  /** Its Monday. */
  readonly monday: Day;
  /** The last instant that counts in it. */
  readonly until: Instant;
};

/** So many weeks up to now, the last of them the one we are in. A week ends where the next one's Monday begins in the zone. */
export function lastWeeks(count: number, now: Instant, zone: string): readonly Week[] {
  const today = dayAt(now, zone);
  const thisMonday = addDays(today, 1 - isoWeekday(today));
  return Array.from({ length: count }, (_, i) => {
    const monday = addDays(thisMonday, 7 * (i - count + 1));
    const end = startOfDay(addDays(monday, 7), zone) - 1;
    return { monday, until: Math.min(end, now) };
  });
}
