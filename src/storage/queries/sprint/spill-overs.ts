import type { Row } from "@/domain/change";
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
  const events = await Promise.all(
    closed.map((sprint) => db.event.where({ stamp: sprint.stamps?.state ?? sprint.stamp }).toArray()),
  );
  const found = new Map<CardId, SprintId[]>();
  for (const [i, sprint] of closed.entries())
    for (const { table, rowId, before, after } of events[i] ?? []) {
      const isCarried = table === "card" && before?.["place"] === sprint.id && "place" in after;
      if (isCarried) found.set(rowId as CardId, [...(found.get(rowId as CardId) ?? []), sprint.id]);
    }
  return found;
}

function byClosing(a: Row<"sprint">, b: Row<"sprint">): number {
  const at = ({ state }: Row<"sprint">): number => (state.phase === "closed" ? state.closedAt : 0);
  return at(a) - at(b);
}
