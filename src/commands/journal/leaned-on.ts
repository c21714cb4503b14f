import type { Change, Row } from "@/domain/change";
import type { Counter } from "@/domain/counters";
import type { ProjectId } from "@/domain/model/ids";
import { rowKey } from "@/domain/row-key";
import type { ReadTx } from "@/domain/store";

type Rows = ReadonlyMap<string, Row>;
type CardRow = Row<"card">;

/**
 * The births that cannot be taken back because newer work stands in them: a card
 * with a later comment or criterion, a sprint or a column with cards that stay, a
 * project that still holds something. By row key. Nothing living may be lost with its container.
 */
export async function leanedOn(
  tx: ReadTx,
  changes: readonly Change[],
  rows: Rows,
): Promise<ReadonlySet<string>> {
  const births = changes.filter(({ after }) => (after as { deleted?: boolean }).deleted === true);
  const standing = new Set(cardsWithParts(births, rows));
  const staying = () => births.filter(({ table, id }) => !standing.has(rowKey(table, id)));
  const leaving = tally(changes, rows, standing);
  const counted = new Map<ProjectId, readonly Counter[]>();
  const countersOf = async (projectId: ProjectId) => {
    const known = counted.get(projectId) ?? (await tx.counters(projectId));
    counted.set(projectId, known);
    return known;
  };
  for (const { table, id } of births) {
    const key = rowKey(table, id);
    const row = rows.get(key) as { projectId?: ProjectId } | undefined;
    if ((table === "sprint" || table === "column") && row?.projectId !== undefined) {
      const counters = await countersOf(row.projectId);
      const inside = counters.filter(({ place, columnId }) => (table === "sprint" ? place : columnId) === id);
      if (sum(inside) > (leaving.get(key) ?? 0)) standing.add(key);
    }
  }
  for (const { table, id } of births) {
    if (table !== "project") continue;
    const held = await heldBy(tx, id as ProjectId, new Set(staying().map((change) => change.id)));
    const cards = sum(await countersOf(id as ProjectId)) - (leaving.get(rowKey("project", id)) ?? 0);
    if (held === 0 && cards <= 0) continue;
    standing.add(rowKey("project", id));
    // A project that stays keeps its columns: without them it would be no board.
    for (const { table: other, id: part } of births) {
      const row = rows.get(rowKey(other, part)) as { projectId?: string } | undefined;
      if (other === "column" && row?.projectId === id) standing.add(rowKey(other, part));
    }
  }
  return standing;
}

function cardsWithParts(births: readonly Change[], rows: Rows): readonly string[] {
  const parts = new Map<string, number>();
  for (const { table, id } of births) {
    if (table !== "checkItem" && table !== "comment") continue;
    const { cardId } = rows.get(rowKey(table, id)) as Row<"comment">;
    parts.set(cardId, (parts.get(cardId) ?? 0) + 1);
  }
  return births.flatMap(({ table, id }) => {
    const key = rowKey(table, id);
    const card = rows.get(key) as CardRow | undefined;
    if (table !== "card" || !card) return [];
    return card.checksTotal + card.comments > (parts.get(id) ?? 0) ? [key] : [];
  });
}

/** How many living cards leave each sprint, column and project with these changes. */
function tally(
  changes: readonly Change[],
  rows: Rows,
  standing: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const leaving = new Map<string, number>();
  const add = (key: string) => leaving.set(key, (leaving.get(key) ?? 0) + 1);
  for (const { table, id, after } of changes) {
    if (table !== "card" || standing.has(rowKey(table, id))) continue;
    const row = rows.get(rowKey(table, id)) as CardRow | undefined;
    if (!row || row.deleted) continue;
    const { deleted, place, columnId } = after as Partial<CardRow>;
    if (deleted === true || (place !== undefined && place !== row.place)) add(rowKey("sprint", row.place));
    if (deleted === true || (columnId !== undefined && columnId !== row.columnId))
      add(rowKey("column", row.columnId));
    if (deleted === true) add(rowKey("project", row.projectId));
  }
  return leaving;
}

/** The project's living sprints, epics and columns that do not go with it. */
async function heldBy(tx: ReadTx, id: ProjectId, going: ReadonlySet<string>): Promise<number> {
  const lists = await Promise.all([tx.list("sprint", id), tx.list("epic", id), tx.list("column", id)]);
  return lists.flat().filter((row) => !going.has(row.id)).length;
}

function sum(counters: readonly { readonly cards: number }[]): number {
  return counters.reduce((total, { cards }) => total + cards, 0);
}
