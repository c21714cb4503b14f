import { type Day, daysFrom } from "@/lib/day";
import { type DaySpan, shareOff, type WorkCalendar, workShare } from "../calendar/working-days";
import type { PersonId } from "../model/ids";

/** What a person gives to a sprint, for one activity: a share of their full time, and the days they are away. */
export type Availability = {
  readonly personId: PersonId;
  /** « Développement », « Test »…: a word of the team's; empty = any. */
  readonly activity: string;
  /** 1 = full time. Someone in two teams has an explicit share in each. */
  readonly share: number;
  readonly daysOff: readonly DaySpan[];
};

export type SprintSpan = { readonly from: Day; readonly to: Day };

/** Person-days, exact to the hundredth. */
export type Capacity = {
  /** Days on which the team works, halves counted as such. */
  readonly workingDays: number;
  readonly days: number;
  readonly byPerson: ReadonlyMap<PersonId, number>;
  readonly byActivity: ReadonlyMap<string, number>;
};

/**
 * Capacity in person-days: for each member and working day, what is left of the
 * day after the team's and the member's days off, times the share, times the
 * focus factor (B8). A sprint of no day, or reversed, has none.
 */
export function capacityOf(
  span: SprintSpan,
  calendar: WorkCalendar,
  { focus, members }: { readonly focus: number; readonly members: readonly Availability[] },
): Capacity {
  const days = daysFrom(span.from, span.to).map((day) => ({ day, share: workShare(day, calendar) }));
  const byPerson = new Map<PersonId, number>();
  const byActivity = new Map<string, number>();
  let sum = 0;
  for (const { personId, activity, share, daysOff } of members) {
    const present = days.reduce((total, { day, share: open }) => total + presence(open, day, daysOff), 0);
    const given = present * share * focus;
    sum += given;
    byPerson.set(personId, (byPerson.get(personId) ?? 0) + given);
    byActivity.set(activity, (byActivity.get(activity) ?? 0) + given);
  }
  return {
    workingDays: days.reduce((total, { share }) => total + share, 0),
    days: toHundredth(sum),
    byPerson: rounded(byPerson),
    byActivity: rounded(byActivity),
  };
}

/** Both halves may be off for different reasons, and then nothing is left of the day. */
function presence(open: number, day: Day, daysOff: readonly DaySpan[]): number {
  return Math.max(0, open - shareOff(day, daysOff));
}

/** Points that so many person-days carry, by the mean of what was done a day in the sprints given; null without any. */
export function pointsFor(
  days: number,
  past: readonly { readonly days: number; readonly points: number }[],
): number | null {
  const perDay = pointsPerDay(past);
  return perDay === null ? null : toHundredth(days * perDay);
}

/** What a person-day carried in the sprints given, not rounded: a hundredth a day is points in a sprint. */
export function pointsPerDay(
  past: readonly { readonly days: number; readonly points: number }[],
): number | null {
  const days = past.reduce((sum, sprint) => sum + sprint.days, 0);
  return days <= 0 ? null : past.reduce((sum, sprint) => sum + sprint.points, 0) / days;
}

/** Who gives more than the whole of their time to sprints that overlap, with the sum of their shares. */
export function overbooked(
  sprints: readonly { readonly span: SprintSpan; readonly members: readonly Availability[] }[],
): ReadonlyMap<PersonId, number> {
  const found = new Map<PersonId, number>();
  for (const { span } of sprints) {
    const at = new Map<PersonId, number>();
    // The sum is greatest on the first day of some sprint.
    for (const other of sprints)
      if (other.span.from <= span.from && span.from <= other.span.to)
        for (const { personId, share } of other.members) at.set(personId, (at.get(personId) ?? 0) + share);
    for (const [personId, share] of at)
      if (share > 1 + 1e-9) found.set(personId, Math.max(toHundredth(share), found.get(personId) ?? 0));
  }
  return found;
}

/** Rates and roles for the next sprint, without the days off (B9); may be asked again and again. */
export function copiedFrom(members: readonly Availability[]): readonly Availability[] {
  return members.map((member) => ({ ...member, daysOff: [] }));
}

function toHundredth(value: number): number {
  return Math.round(value * 100 + 1e-7) / 100;
}

function rounded<K>(sums: ReadonlyMap<K, number>): ReadonlyMap<K, number> {
  return new Map([...sums].map(([key, value]) => [key, toHundredth(value)]));
}
