import type { HolidayZone } from "@/domain/calendar/holidays";
import type { PersonId, ProjectId, SprintId } from "@/domain/model/ids";
import type { Absence, DaysOff } from "@/domain/model/sprint-life";

export type CalendarFields = {
  readonly zone?: HolidayZone;
  readonly workdays?: readonly number[];
  readonly daysOff?: readonly DaysOff[];
  readonly focus?: number;
  readonly absences?: readonly Absence[];
  readonly hoursPerDay?: number;
};

/** What one person gives to a sprint, for one activity. */
export type CapacityLine = {
  readonly personId: PersonId;
  readonly activity: string;
  readonly share: number;
  readonly daysOff: readonly DaysOff[];
};

/** What a person can ask of a team's time. */
export type CapacityCommand =
  | { readonly type: "calendar/edit"; readonly projectId: ProjectId; readonly fields: CalendarFields }
  | { readonly type: "capacity/set"; readonly sprintId: SprintId; readonly lines: readonly CapacityLine[] }
  | { readonly type: "capacity/copy"; readonly fromSprintId: SprintId; readonly toSprintId: SprintId };
