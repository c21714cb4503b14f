import { type Day, daysFrom } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import { type WorkCalendar, workShare } from "../../calendar/working-days";
import type { CardId } from "../../model/ids";
import { fromHundredths } from "../../model/points";
import type { Instant } from "../../model/vocabulary";
import { dayIndex, dayLine } from "../day-starts";
import type { SprintFacts } from "../sprint-facts";
import type { ScopeChange } from "../sprint-stay";
import { compareMoments, type Moment } from "../timeline";
import { type GuidelineGap, type GuidePoint, guidelineOf } from "./guideline";

/** Figures are points with two decimals, or whole cards. */
export type Unit = "points" | "cards";

/** One step of a line, with the deed behind it: its stamp names it in the journal. */
export type BurnStep = Moment & {
  readonly cardId: CardId;
  /** `re-estimated-done`: a card that is done already was estimated anew, which moves both lines. */
  readonly cause: ScopeChange["kind"] | "done" | "reopened" | "re-estimated-done";
  /** Was it the card's status that moved it in or out of the scope, and not its place? */
  readonly isByStatus: boolean;
  /** What the card was worth before and after, in points; null = not estimated. Absent where it did not matter. */
  readonly worth?: { readonly from: number | null; readonly to: number | null };
  /** By how much the line moved: the scope for the first four causes, what is done for the others. */
  readonly by: number;
  readonly scope: number;
  readonly done: number;
  /** Scope less done: the burndown. */
  readonly remaining: number;
};

/** A day's end, for the table beside the chart. */
export type BurnDay = {
  readonly day: Day;
  /** 1, a half, or 0 when nobody works. */
  readonly workShare: number;
  readonly scope: number;
  readonly done: number;
  readonly remaining: number;
  readonly steps: readonly BurnStep[];
};

export type Burn = {
  readonly unit: Unit;
  readonly startedAt: Instant;
  /** null while the sprint runs. */
  readonly closedAt: Instant | null;
  /** Where the axis ends: the real close; while it runs, the planned end or now, whichever is later. */
  readonly endsAt: Instant;
  readonly commitment: number;
  /** In order; the burndown draws `remaining`, the burn-up `scope` and `done`. */
  readonly steps: readonly BurnStep[];
  readonly guideline: readonly GuidePoint[] | GuidelineGap;
  readonly days: readonly BurnDay[];
  /** Cards of which something is dated later than today: a clock that is wrong, and nothing that happened (Decision 106). */
  readonly ahead: readonly CardId[];
  readonly isClosedAhead: boolean;
  /** Cards that weigh nothing here because nobody estimated them; empty when cards are counted. */
  readonly unestimated: readonly CardId[];
  /** No card of the sprint has an estimate: points say nothing, and are not to be drawn. */
  readonly isWithoutEstimates: boolean;
};

export type BurnOptions = {
  readonly unit: Unit;
  /** The project's IANA zone, in which days are cut. */
  readonly zone: string;
  readonly calendar: WorkCalendar;
  /** The last planned day of the sprint. */
  readonly endOn: Day | null;
  readonly now: Instant;
};

/**
 * Burndown and burn-up of a sprint (B61): the line starts at the commitment of
 * the real start, which nothing adjusts later; it falls when a card reaches
 * Done and rises when one leaves it; every other step is a change of scope, a
 * lowered estimate too (B62). At every instant scope = commitment + added −
 * removed ± re-estimated, and remaining = scope − done.
 */
export function burnOf(facts: SprintFacts, options: BurnOptions): Burn {
  const { unit, zone, calendar, endOn, now } = options;
  const isPoints = unit === "points";
  const start = isPoints
    ? facts.commitment.reduce((sum, { points }) => sum + (points ?? 0), 0)
    : facts.commitment.length * 100;
  const moves = [...scopeMoves(facts, unit), ...doneMoves(facts, unit)].sort(inOrder);
  let [scope, done] = [start, 0];
  const steps = moves.map(({ line, hundredths, ...move }): BurnStep => {
    if (line === "scope") scope += hundredths;
    else done += hundredths;
    const told = { scope, done, remaining: scope - done };
    return { ...move, by: fromHundredths(hundredths), ...inUnits(told) };
  });
  const startedAt = facts.startedAt.at;
  const closedAt = facts.closedAt?.at ?? null;
  const commitment = fromHundredths(start);
  const startDay = dayAt(startedAt, zone);
  const guide = { startedAt, startDay, endOn, commitment, zone, calendar };
  const endsAt = closedAt ?? Math.max(now, endOn === null ? 0 : (dayLine(endOn, endOn, zone).starts[1] ?? 0));
  const blank = isPoints ? unestimatedIn(facts) : [];
  return {
    unit,
    startedAt,
    closedAt,
    endsAt,
    commitment,
    steps,
    guideline: guidelineOf(guide),
    days: daysOf(steps, commitment, {
      ...options,
      startedAt,
      endsAt: Math.min(endsAt, Math.max(now, startedAt)),
    }),
    ahead: facts.ahead,
    isClosedAhead: facts.isClosedAhead,
    unestimated: blank,
    isWithoutEstimates: isPoints && !hasEstimates(facts),
  };
}

