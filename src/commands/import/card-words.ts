import type { Card } from "@/domain/model/entities";
import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { ForeignCard, ImportWish } from "./foreign";
import type { Cast } from "./import-cast";

/** What a card of the file says, in the ids of the project. */
export type CardWords = Pick<
  Card,
  | "title"
  | "kind"
  | "points"
  | "columnId"
  | "place"
  | "epicId"
  | "parentCardId"
  | "assignees"
  | "labels"
  | "priority"
  | "dueOn"
  | "blocked"
  | "marking"
>;

type ForeignRun = { readonly place: Place; readonly closedAt: number };

type Referring = {
  readonly cast: Cast;
  readonly wish: ImportWish;
  readonly idOf: ReadonlyMap<string, CardId>;
};

/** A card of the file with its names resolved. A closed sprint takes nobody in: its cards go to the backlog. */
export function wordsOf(foreign: ForeignCard, { cast, wish, idOf }: Referring): CardWords {
  const { title, kind, points, priority, dueOn } = foreign;
  const column = foreign.status === null ? undefined : cast.columnByStatus.get(foreign.status);
  const flagged = foreign.history?.findLast((step) => step.field === "blocked" && step.to);
  const since = flagged?.at ?? foreign.updatedAt ?? foreign.createdAt ?? wish.source.at;
  return {
    title,
    kind,
    points,
    columnId: (column ?? cast.firstColumn).id,
    place: placeNow(foreign, cast),
    epicId: (foreign.epic === null ? undefined : cast.epics.get(foreign.epic)?.id) ?? null,
    parentCardId: (foreign.parent === null ? undefined : idOf.get(foreign.parent)) ?? null,
    assignees: idsOf(foreign.assignees, cast.people),
    labels: idsOf(foreign.labels, cast.labels),
    priority,
    dueOn,
    blocked: foreign.blocked ? { since, reason: "" } : null,
    // What the project or the workspace bears already is no word of the card's own.
    ...(foreign.marking === "DR" && !cast.isRestricted ? { marking: "DR" } : {}),
  };
}

/** Where a card is now: a sprint that comes closed with this file keeps what was done in it, and nothing else. */
function placeNow(foreign: ForeignCard, cast: Cast): Place {
  return leftBehind(foreign, cast) === null ? placeOf(foreign.sprint, cast) : "backlog";
}

/** The sprint that closed over a card which was not done: another tool may leave it there, here it goes to the backlog. */
export function leftBehind({ sprint, status, history }: ForeignCard, cast: Cast): ForeignRun | null {
  const row = sprint === null ? undefined : cast.sprints.get(sprint);
  if (row === undefined || cast.closed.has(row.id) || row.state.phase !== "closed") return null;
  const { closedAt } = row.state;
  const moves = (history ?? []).filter((step) => step.field === "status");
  const then = moves.findLast(({ at }) => at <= closedAt)?.to ?? moves[0]?.from ?? status;
  const category = (then === null ? undefined : cast.columnByStatus.get(then))?.category;
  return category === "done" || category === "cancelled" ? null : { place: row.id, closedAt };
}

/** Where a card of that sprint is: one that is closed here takes nobody in, one that comes closed with this file has its cards. */
export function placeOf(sprint: string | null, { sprints, closed }: Cast): Place {
  const row = sprint === null ? undefined : sprints.get(sprint);
  return row === undefined || closed.has(row.id) ? "backlog" : row.id;
}

/** Does the file put the card into a sprint that is closed here? */
export function isInClosedSprint({ sprint }: ForeignCard, { sprints, closed }: Cast): boolean {
  const row = sprint === null ? undefined : sprints.get(sprint);
  return row !== undefined && closed.has(row.id);
}

// Sets are sorted by id, so that replicas are equal byte for byte.
function idsOf<Id extends string>(
  names: readonly string[],
  rows: ReadonlyMap<string, { readonly id: Id }>,
): readonly Id[] {
  if (names.length === 0) return [];
  const ids = names.flatMap((name) => rows.get(name)?.id ?? []);
  return [...new Set(ids)].sort();
}
