import { born, edited, type Row } from "@/domain/change";
import { type CalendarId, makeId, type ProjectId } from "@/domain/model/ids";
import { isDay } from "@/domain/model/is-day";
import type { Calendar, DaysOff } from "@/domain/model/sprint-life";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import type { CommandOf, Planned } from "../command";
import type { CalendarFields } from "./capacity-commands";

/** The one calendar of a project: two desks that make it at once make the same row. */
export function calendarIdOf(projectId: ProjectId): CalendarId {
  return makeId("calendar", projectId.slice("project_".length));
}

/** What a team's calendar says before anyone says more: Monday to Friday, metropolitan holidays, four fifths for the sprint. */
function blankCalendar(projectId: ProjectId): Calendar {
  const id = calendarIdOf(projectId);
  return { id, projectId, zone: "metropole", workdays: [1, 2, 3, 4, 5], daysOff: [], focus: 0.8 };
}

/** Writes the named fields of a project's calendar; it is born with its first change. */
export async function editCalendar(
  tx: ReadTx,
  { projectId, fields }: CommandOf<"calendar/edit">,
): Promise<Planned> {
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  const wrong = wrongCalendar(fields);
  if (wrong) return err(wrong);
  const about = { name: project.name, count: 1 };
  const row = await tx.get("calendar", calendarIdOf(projectId));
  if (row) return ok({ changes: edited("calendar", row as Row<"calendar">, fields), about });
  return ok({ changes: [born("calendar", { ...blankCalendar(projectId), ...fields })], about });
}

function wrongCalendar(fields: CalendarFields): Refusal | null {
  const { workdays, focus, hoursPerDay, daysOff = [], absences = [] } = fields;
  if (workdays?.some((day) => !Number.isInteger(day) || day < 1 || day > 7))
    return { kind: "share-invalid", value: Math.max(...workdays) };
  if (focus !== undefined && !isShare(focus)) return { kind: "share-invalid", value: focus };
  if (hoursPerDay !== undefined && !isDayLength(hoursPerDay))
    return { kind: "hours-invalid", value: hoursPerDay };
  return wrongDaysOff([...daysOff, ...absences]);
}

/** Are these the hours of a working day? */
function isDayLength(hours: number): boolean {
  return Number.isFinite(hours) && hours > 0 && hours <= 24;
}

/** Is it a part of a full time: more than nothing, at most the whole? */
export function isShare(value: number): boolean {
  return Number.isFinite(value) && value > 0 && value <= 1;
}

/** The first span that is no span: a day that does not exist, or an end before its start. */
export function wrongDaysOff(spans: readonly DaysOff[]): Refusal | null {
  for (const { from, to } of spans) {
    for (const day of [from, to]) if (!isDay(day)) return { kind: "day-invalid", value: day };
    if (to < from) return { kind: "days-reversed", startOn: from, endOn: to };
  }
  return null;
}
