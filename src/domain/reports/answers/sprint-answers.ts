import { type Day, parseDay } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import { teamTimeOf } from "../../capacity/team-time";
import type { SprintId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import { factsOf, namesOf, type ReportBook } from "../book";
import { dayAxisOf } from "../day-axis";
import { endOfToday } from "../day-starts";
import { burnOf, type Unit } from "../sprint/burn";
import { capacityOf, goalSaidOf, snapshotOf } from "../sprint/kept-words";
import { scopeSums } from "../sprint/scope-sums";
import { sprintReportOf } from "../sprint/sprint-report";
import type { SprintFacts } from "../sprint-facts";

/** What reports answer about one sprint. */
export const sprintAnswers = {
  /** Burndown and burn-up of a sprint, with the names of the cards behind its steps; null for one that never started. */
  burn(book: ReportBook, { sprintId, unit }: { sprintId: SprintId; unit: Unit }, now: Instant) {
    const until = endOfToday(now, book.tables.project.timeZone);
    const facts = factsOf(book, sprintId, until);
    const sprint = book.tables.sprints.find(({ id }) => id === sprintId);
    if (!facts || !sprint) return null;
    const { project, calendar } = book.tables;
    const { timeZone: zone } = project;
    const endOn = parseDay(sprint.endOn ?? "") ?? null;
    const team = teamTimeOf(calendar);
    const burn = burnOf(facts, { unit, zone, calendar: team, endOn, now });
    const axis = dayAxisOf({ from: burn.startedAt, to: burn.endsAt - 1 }, zone, team);
    const committed = facts.commitment.map(({ id }) => id);
    const names = namesOf(book, [
      ...burn.steps.map(({ cardId }) => cardId),
      ...burn.ahead,
      ...burn.unestimated,
    ]);
    const startsOn = startsOnOf(facts, until, zone);
    return { name: sprint.name, zone, burn, axis, committed, names, now, startsOn };
  },

  /** What became of every card of a sprint, with names, sums and the word on its goal; null for one that never started. */
  report(book: ReportBook, { sprintId }: { sprintId: SprintId }, now: Instant) {
    const { tables } = book;
    const until = endOfToday(now, tables.project.timeZone);
    const facts = factsOf(book, sprintId, until);
    const sprint = tables.sprints.find(({ id }) => id === sprintId);
    if (!facts || !sprint) return null;
    const report = sprintReportOf(facts, { goal: sprint.goal, earlier: earlierThan(book, facts, until) });
    const { done, notDone, removed, doneOutside, cancelled, addedAfterClose: late } = report;
    const committed = facts.commitment.map(({ id }) => id);
    const listed = [done, notDone, removed, doneOutside, cancelled, late].flat().map(({ id }) => id);
    return {
      name: sprint.name,
      zone: tables.project.timeZone,
      startsOn: startsOnOf(facts, until, tables.project.timeZone),
      report,
      changes: scopeSums(facts),
      committed,
      ...{ ahead: facts.ahead, isClosedAhead: facts.isClosedAhead },
      goalAtStart: snapshotOf(tables, sprintId)?.goal ?? null,
      goalSaid: goalSaidOf(tables, sprintId),
      capacity: capacityOf(tables, sprint),
      names: namesOf(book, listed),
    };
  },
};

/** The day on which the sprint starts, if it is still to come: it was started by a clock that is wrong, or came with such a file (Decision 106). */
function startsOnOf({ startedAt }: SprintFacts, until: Instant, zone: string): Day | null {
  return startedAt.at >= until ? dayAt(startedAt.at, zone) : null;
}

/** The sprints that began before this one, in their order. */
function earlierThan(
  book: ReportBook,
  { startedAt, sprintId }: SprintFacts,
  until: Instant,
): readonly SprintFacts[] {
  return book.tables.sprints
    .flatMap(({ id }) => (id === sprintId ? [] : (factsOf(book, id, until) ?? [])))
    .filter((facts) => facts.startedAt.at < startedAt.at)
    .sort((a, b) => a.startedAt.at - b.startedAt.at);
}
