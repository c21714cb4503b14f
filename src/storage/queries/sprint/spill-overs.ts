import type { PastStep, Row } from "@/domain/change";
import type { CardId, ProjectId, SprintId } from "@/domain/model/ids";
import type { VigieDatabase } from "../../database";

/** From which closed sprints cards were carried over, the first one first (B31). */
export type SpillOvers = ReadonlyMap<CardId, readonly SprintId[]>;

/**
 * Read from the deeds that closed the sprints: the stamp of a closed sprint's state names its own, so that nothing else
 * of the journal is looked at. A closing that was undone closed nothing.
 */
export async function spillOvers(db: VigieDatabase, projectId: ProjectId): Promise<SpillOvers> {
  const rows = await db.rows("sprint").where({ projectId }).toArray();
  const closed = rows.filter(({ deleted, state }) => !deleted && state.phase === "closed").sort(byClosing);
  const stampOf = (sprint: Row<"sprint">) => sprint.stamps?.state ?? sprint.stamp;
  // Sprints that came closed with one import share its deed: it is read once.
  const stamps = [...new Set(closed.map(stampOf))];
  const read = await Promise.all(stamps.map((stamp) => db.event.where({ stamp }).toArray()));
  const events = new Map(stamps.map((stamp, i) => [stamp, read[i] ?? []]));
  const found = new Map<CardId, SprintId[]>();
  for (const sprint of closed)
    for (const { table, rowId, before, after, past } of events.get(stampOf(sprint)) ?? []) {
      const isLeft = before?.["place"] === sprint.id && "place" in after;
      const isCarried = table === "card" && (isLeft || (past ?? []).some((step) => leaves(step, sprint)));
      if (isCarried) found.set(rowId as CardId, [...(found.get(rowId as CardId) ?? []), sprint.id]);
    }
  return found;
}

/** Did another tool's closing of the sprint take the card along? */
function leaves({ at, before, after }: PastStep, { id, state }: Row<"sprint">): boolean {
  return state.phase === "closed" && at === state.closedAt && before["place"] === id && "place" in after;
}

function byClosing(a: Row<"sprint">, b: Row<"sprint">): number {
  const at = ({ state }: Row<"sprint">): number => (state.phase === "closed" ? state.closedAt : 0);
  return at(a) - at(b);
}
