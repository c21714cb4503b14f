import {
  type Capacity,
  capacityOf,
  overbooked,
  pointsPerDay,
  type SprintSpan,
} from "@/domain/capacity/capacity";
import { daysAway, membersOf, type TeamTime, teamTimeOf } from "@/domain/capacity/team-time";
import type { Row } from "@/domain/change";
import type { Sprint } from "@/domain/model/entities";
import type { PersonId } from "@/domain/model/ids";
import type { Availability } from "@/domain/model/sprint-life";
import { daysBetween, parseDay } from "@/lib/day";
import type { Frame } from "@/storage/queries/frame";
import type { SprintCapacity } from "@/storage/queries/sprint/sprint-capacity";
import { doneIn, lookBack } from "../sprint/velocity";

/** One line of the sheet: who, for what, and what comes of it. */
export type SheetLine = {
  readonly line: Row<"availability">;
  readonly name: string;
  readonly away: number;
  readonly days: number;
  /** In the project's unit; null while nothing says what a day carries. */
  readonly worth: number | null;
};

export type Sheet = {
  readonly time: TeamTime;
  /** null for a sprint without both days, or with more of them than anyone plans. */
  readonly span: SprintSpan | null;
  readonly lines: readonly SheetLine[];
  readonly capacity: Capacity;
  readonly worth: number | null;
  /** How much of the unit a day carries, by what is said of the sprint, or else by what is known. */
  readonly perDay: number | null;
};

const longest = 400;

function spanOf({ startOn, endOn }: Pick<Sprint, "startOn" | "endOn">): SprintSpan | null {
  const from = parseDay(startOn ?? "");
  const to = parseDay(endOn ?? "");
  return from && to && from <= to && daysBetween(from, to) <= longest ? { from, to } : null;
}

/** What the lines of a sprint come to, in days and in the project's unit (B8). */
export function sheetOf(facts: SprintCapacity, sprint: Sprint, frame: Frame): Sheet {
  const time = teamTimeOf(facts.calendar);
  const span = spanOf(sprint);
  const rows = facts.lines.filter((line) => line.sprintId === sprint.id);
  const nameOf = new Map(facts.people.map(({ id, name }) => [id, name]));
  const known = perDayOf(facts, time, frame);
  const sum = (lines: readonly Availability[]): Capacity => capacityIn(span, time, lines);
  const worthOf = (days: number): number | null =>
    known === null ? null : Math.round(days * known * 100) / 100;
  const lines = rows
    .map((line) => {
      const { days } = sum([line]);
      const away = span ? daysAway(line.personId, span, { time, lines: [line] }) : 0;
      return { line, name: nameOf.get(line.personId) ?? "", away, days, worth: worthOf(days) };
    })
    .sort(
      (a, b) => a.name.localeCompare(b.name, "fr") || a.line.activity.localeCompare(b.line.activity, "fr"),
    );
  const capacity = sum(rows);
  const said = sprint.capacity !== null && capacity.days > 0 ? sprint.capacity / capacity.days : known;
  return { time, span, lines, capacity, worth: worthOf(capacity.days), perDay: said };
}

function capacityIn(span: SprintSpan | null, time: TeamTime, lines: readonly Availability[]): Capacity {
  const never = { from: "2000-01-02", to: "2000-01-01" } as SprintSpan;
  return capacityOf(span ?? never, time, { focus: time.focus, members: membersOf(lines, time) });
}

/** Hours are hours; points are what a day carried in the sprints closed last, as far as their days are known. */
function perDayOf(facts: SprintCapacity, time: TeamTime, frame: Frame): number | null {
  if (frame.project.unit === "hours") return time.hoursPerDay;
  const past = frame.sprints
    .flatMap((sprint) => (sprint.state.phase === "closed" ? [{ sprint, at: sprint.state.closedAt }] : []))
    .sort((a, b) => b.at - a.at)
    .slice(0, lookBack)
    .map(({ sprint }) => {
      const lines = facts.lines.filter((line) => line.sprintId === sprint.id);
      return { days: capacityIn(spanOf(sprint), time, lines).days, points: doneIn(frame, sprint.id) / 100 };
    })
    .filter(({ days }) => days > 0);
  return pointsPerDay(past);
}

/** Who gives more than all of their time, and to which sprints besides (4x.4). */
export type DoubleBooked = {
  readonly personId: PersonId;
  readonly share: number;
  readonly with: readonly string[];
};

/** People of this sprint whose shares pass the whole on some day, here and in what overlaps it. */
export function doubleBooked(facts: SprintCapacity, sprint: Sprint, frame: Frame): readonly DoubleBooked[] {
  const own = spanOf(sprint);
  if (own === null) return [];
  const time = teamTimeOf(facts.calendar);
  const siblings = frame.sprints.filter(({ id, state }) => id !== sprint.id && state.phase !== "closed");
  const here = (id: string) => facts.lines.filter((line) => line.sprintId === id);
  const others = [
    ...siblings.map((other) => ({ name: other.name, sprint: other as Sprint, lines: here(other.id) })),
    ...facts.elsewhere.map(({ line, sprint: other, project }) => ({
      name: `${other.name} (${project})`,
      sprint: other as Sprint,
      lines: [line],
    })),
  ].flatMap((other) => {
    const span = spanOf(other.sprint);
    return span && span.from <= own.to && own.from <= span.to ? [{ ...other, span }] : [];
  });
  const mine = here(sprint.id);
  const all = [{ span: own, lines: mine }, ...others];
  const found = overbooked(all.map(({ span, lines }) => ({ span, members: membersOf(lines, time) })));
  return [...new Set(mine.map(({ personId }) => personId))].flatMap((personId) => {
    const share = found.get(personId);
    if (share === undefined) return [];
    const names = others
      .filter(({ lines }) => lines.some((line) => line.personId === personId))
      .map(({ name }) => name);
    return [{ personId, share, with: [...new Set(names)] }];
  });
}

/** The sprint before this one that says who gives what, closed or not. */
export function beforeIt(facts: SprintCapacity, sprint: Sprint, frame: Frame): Row<"sprint"> | undefined {
  const order = (each: Sprint): string => `${each.startOn ?? "9999"}/${String(each.order).padStart(9, "0")}`;
  return frame.sprints
    .filter(({ id }) => id !== sprint.id && facts.lines.some((line) => line.sprintId === id))
    .filter((other) => order(other) < order(sprint))
    .sort((a, b) => (order(a) < order(b) ? 1 : -1))[0];
}
