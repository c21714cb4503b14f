import { parseDay } from "@/lib/day";
import { teamTimeOf } from "../../capacity/team-time";
import type { SprintId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import { factsOf, namesOf, type ReportBook } from "../book";
import { dayAxisOf } from "../day-axis";
import { burnOf, type Unit } from "../sprint/burn";

/** What reports answer about one sprint. */
export const sprintAnswers = {
  /** Burndown and burn-up of a sprint, with the names of the cards behind its steps; null for one that never started. */
  burn(book: ReportBook, { sprintId, unit }: { sprintId: SprintId; unit: Unit }, now: Instant) {
    const facts = factsOf(book, sprintId);
    const sprint = book.tables.sprints.find(({ id }) => id === sprintId);
    if (!facts || !sprint) return null;
    const { project, calendar } = book.tables;
    const { timeZone: zone } = project;
    const endOn = parseDay(sprint.endOn ?? "") ?? null;
    const team = teamTimeOf(calendar);
    const burn = burnOf(facts, { unit, zone, calendar: team, endOn, now });
    const axis = dayAxisOf({ from: burn.startedAt, to: burn.endsAt - 1 }, zone, team);
    const committed = facts.commitment.map(({ id }) => id);
    const names = namesOf(book, [...burn.steps.map(({ cardId }) => cardId), ...burn.unestimated]);
    return { name: sprint.name, zone, burn, axis, committed, names, now };
  },
};
