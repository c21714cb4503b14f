import type { CardId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { ProjectPast } from "../project-past";
import { type Career, careerOf, type FlowDefinition } from "./career";
import { type Distribution, distributionOf, rollingMedian } from "./percentile";

/** A finished card: a dot of the scatter. Days of 24 hours, from instant to instant. */
export type FinishedCard = {
  readonly id: CardId;
  readonly doneAt: Instant;
  /** From the first « en cours » to done; null = left out, and `leftOut` says why. */
  readonly cycleDays: number | null;
  /** From creation to done. */
  readonly leadDays: number | null;
  readonly reopened: number;
};

export type TimesGap =
  | "not-done"
  | "cancelled"
  | "archived"
  | "gone"
  | "outside-period"
  | "no-done-date"
  | "never-begun"
  | "finished-before-begun"
  | "birth-unknown"
  | "finished-before-created";

export type FlowTimes = {
  readonly definition: FlowDefinition;
  /** In the order in which they were done. */
  readonly cards: readonly FinishedCard[];
  readonly cycle: Distribution;
  readonly lead: Distribution;
  /** The median of each dot and its neighbours, for the dots that have a cycle time, and for those that have a lead time. */
  readonly cycleMedian: readonly { readonly at: Instant; readonly days: number }[];
  readonly leadMedian: readonly { readonly at: Instant; readonly days: number }[];
  /** From both measures, but for the last four, which leave a card out of one of them. */
  readonly leftOut: readonly { readonly why: TimesGap; readonly ids: readonly CardId[] }[];
};

/** From one instant to another, the second excluded; null = open. */
export type Period = { readonly from: Instant | null; readonly to: Instant | null };

const day = 86_400_000;

/**
 * Cycle time (first begun → done) and lead time (created → done) of every card
 * that is done (B67, and the terms of the Kanban Guide, 2020). A card that was
 * reopened is done when it was done last, so its time accumulates. What cannot
 * be measured is left out by name, and nothing is guessed in its place.
 */
export function flowTimesOf(
  past: ProjectPast,
  definition: FlowDefinition,
  period: Period = { from: null, to: null },
): FlowTimes {
  const gaps = new Map<TimesGap, CardId[]>();
  const leave = (why: TimesGap, id: CardId): null => {
    const ids = gaps.get(why);
    if (ids) ids.push(id);
    else gaps.set(why, [id]);
    return null;
  };
  const cards: FinishedCard[] = [];
  for (const story of past.cards.values()) {
    const career = careerOf(story, definition);
    const { id, doneAt, ending, reopened } = career;
    if (ending !== "done") leave(gapOf(ending), id);
    else if (doneAt === null) leave("no-done-date", id);
    else if ((period.from ?? doneAt) > doneAt || doneAt >= (period.to ?? Number.POSITIVE_INFINITY))
      leave("outside-period", id);
    else cards.push({ id, doneAt, ...spansOf(career, doneAt, leave), reopened });
  }
  cards.sort((a, b) => a.doneAt - b.doneAt || (a.id < b.id ? -1 : 1));
  const cycles = cards.flatMap(({ doneAt: at, cycleDays: days }) => (days === null ? [] : [{ at, days }]));
  const leads = cards.flatMap(({ doneAt: at, leadDays: days }) => (days === null ? [] : [{ at, days }]));
  return {
    definition,
    cards,
    cycle: distributionOf(cycles.map(({ days }) => days)),
    lead: distributionOf(leads.map(({ days }) => days)),
    cycleMedian: medianLine(cycles),
    leadMedian: medianLine(leads),
    leftOut: [...gaps].map(([why, ids]) => ({ why, ids })),
  };
}

function gapOf(ending: Career["ending"]): TimesGap {
  return ending === "cancelled" || ending === "archived" || ending === "gone" ? ending : "not-done";
}

function spansOf(
  { id, createdAt, begunAt }: Career,
  doneAt: Instant,
  leave: (why: TimesGap, id: CardId) => null,
): Pick<FinishedCard, "cycleDays" | "leadDays"> {
  const span = (from: Instant | null, unknown: TimesGap, reversed: TimesGap) => {
    if (from === null) return leave(unknown, id);
    return from > doneAt ? leave(reversed, id) : (doneAt - from) / day;
  };
  return {
    cycleDays: span(begunAt, "never-begun", "finished-before-begun"),
    leadDays: span(createdAt, "birth-unknown", "finished-before-created"),
  };
}

function medianLine(dots: readonly { readonly at: Instant; readonly days: number }[]) {
  const medians = rollingMedian(dots.map(({ days }) => days));
  return dots.map(({ at, days }, i) => ({ at, days: medians[i] ?? days }));
}
