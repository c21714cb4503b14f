import type { Row } from "./change";
import { toHundredths } from "./model/points";

/**
 * What a header says without reading cards: kept by the store, in three scopes.
 * A project's places for its boards; the epics of a project; and every project
 * of the workspace as one, so that an overview reads a few rows per project.
 * Cards in the trash count in their place alone.
 */
export type Counter = {
  /** The scope: a project's id, `epicScope` of it, or `projectScope`. */
  readonly projectId: string;
  /** A place; an epic's id; a project's id. */
  readonly place: string;
  readonly columnId: string;
  readonly cards: number;
  /** Sum of points in integer hundredths, so that sums are exact. */
  readonly points: number;
  readonly unestimated: number;
  readonly blocked: number;
};

/** The scope in which the counters of a project's epics stand. */
export const epicScope = (projectId: string): string => `epics:${projectId}`;
/** The scope in which each project has one counter a column. */
export const projectScope = "projects";

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
  const { columnId } = card;
  const one = {
    columnId,
    cards: sign,
    points: sign * toHundredths(card.points ?? 0),
    unestimated: card.points === null ? sign : 0,
    blocked: card.blocked === null ? 0 : sign,
  };
  for (const where of scopesOf(card)) {
    const delta: Counter = { ...where, ...one };
    const key = counterKey(delta);
    deltas.set(key, moved(deltas.get(key), delta));
  }
}

function scopesOf({
  projectId,
  place,
  epicId,
}: Row<"card">): readonly Pick<Counter, "projectId" | "place">[] {
  const own = { projectId, place };
  if (place === "trash") return [own];
  const whole = { projectId: projectScope, place: projectId };
  return epicId === null ? [own, whole] : [own, whole, { projectId: epicScope(projectId), place: epicId }];
}

/** The counters that a set of cards ought to have: what a rebuild writes, and what a property compares. */
export function recount(cards: Iterable<Row<"card">>): ReadonlyMap<string, Counter> {
  return counterDeltas([...cards].map((after) => ({ before: undefined, after })));
}
