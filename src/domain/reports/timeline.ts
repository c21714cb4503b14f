import { type PastStep, readField } from "../change";
import type { JournalEvent } from "../journal";
import { compareText } from "../model/order";
import type { Stamp } from "../model/stamp";
import type { Instant } from "../model/vocabulary";

/** A point in the order in which things happened: two deeds of one instant are told apart by their stamps. */
export type Moment = { readonly at: Instant; readonly stamp: Stamp };

/** One field of one row, and what a deed made of it. */
export type Step = Moment & { readonly field: string; readonly before: unknown; readonly after: unknown };

/** From one moment to another, both included; null = open. */
export type Span = { readonly from: Moment | null; readonly to: Moment | null };

/** How deeds and undoings are to be read. */
export type Reading = {
  /** The undone deed's stamp by the undoing's. */
  readonly undoes: ReadonlyMap<Stamp, Stamp>;
  /** A deed and its undoing that both happened in here never were; the journal keeps both. */
  readonly span: Span;
};

export type Timeline = {
  /** What happened to the row, in order of when it happened. */
  readonly steps: readonly Step[];
  /** What a field said right after `moment`. The field `deleted` says true as long as the row is not born. */
  readonly said: (field: string, moment: Moment) => unknown;
  /** What a field said right before `moment`. */
  readonly before: (field: string, moment: Moment) => unknown;
};

/** All of time: every deed that was undone is as if it had never been. */
export const always: Span = { from: null, to: null };

/** For `sort`: by when it happened, then by when it was recorded. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.at - b.at || compareText(a.stamp, b.stamp);
}

/**
 * The past of one row, read off its events: each keeps what its fields said
 * before and after. Today's row is asked only for fields that no event ever
 * touched, since a birth keeps no values. `events` are those of this row and
 * table, in any order; a redacted one says nothing.
 */
export function timelineOf(row: object, events: readonly JournalEvent[], reading: Reading): Timeline {
  const all: Step[] = [];
  for (const event of events) addSteps(all, event);
  const gone = cancelled(all, reading);
  const steps = (gone.size === 0 ? [...all] : all.filter((step) => !gone.has(step))).sort(compareMoments);
  const firstOf = (field: string): Step | undefined => {
    let first: Step | undefined;
    for (const step of all)
      if (step.field === field && (first === undefined || step.stamp < first.stamp)) first = step;
    return first;
  };
  const find = (field: string, isPast: (step: Step) => boolean): unknown => {
    const last = steps.findLast((step) => step.field === field && isPast(step));
    if (last !== undefined) return last.after;
    const earliest = firstOf(field);
    return earliest === undefined ? readField(row, field) : earliest.before;
  };
  return {
    steps,
    said: (field, moment) => find(field, (step) => compareMoments(step, moment) <= 0),
    before: (field, moment) => find(field, (step) => compareMoments(step, moment) < 0),
  };
}

function addSteps(steps: Step[], { occurredAt: at, stamp, before, after, past }: JournalEvent): void {
  if (before === null) steps.push({ at, stamp, field: "deleted", before: true, after: false });
  for (const step of past ?? []) addFields(steps, step, stamp);
  if (before !== null) addFields(steps, { at, before, after }, stamp);
}

function addFields(steps: Step[], { at, before, after }: PastStep, stamp: Stamp): void {
  for (const field of Object.keys(after))
    steps.push({ at, stamp, field, before: before[field] ?? null, after: after[field] ?? null });
}

/**
 * Field by field, since an undoing gives back only what nobody has written
 * since. The newest goes first: a redo takes its undoing away, and the deed stands.
 */
function cancelled(all: readonly Step[], { undoes, span }: Reading): ReadonlySet<Step> {
  const gone = new Set<Step>();
  if (undoes.size === 0) return gone;
  const isIn = (step: Step) =>
    (span.from === null || compareMoments(step, span.from) >= 0) &&
    (span.to === null || compareMoments(step, span.to) <= 0);
  const undoings = all.filter((step) => undoes.has(step.stamp) && isIn(step));
  for (const undoing of undoings.sort((a, b) => compareText(b.stamp, a.stamp))) {
    if (gone.has(undoing)) continue;
    const undone = all.find(
      (step) => step.field === undoing.field && step.stamp === undoes.get(undoing.stamp) && isIn(step),
    );
    if (undone === undefined) continue;
    gone.add(undoing);
    gone.add(undone);
  }
  return gone;
}
