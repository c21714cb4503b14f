import { born, type Change, changed, type FieldsOf, type Row, readField, sameValue } from "../change";
import type { TableName } from "../model/entities";
import { keptCounts, type PortableRow } from "../portable";
import { fieldsSaid } from "./merge";

/**
 * What makes our row say again what a file's row says, whichever is newer:
 * nothing, a birth, or a change of the fields that differ (restore, model.md 23).
 * `theirs` is the file's row. The workspace itself is only ever edited: a file
 * of another workspace does not replace it.
 */
export function putBack(
  table: TableName,
  ours: PortableRow | undefined,
  theirs: PortableRow,
): readonly Change[] {
  if (ours === undefined) return theirs.deleted || table === "workspace" ? [] : [bornFrom(table, theirs)];
  const after: Record<string, unknown> = {};
  for (const field of new Set([...fieldsSaid(ours), ...fieldsSaid(theirs)])) {
    const value = readField(theirs, field);
    if (!sameValue(readField(ours, field), value)) after[field] = value;
  }
  return changedBy(table, ours, after);
}

/**
 * What takes away a living row that the file does not have. A card goes to the
 * trash, where it can be found again, and what hangs on it goes with it; a text
 * of a card that stays is emptied; another row is marked deleted. The workspace stays.
 */
export function takeAway(
  table: TableName,
  ours: PortableRow,
  isCardKept: (cardId: string) => boolean,
): readonly Change[] {
  if (ours.deleted || table === "workspace") return [];
  if (table === "card") return ours["place"] === "trash" ? [] : changedBy(table, ours, { place: "trash" });
  if (table === "cardText")
    return isCardKept(ours.id) && ours["description"] !== ""
      ? changedBy(table, ours, { description: "" })
      : [];
  const { cardId } = ours as { cardId?: unknown };
  if (typeof cardId === "string" && !isCardKept(cardId)) return [];
  return changedBy(table, ours, { deleted: true });
}

/** The same change against the row as it is now: planned a moment ago, it says again what the row said before. */
export function refreshed(change: Change, row: Row | undefined): readonly Change[] {
  if (row === undefined) return change.before === null ? [change] : [];
  if (change.before === null)
    return putBack(change.table, row as unknown as PortableRow, change.after as unknown as PortableRow);
  const differs = ([field, value]: [string, unknown]) => !sameValue(readField(row, field), value);
  return changedBy(
    change.table,
    row as unknown as PortableRow,
    Object.fromEntries(Object.entries(change.after).filter(differs)),
  );
}

function changedBy(
  table: TableName,
  ours: PortableRow,
  after: Readonly<Record<string, unknown>>,
): readonly Change[] {
  if (Object.keys(after).length === 0) return [];
  return [changed(table, ours as unknown as Row<typeof table>, after as FieldsOf<typeof table>)];
}

function bornFrom(table: TableName, row: PortableRow): Change {
  const { stamp: _, stamps: __, deleted: ___, ...said } = row;
  const counts = table === "card" ? Object.fromEntries(keptCounts.map((name) => [name, 0])) : {};
  // Earned: the row was checked at the door of the file.
  return born(table, { ...said, ...counts } as never);
}