/** Of one deed that moves both lines, what is done falls before the scope and rises behind it: it is never more. */
function inOrder(a: Move, b: Move): number {
  const turn = ({ line, hundredths }: Move): number => (line === "scope" ? 1 : hundredths < 0 ? 0 : 2);
  return compareMoments(a, b) || turn(a) - turn(b);
}

function inUnits(line: { readonly scope: number; readonly done: number; readonly remaining: number }) {
  const { scope, done, remaining } = line;
  return {
    scope: fromHundredths(scope),
    done: fromHundredths(done),
    remaining: fromHundredths(remaining),
  };
}

type Move = Omit<BurnStep, "by" | "scope" | "done" | "remaining"> & {
  readonly line: "scope" | "done";
  readonly hundredths: number;
};

function scopeMoves({ scopeChanges }: SprintFacts, unit: Unit): readonly Move[] {
  return scopeChanges.flatMap(({ kind, by, from, to, ...change }): Move[] => {
    const isInOrOut = kind === "added" || kind === "removed";
    if (unit === "cards" && !isInOrOut) return [];
    const worth = { from: pointsOf(from), to: pointsOf(to) };
    const hundredths = unit === "points" ? by : kind === "added" ? 100 : -100;
    return [{ ...change, cause: kind, worth, line: "scope", hundredths }];
  });
}

function doneMoves({ doneChanges }: SprintFacts, unit: Unit): readonly Move[] {
  return doneChanges.flatMap(({ at, stamp, cardId, by, cards }): Move[] => {
    if (unit === "cards" && cards === 0) return [];
    const cause = cards === 0 ? "re-estimated-done" : cards > 0 ? "done" : "reopened";
    const hundredths = unit === "points" ? by : cards * 100;
    return [{ at, stamp, cardId, cause, isByStatus: true, line: "done", hundredths }];
  });
}

const pointsOf = (hundredths: number | null) => (hundredths === null ? null : fromHundredths(hundredths));

function daysOf(
  steps: readonly BurnStep[],
  commitment: number,
  {
    zone,
    calendar,
    startedAt,
    endsAt,
  }: BurnOptions & { readonly startedAt: Instant; readonly endsAt: Instant },
): readonly BurnDay[] {
  const line = dayLine(dayAt(startedAt, zone), dayAt(endsAt, zone), zone);
  const byDay = new Map<number, BurnStep[]>();
  for (const step of steps) {
    const index = dayIndex(line, step.at);
    byDay.set(index, [...(byDay.get(index) ?? []), step]);
  }
  let now = { scope: commitment, done: 0, remaining: commitment };
  return line.days.map((day, i) => {
    const own = byDay.get(i) ?? [];
    const last = own.at(-1);
    if (last) now = { scope: last.scope, done: last.done, remaining: last.remaining };
    return { day, workShare: workShare(day, calendar), ...now, steps: own };
  });
}

/** Committed or added, and without an estimate to the end. */
function unestimatedIn(facts: SprintFacts): readonly CardId[] {
  const ends = [...facts.done, ...facts.unfinished];
  return ends.filter(({ points }) => points === null).map(({ id }) => id);
}

function hasEstimates({ commitment, scopeChanges, done, unfinished }: SprintFacts): boolean {
  const isKnown = ({ points }: { readonly points: number | null }) => points !== null;
  if ([...commitment, ...done, ...unfinished].some(isKnown)) return true;
  return scopeChanges.some(({ from, to }) => from !== null || to !== null);
}

/** The working days of a sprint from its first day to its last, halves counted as such. */
export function workingDaysIn(from: Day, to: Day, calendar: WorkCalendar): number {
  return daysFrom(from, to).reduce((sum, day) => sum + workShare(day, calendar), 0);
}
