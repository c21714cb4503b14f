import { type Day, daysBetween } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import type { CardId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { Unit } from "../sprint/burn";
import type { SprintFacts } from "../sprint-facts";
import type { PeriodLine } from "./periods";

type Closed = SprintFacts & { readonly closedAt: { readonly at: Instant } };

/** A team's closed sprints as periods of a forecast: in the order of their starts, with the length of those to come. */
export type SprintPace = {
  readonly sprints: readonly Closed[];
  /** Calendar days from one start to the next, the middle one of those that are known. */
  readonly sprintDays: number;
  /** The longest took more than a fifth longer than the shortest, so that one counts for another only roughly (B70). */
  readonly hasUnequalLengths: boolean;
};

/** The last closed sprints of those given; with points, a sprint in which nothing was estimated has no pace and is none. */
export function sprintPaceOf(
  all: readonly (SprintFacts | null)[],
  { unit, last, zone }: { readonly unit: Unit; readonly last: number; readonly zone: string },
): SprintPace {
  const closed = all.filter((facts): facts is Closed => facts !== null && facts.closedAt !== null);
  const known = closed.filter((facts) => unit === "cards" || hasEstimates(facts));
  known.sort((a, b) => a.startedAt.at - b.startedAt.at);
  const sprints = known.slice(-last);
  const days = sprints.map(({ startedAt, closedAt }, i) => {
    const next = sprints[i + 1];
    const start = dayAt(startedAt.at, zone);
    return Math.max(
      1,
      next
        ? daysBetween(start, dayAt(next.startedAt.at, zone))
        : daysBetween(start, dayAt(closedAt.at, zone)) + 1,
    );
  });
  // Of the last one no start of a next one is known: a cool-down after it would be left out.
  const lengths = days.length > 1 ? days.slice(0, -1) : days;
  const inOrder = [...lengths].sort((a, b) => a - b);
  return {
    sprints,
    sprintDays: inOrder[Math.floor(inOrder.length / 2)] ?? 14,
    hasUnequalLengths: (inOrder.at(-1) ?? 0) > 1.2 * (inOrder[0] ?? 0),
  };
}

/** The sprints as periods: what comes in between two of them came in the first. */
export function sprintLine({ sprints }: SprintPace, zone: string): PeriodLine {
  const starts = sprints.map(({ startedAt }) => startedAt.at);
  const end = sprints.at(-1)?.closedAt.at ?? 0;
  const day = (at: Instant): Day => dayAt(at, zone);
  return {
    periods: sprints.map(({ startedAt, closedAt }) => ({ from: day(startedAt.at), to: day(closedAt.at) })),
    at: (instant) => (instant > end ? -1 : starts.findLastIndex((start) => start <= instant)),
  };
}

/** What a sprint had done at its close, card by card; null = not estimated. */
export function doneIn(
  { done }: SprintFacts,
  unit: Unit,
): readonly { readonly id: CardId; readonly amount: number | null }[] {
  return done.map(({ id, points }) => ({
    id,
    amount: unit === "cards" ? 1 : points === null ? null : points / 100,
  }));
}

function hasEstimates({ commitment, done }: SprintFacts): boolean {
  return [...commitment, ...done].some(({ points }) => points !== null);
}
