import type { Row } from "./change";
import type { TableName } from "./model/entities";

type Written = Map<string, { table: TableName; row: Row }>;
type Counts = { checksDone: number; checksTotal: number; comments: number };

/**
 * Brings the counts on a card's face in step with the checklist items and
 * comments that a deed writes. They are derived, so they bear no stamp and make
 * no event; every replica derives the same ones. `rowBefore` must know the
 * parents of what changes.
 */
export function keepCounts(rows: Written, rowBefore: (key: string) => Row | undefined): void {
  const deltas = new Map<string, Counts>();
  for (const [key, { table, row }] of rows) {
    if (table !== "checkItem" && table !== "comment") continue;
    const now = weightOf(table, row);
    const then = weightOf(table, rowBefore(key));
    const cardId = (row as Row<"checkItem">).cardId;
    const sum = deltas.get(cardId) ?? { checksDone: 0, checksTotal: 0, comments: 0 };
    deltas.set(cardId, {
      checksDone: sum.checksDone + now.checksDone - then.checksDone,
      checksTotal: sum.checksTotal + now.checksTotal - then.checksTotal,
      comments: sum.comments + now.comments - then.comments,
    });
  }
  for (const [cardId, delta] of deltas) addCounts(rows, rowBefore, cardId, delta);
}

function weightOf(table: TableName, row: Row | undefined): Counts {
  const none = { checksDone: 0, checksTotal: 0, comments: 0 };
  if (row === undefined || row.deleted) return none;
  if (table === "comment") return { ...none, comments: 1 };
  return { ...none, checksTotal: 1, checksDone: (row as Row<"checkItem">).done ? 1 : 0 };
}

function addCounts(
  rows: Written,
  rowBefore: (key: string) => Row | undefined,
  cardId: string,
  delta: Counts,
): void {
  const key = `card/${cardId}`;
  const card = (rows.get(key)?.row ?? rowBefore(key)) as Row<"card"> | undefined;
  if (!card) return;
  const next = {
    ...card,
    checksDone: card.checksDone + delta.checksDone,
    checksTotal: card.checksTotal + delta.checksTotal,
    comments: card.comments + delta.comments,
  };
  rows.set(key, { table: "card", row: next });
}
