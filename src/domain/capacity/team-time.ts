import { parseDay } from "@/lib/day";
import type { HolidayZone } from "../calendar/holidays";
import type { DaySpan, WorkCalendar } from "../calendar/working-days";
import type { Absence, Calendar, DaysOff } from "../model/sprint-life";

/** A team's time as its calendar says it, or as it is taken to be until somebody says. */
export type TeamTime = WorkCalendar & {
  readonly zone: HolidayZone;
  readonly daysOff: readonly DaySpan[];
  readonly focus: number;
  readonly absences: readonly Absence[];
  readonly hoursPerDay: number;
};

/** The time of a team with this calendar; without one, Monday to Friday, metropolitan holidays and four fifths for the sprint. */
export function teamTimeOf(calendar: Calendar | undefined): TeamTime {
  const { zone = "metropole", workdays = [1, 2, 3, 4, 5], daysOff = [], focus = 0.8 } = calendar ?? {};
  const { absences = [], hoursPerDay = 7 } = calendar ?? {};
  return { zone, workdays, daysOff: spansOf(daysOff), focus, absences, hoursPerDay };
}

function spansOf(daysOff: readonly DaysOff[]): readonly DaySpan[] {
  return daysOff.flatMap(({ from, to, half }) => {
    const [first, last] = [parseDay(from), parseDay(to)];
    return first && last ? [{ from: first, to: last, ...(half === true ? { half } : {}) }] : [];
  });
}
