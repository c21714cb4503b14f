import type { Change, Row } from "@/domain/change";
import type { SprintId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { rowKey } from "@/domain/row-key";
import { lastClosed } from "@/domain/rules/last-closed";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { isSprint } from "../card/admit";

/**
 * A closed sprint keeps its record: undo moves no card in or out of one, unless
 * it reopens the sprint, or takes it away, in the same deed. Those cards stay
 * where they are, by reason; the others go back. A correction beside the record
 * (B33) is taken back, and made again while its sprint is the last closed one.
 */
export async function keptByClosed(
  tx: ReadTx,
  changes: readonly Change[],
): Promise<ReadonlyMap<Change, Refusal>> {
  const touched = new Set<string>();
  const places = new Map<Change, readonly Place[]>();
  for (const change of changes) {
    const { table, id, before, after } = change;
    if (table === "sprint" && ("state" in after || "deleted" in after)) touched.add(id);
    if (table !== "card" || after.place === undefined) continue;
    const both = [before?.place, after.place];
    places.set(
      change,
      both.filter((place) => place !== undefined && isSprint(place)).map((place) => place as Place),
    );
  }
  const ids = [...new Set([...places.values()].flat())].filter((id) => !touched.has(id));
  const sprints = await tx.getMany("sprint", ids);
  const closed = new Map(
    sprints.flatMap((sprint) =>
      sprint?.state.phase === "closed" ? [[sprint.id as Place, sprint.name]] : [],
    ),
  );
  const kept = new Map<Change, Refusal>();
  for (const [change, ends] of places) {
    // Thousands of changes that correct nothing are not waited for one by one: a transaction in which nothing is asked
    // for so long is over.
    const corrected = isCorrection(change) ? await correctedBy(tx, change) : null;
    const name = ends
      .filter((place) => place !== corrected)
      .map((place) => closed.get(place))
      .find((each) => each !== undefined);
    if (name !== undefined) kept.set(change, { kind: "sprint-closed", sprint: name });
  }
  return kept;
}

type Correction = Extract<Change, { readonly table: "card" }>;

function isCorrection(change: Change): change is Correction {
  return change.table === "card" && "afterClose" in change.after;
}

/** The closed sprint that a change corrects, or no longer does; null where there is none, or none any more. */
async function correctedBy(tx: ReadTx, change: Correction): Promise<SprintId | null> {
  const made = change.after.afterClose?.sprintId;
  if (made === undefined) return change.before?.afterClose?.sprintId ?? null;
  const sprint = await tx.get("sprint", made);
  const siblings = sprint ? await tx.list("sprint", sprint.projectId) : [];
  return lastClosed(siblings).some(({ id }) => id === made) ? made : null;
}

type Ends = { readonly changes: readonly Change[]; readonly stuck: readonly string[] };

/**
 * No card goes back into a sprint or a column that is gone: it comes to the
 * backlog and keeps the column that it has, and is told as one that did not come back as it was.
 */
export async function deadEnds(tx: ReadTx, changes: readonly Change[]): Promise<Ends> {
  const gone = await goneEnds(tx, changes);
  if (gone.size === 0) return { changes, stuck: [] };
  const stuck: string[] = [];
  const led = changes.map((change) => {
    const { place, columnId } = change.after as CardEnds;
    const noPlace = place !== undefined && gone.has(place);
    const noColumn = columnId !== undefined && gone.has(columnId);
    if (change.table !== "card" || !(noPlace || noColumn)) return change;
    stuck.push(rowKey("card", change.id));
    const after = {
      ...change.after,
      ...(noPlace ? { place: "backlog" } : {}),
      ...(noColumn ? { columnId: change.before?.columnId } : {}),
    };
    return { ...change, after } as Change;
  });
  return { changes: led, stuck };
}

type CardEnds = { readonly place?: string; readonly columnId?: string; readonly deleted?: boolean };

/** The sprints and columns that cards would go back to, and that no longer are; read at once. */
async function goneEnds(tx: ReadTx, changes: readonly Change[]): Promise<ReadonlySet<string>> {
  const ends = { sprint: new Set<string>(), column: new Set<string>() };
  const revived = new Set<string>();
  for (const { table, id, after } of changes) {
    const { place, columnId, deleted } = after as CardEnds;
    if (deleted === false) revived.add(id);
    if (table !== "card") continue;
    if (place !== undefined && isSprint(place as never)) ends.sprint.add(place);
    if (columnId !== undefined) ends.column.add(columnId);
  }
  const gone = new Set<string>();
  for (const table of ["sprint", "column"] as const) {
    const ids = [...ends[table]];
    if (ids.length === 0) continue;
    const rows: readonly (Row | undefined)[] = await tx.getMany(table, ids);
    ids.forEach((id, i) => {
      const row = rows[i];
      if ((row === undefined || row.deleted) && !revived.has(id)) gone.add(id);
    });
  }
  return gone;
}
