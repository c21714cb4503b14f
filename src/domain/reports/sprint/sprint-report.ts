import type { CardId, SprintId } from "../../model/ids";
import { fromHundredths } from "../../model/points";
import type { Instant, Place } from "../../model/vocabulary";
import { type SprintFacts, spillOvers } from "../sprint-facts";
import type { Worth } from "../sprint-stay";
import { type ScopeSum, scopeSums } from "./scope-sums";

/** A card in the report, in exactly one of its lists. Points; null = not estimated. */
export type ReportLine = {
  readonly id: CardId;
  /** What it was worth at the end, or when it left. */
  readonly points: number | null;
  /** Came in after the start: the report marks it with an asterisk. */
  readonly isAdded: boolean;
  /** From its first estimate in the sprint to its last, where they differ. */
  readonly reEstimated: { readonly from: number | null; readonly to: number | null } | null;
  /** The sprint that had left it unfinished. */
  readonly carriedFrom: SprintId | null;
  /** How many closings had taken it along before (B31). */
  readonly timesCarried: number;
  /** Where the closing took it. */
  readonly carriedTo: Place | null;
  readonly doneAt: Instant | null;
  /** How often it was Done and then was not. */
  readonly reopened: number;
};

/** A sum and what it leaves out: cards without an estimate weigh nothing. */
export type Total = { readonly cards: number; readonly points: number; readonly unestimated: number };

export type SprintReport = {
  readonly sprintId: SprintId;
  readonly startedAt: Instant;
  readonly closedAt: Instant | null;
  readonly goal: string;
  readonly done: readonly ReportLine[];
  readonly notDone: readonly ReportLine[];
  /** Left the sprint while it ran, and were not finished elsewhere by its end. */
  readonly removed: readonly ReportLine[];
  readonly doneOutside: readonly ReportLine[];
  readonly cancelled: readonly ReportLine[];
  /** Finished, and put in after the closing: counted nowhere else (B33). */
  readonly addedAfterClose: readonly ReportLine[];
  readonly totals: {
    readonly commitment: Total;
    readonly done: Total;
    readonly notDone: Total;
    readonly addedAfterClose: Total;
    /** Sums over changes: in points, commitment + added − removed + raised − lowered = scope at the end. */
    readonly added: Total;
    readonly removed: Total;
    readonly raised: number;
    readonly lowered: number;
    readonly scope: number;
  };
};

type Context = {
  readonly goal: string;
  /** Facts of earlier sprints, for what was carried from them. */
  readonly earlier: readonly SprintFacts[];
};

/**
 * The report of a sprint (B63): done, not done, removed, done outside,
 * cancelled; what was added after the start is marked, what was estimated anew
 * says from what to what. Computed from facts, so that it never changes once
 * the sprint is closed. Whether the goal was met is a person's word, not a sum.
 */
export function sprintReportOf(facts: SprintFacts, { goal, earlier }: Context): SprintReport {
  const lineOf = lineMaker(facts, earlier);
  const lines = (cards: readonly Worth[]) => cards.map((card) => lineOf(card.id, card.points));
  const { added, removed, raised, lowered } = scopeSums(facts);
  const commitment = totalOf(facts.commitment);
  const moved = facts.scopeChanges.reduce((all, { by }) => all + by, 0);
  return {
    sprintId: facts.sprintId,
    startedAt: facts.startedAt.at,
    closedAt: facts.closedAt?.at ?? null,
    goal,
    done: lines(facts.done),
    notDone: lines(facts.unfinished),
    removed: lines(removedFrom(facts)),
    doneOutside: lines(facts.doneOutside),
    cancelled: lines(facts.cancelled),
    addedAfterClose: lines(facts.addedAfterClose).map((line) => ({ ...line, isAdded: false })),
    totals: {
      commitment,
      done: totalOf(facts.done),
      notDone: totalOf(facts.unfinished),
      addedAfterClose: totalOf(facts.addedAfterClose),
      added: totalOfSum(added),
      removed: totalOfSum(removed),
      raised: raised.points,
      lowered: lowered.points,
      scope: fromHundredths(Math.round(commitment.points * 100) + moved),
    },
  };
}

const totalOfSum = ({ cards, points, unestimated }: ScopeSum): Total => ({ cards, points, unestimated });

/** Was in the scope, and is in none of the lists of the end. */
function removedFrom(facts: SprintFacts): readonly Worth[] {
  const ended = new Set(
    [facts.done, facts.unfinished, facts.doneOutside, facts.cancelled].flat().map(({ id }) => id),
  );
  const gone = new Map<CardId, Worth>();
  for (const { kind, cardId: id, from } of facts.scopeChanges)
    if (kind === "removed" && !ended.has(id)) gone.set(id, { id, points: from });
  return [...gone.values()];
}

function lineMaker(facts: SprintFacts, earlier: readonly SprintFacts[]) {
  const committed = new Set(facts.commitment.map(({ id }) => id));
  const estimates = new Map<CardId, { from: number | null; to: number | null }>();
  for (const { kind, cardId, from, to } of facts.scopeChanges) {
    if (kind === "added" || kind === "removed") continue;
    const first = estimates.get(cardId);
    estimates.set(cardId, { from: first === undefined ? from : first.from, to });
  }
  const carriedFrom = new Map<CardId, SprintId>();
  for (const { sprintId, carriedOver } of earlier)
    for (const { id, to } of carriedOver) if (to === facts.sprintId) carriedFrom.set(id, sprintId);
  const carriedTo = new Map(facts.carriedOver.map(({ id, to }) => [id, to]));
  const done = new Map(facts.done.map((card) => [card.id, card]));
  const spilled = spillOvers(earlier);
  return (id: CardId, points: number | null): ReportLine => {
    const told = estimates.get(id);
    const isAnother = told !== undefined && told.from !== told.to;
    return {
      id,
      points: shown(points),
      isAdded: !committed.has(id),
      reEstimated: isAnother ? { from: shown(told.from), to: shown(told.to) } : null,
      carriedFrom: carriedFrom.get(id) ?? null,
      timesCarried: spilled.get(id) ?? 0,
      carriedTo: carriedTo.get(id) ?? null,
      doneAt: done.get(id)?.doneAt.at ?? null,
      reopened: done.get(id)?.reopened ?? 0,
    };
  };
}

const shown = (hundredths: number | null) => (hundredths === null ? null : fromHundredths(hundredths));

function totalOf(cards: readonly Worth[]): Total {
  return {
    cards: cards.length,
    points: fromHundredths(cards.reduce((sum, { points }) => sum + (points ?? 0), 0)),
    unestimated: cards.filter(({ points }) => points === null).length,
  };
}
