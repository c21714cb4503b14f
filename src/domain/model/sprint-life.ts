import type { HolidayZone } from "../calendar/holidays";
import type {
  AvailabilityId,
  CalendarId,
  CardId,
  MinutesId,
  PersonId,
  ProjectId,
  RetroNoteId,
  SprintId,
} from "./ids";
import type { DayText, Instant } from "./vocabulary";

/** Days from one to another, both included; `half` when only a half of each is meant. */
export type DaysOff = { readonly from: DayText; readonly to: DayText; readonly half?: boolean };

/** Days on which one person is away, whatever the sprint. */
export type Absence = DaysOff & { readonly personId: PersonId };

/** When a project's team works. Its id follows from the project's: two desks that make it meet. */
export type Calendar = {
  readonly id: CalendarId;
  readonly projectId: ProjectId;
  readonly zone: HolidayZone;
  /** ISO weekdays, 1 = Monday to 7 = Sunday. */
  readonly workdays: readonly number[];
  readonly daysOff: readonly DaysOff[];
  /** How much of a day goes into the sprint's cards: 0.8 leaves a fifth for all else. */
  readonly focus: number;
  /** Each person's days off, in all sprints; absent = none (Decision 86). */
  readonly absences?: readonly Absence[];
  /** Hours of a full day, by which shares are said in hours; absent = 7. */
  readonly hoursPerDay?: number;
};

/** What a person gives to a sprint, for one activity. Its id follows from all three: the same line twice is one line. */
export type Availability = {
  readonly id: AvailabilityId;
  readonly projectId: ProjectId;
  readonly sprintId: SprintId;
  readonly personId: PersonId;
  /** « Développement », « Test »…: a word of the team's; empty = any. */
  readonly activity: string;
  /** 1 = full time. */
  readonly share: number;
  readonly daysOff: readonly DaysOff[];
};

export type RetroLane = "keep" | "stop" | "try";

/** A note of a retrospective. Nobody's name is on it; the journal names the desk alone. */
export type RetroNote = {
  readonly id: RetroNoteId;
  readonly projectId: ProjectId;
  readonly sprintId: SprintId;
  readonly lane: RetroLane;
  readonly text: string;
  readonly votes: number;
  /** The action that it became. */
  readonly cardId: CardId | null;
  readonly at: Instant;
};

/** Whether a sprint came to its goal: a person's word, never a sum. */
export type GoalWord = "met" | "partly" | "missed";

export type Meeting = "daily" | "review" | "retro";

/** What was said in a meeting, in Markdown. One a day, sprint and meeting. */
export type Minutes = {
  readonly id: MinutesId;
  readonly projectId: ProjectId;
  readonly sprintId: SprintId;
  readonly on: DayText;
  /** Absent = the daily. */
  readonly of?: Exclude<Meeting, "daily">;
  /** What a review says of the sprint's goal. */
  readonly goal?: GoalWord;
  readonly text: string;
};
