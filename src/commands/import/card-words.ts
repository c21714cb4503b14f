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

type Referring = {
  readonly cast: Cast;
  readonly wish: ImportWish;
  readonly idOf: ReadonlyMap<string, CardId>;
};

/** A card of the file with its names resolved. A closed sprint takes nobody in: its cards go to the backlog. */
export function wordsOf(foreign: ForeignCard, { cast, wish, idOf }: Referring): CardWords {
  const { title, kind, points, priority, dueOn } = foreign;
  const column = foreign.status === null ? undefined : cast.columnByStatus.get(foreign.status);
  const since = foreign.updatedAt ?? foreign.createdAt ?? wish.source.at;
  return {
    title,
    kind,
    points,
    columnId: (column ?? cast.firstColumn).id,
    place: placeOf(foreign.sprint, cast),
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

/** Where a card of that sprint is: a closed one takes nobody in. */
export function placeOf(sprint: string | null, { sprints }: Cast): Place {
  const row = sprint === null ? undefined : sprints.get(sprint);
  return row === undefined || row.state.phase === "closed" ? "backlog" : row.id;
}

/** Does the file put the card into a sprint that is closed here? */
export function isInClosedSprint({ sprint }: ForeignCard, { sprints }: Cast): boolean {
  return sprint !== null && sprints.get(sprint)?.state.phase === "closed";
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
