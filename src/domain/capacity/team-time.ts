import { type Day, daysFrom, isoWeekday, parseDay } from "@/lib/day";
import { type HolidayName, type HolidayZone, holidaysIn } from "../calendar/holidays";
import { type DaySpan, shareOff, type WorkCalendar, workShare } from "../calendar/working-days";
import type { PersonId } from "../model/ids";
import type { Absence, Calendar, DaysOff, Availability as Line } from "../model/sprint-life";
import type { Availability, SprintSpan } from "./capacity";

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

/** The lines of a sprint as capacity reads them: a person's days off are those of the line and those of the calendar. */
export function membersOf(
  lines: readonly Pick<Line, "personId" | "activity" | "share" | "daysOff">[],
  { absences }: Pick<TeamTime, "absences">,
): readonly Availability[] {
  return lines.map(({ personId, activity, share, daysOff }) => {
    const own = absences.filter((absence) => absence.personId === personId);
    return { personId, activity, share, daysOff: spansOf([...daysOff, ...own]) };
  });
}

/** The public holidays that fall on a day of the sprint on which the team would have worked. */
export function holidaysWithin(
  { from, to }: SprintSpan,
  { zone, workdays }: WorkCalendar,
): readonly { readonly day: Day; readonly name: HolidayName }[] {
  return daysFrom(from, to).flatMap((day) => {
    const name = holidaysIn(zone, Number(day.slice(0, 4))).get(day);
    return name !== undefined && workdays.includes(isoWeekday(day)) ? [{ day, name }] : [];
  });
}

/** How many days of the team's work a person is away in the sprint, halves counted as such. */
export function daysAway(
  personId: PersonId,
  span: SprintSpan,
  { time, lines }: { readonly time: TeamTime; readonly lines: readonly Line[] },
): number {
  const own = membersOf(
    lines.filter((line) => line.personId === personId),
    time,
  );
  const off = own.flatMap(({ daysOff }) => daysOff);
  return daysFrom(span.from, span.to).reduce(
    (sum, day) => sum + Math.min(workShare(day, time), shareOff(day, off)),
    0,
  );
}

function spansOf(daysOff: readonly DaysOff[]): readonly DaySpan[] {
  return daysOff.flatMap(({ from, to, half }) => {
    const [first, last] = [parseDay(from), parseDay(to)];
    return first && last ? [{ from: first, to: last, ...(half === true ? { half } : {}) }] : [];
  });
}
