import type { Sprint } from "@/domain/model/entities";
import { addDays, type Day, daysBetween, isWeekend, parseDay } from "@/lib/day";

/** Monday-to-Friday days from `from` to `to`, both included, without walking them: a sprint may be typed as centuries. */
export function weekdayCount(from: Day, to: Day): number {
  const days = daysBetween(from, to) + 1;
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let day = addDays(from, weeks * 7), i = weeks * 7; i < days; i += 1, day = addDays(day, 1))
    if (!isWeekend(day)) count += 1;
  return count;
}

type Schedule = Pick<Sprint, "startOn" | "endOn">;

function daysOf({ startOn, endOn }: Schedule): { start: Day; end: Day } | null {
  const start = startOn === null ? undefined : parseDay(startOn);
  const end = endOn === null ? undefined : parseDay(endOn);
  return start && end && start <= end ? { start, end } : null;
}

export type Progress = { readonly day: number; readonly total: number; readonly isOverdue: boolean };

/** The how manieth working day of a sprint today is; null for a sprint without both days. */
export function progressOf(sprint: Schedule, today: Day): Progress | null {
  const days = daysOf(sprint);
  if (!days) return null;
  const total = weekdayCount(days.start, days.end);
  return { day: Math.min(total, weekdayCount(days.start, today)), total, isOverdue: today > days.end };
}

const usualLength = 10;

function nextWeekday(day: Day): Day {
  return isWeekend(day) ? nextWeekday(addDays(day, 1)) : day;
}

/** The day on which the `count`th weekday from `start` on falls; `start` is a weekday. */
function weekdayAt(start: Day, count: number): Day {
  const weeks = Math.floor((count - 1) / 5);
  let day = addDays(start, weeks * 7);
  for (let left = count - 1 - weeks * 5; left > 0; left -= 1) day = nextWeekday(addDays(day, 1));
  return day;
}

export type SprintProposal = { readonly name: string; readonly startOn: Day; readonly endOn: Day };
type Known = Pick<Sprint, "name" | "order"> & Schedule;

/**
 * What the next sprint will probably be: numbered on from the last one, from the working day after its end, and as
 * many working days long. Two weeks from the next working day where there is nothing to follow.
 */
export function proposeSprint(
  sprints: readonly Known[],
  today: Day,
  nameOf: (number: number) => string,
): SprintProposal {
  const dated = sprints.flatMap((sprint) => {
    const days = daysOf(sprint);
    return days ? [days] : [];
  });
  const last = dated.reduce<{ start: Day; end: Day } | null>(
    (latest, days) => (latest === null || days.end > latest.end ? days : latest),
    null,
  );
  const startOn = nextWeekday(last ? addDays(last.end, 1) : today);
  const length = last ? Math.max(1, weekdayCount(last.start, last.end)) : usualLength;
  return { name: nextName(sprints, nameOf), startOn, endOn: weekdayAt(startOn, length) };
}

function nextName(sprints: readonly Known[], nameOf: (number: number) => string): string {
  const taken = new Set(sprints.map((sprint) => sprint.name));
  const last = sprints.reduce<Known | null>(
    (latest, sprint) => (latest === null || sprint.order > latest.order ? sprint : latest),
    null,
  );
  const [, head = "", digits = ""] = /^(.*?)(\d{1,9})\D*$/u.exec(last?.name ?? "") ?? [];
  let number = digits === "" ? sprints.length : Number(digits);
  const written = (n: number): string => (digits === "" ? nameOf(n) : `${head}${n}`);
  do number += 1;
  while (taken.has(written(number)));
  return written(number);
}
