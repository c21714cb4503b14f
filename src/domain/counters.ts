import type { Row } from "./change";
import { toHundredths } from "./model/points";

/** What a column's header says without reading its cards: kept by the store, one row per (project, place, column). */
export type Counter = {
  readonly projectId: string;
  readonly place: string;
  readonly columnId: string;
  readonly cards: number;
  /** Sum of points in integer hundredths, so that sums are exact. */
  readonly points: number;
  readonly unestimated: number;
  readonly blocked: number;
};

/** The name of the counter that a card stands in. */
function counterKey({
  projectId,
  place,
  columnId,
}: Pick<Counter, "projectId" | "place" | "columnId">): string {
  return `${projectId}|${place}|${columnId}`;
}

/**
 * How the counters move when cards go from `before` to `after`: deltas by
 * counter. Deleted cards count nowhere, not even in the trash.
 */
export function counterDeltas(
  cards: Iterable<{ readonly before: Row<"card"> | undefined; readonly after: Row<"card"> | undefined }>,
): ReadonlyMap<string, Counter> {
  const deltas = new Map<string, Counter>();
  for (const { before, after } of cards) {
    if (before && !before.deleted) add(deltas, before, -1);
    if (after && !after.deleted) add(deltas, after, 1);
  }
  for (const [key, delta] of deltas) {
    if (!delta.cards && !delta.points && !delta.unestimated && !delta.blocked) deltas.delete(key);
  }
  return deltas;
}

/** A counter moved by a delta; `undefined` is a counter that was never kept, and so is nought. */
export function moved(counter: Counter | undefined, delta: Counter): Counter {
  return {
    ...delta,
    cards: (counter?.cards ?? 0) + delta.cards,
    points: (counter?.points ?? 0) + delta.points,
    unestimated: (counter?.unestimated ?? 0) + delta.unestimated,
    blocked: (counter?.blocked ?? 0) + delta.blocked,
  };
}

function add(deltas: Map<string, Counter>, card: Row<"card">, sign: 1 | -1): void {
  const { projectId, place, columnId } = card;
  const one: Counter = {
    projectId,
    place,
    columnId,
    cards: sign,
    points: sign * toHundredths(card.points ?? 0),
    unestimated: card.points === null ? sign : 0,
    blocked: card.blocked === null ? 0 : sign,
  };
  const key = counterKey(one);
  deltas.set(key, moved(deltas.get(key), one));
}

/** The counters that a set of cards ought to have: what a rebuild writes, and what a property compares. */
export function recount(cards: Iterable<Row<"card">>): ReadonlyMap<string, Counter> {
  return counterDeltas([...cards].map((after) => ({ before: undefined, after })));
}
