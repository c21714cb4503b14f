import type { Day } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import { type WorkCalendar, workShare } from "../calendar/working-days";
import type { Instant } from "../model/vocabulary";
import { dayLine } from "./day-starts";

/** The days under a chart of time. */
export type DayAxis = {
  /** Each day with the instant at which it begins in the project's zone. */
  readonly days: readonly { readonly day: Day; readonly at: Instant }[];
  /** Runs of days on which nobody works, from instant to instant. */
  readonly off: readonly { readonly from: Instant; readonly to: Instant }[];
};

/** The days from one instant to another, and those among them on which nobody works by the team's calendar. */
export function dayAxisOf(
  { from, to }: { readonly from: Instant; readonly to: Instant },
  zone: string,
  calendar: WorkCalendar,
): DayAxis {
  const { days, starts } = dayLine(dayAt(from, zone), dayAt(to, zone), zone);
  const off: { from: Instant; to: Instant }[] = [];
  days.forEach((day, i) => {
    if (workShare(day, calendar) > 0) return;
    const [begins, ends] = [starts[i] ?? from, starts[i + 1] ?? to];
    const last = off.at(-1);
    if (last?.to === begins) last.to = ends;
    else off.push({ from: begins, to: ends });
  });
  return { days: days.map((day, i) => ({ day, at: starts[i] ?? from })), off };
}
