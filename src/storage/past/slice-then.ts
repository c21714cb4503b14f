import type { JournalEvent } from "@/domain/journal";
import { isLongText } from "@/domain/long-text";
import type { TableName } from "@/domain/model/entities";
import { type Moment, rowThen } from "@/domain/past/row-then";
import type { PortableRow } from "@/domain/portable";
import { rowKey } from "@/domain/row-key";
import type { VigieDatabase } from "../database";
import { uncounted } from "../rebuild";
import type { RowsByTable, Slice } from "./slices";

/** The rows of a slice at the end of a moment: what was written by then is kept, what moved later is taken back. */
export async function sliceThen(
  from: VigieDatabase,
  { rows, events }: Slice,
  end: Moment,
): Promise<RowsByTable> {
  const told = byRow(events);
  const then = new Map<TableName, readonly PortableRow[]>();
  for (const [table, all] of rows) {
    const back = all.flatMap((row) => {
      const was = rowThen(row, told.get(rowKey(table, row.id)) ?? [], end);
      return was ? [was] : [];
    });
    if (back.length > 0) then.set(table, table === "card" ? back.map(asKept) : back);
  }
  return withTexts(from, then);
}

/** The card as it is put, its counts not known yet. */
const asKept = (row: PortableRow): PortableRow => uncounted(row) as unknown as PortableRow;

function byRow(events: readonly JournalEvent[]): ReadonlyMap<string, readonly JournalEvent[]> {
  const told = new Map<string, JournalEvent[]>();
  for (const event of events) {
    const key = rowKey(event.table, event.rowId);
    const known = told.get(key);
    if (known) known.push(event);
    else told.set(key, [event]);
  }
  return told;
}

/** Long texts stand in rows; the journal only names them. */
async function withTexts(from: VigieDatabase, rows: RowsByTable): Promise<RowsByTable> {
  const hashes = new Set<string>();
  for (const all of rows.values())
    for (const row of all)
      for (const value of Object.values(row)) if (isLongText(value)) hashes.add(value.longText);
  if (hashes.size === 0) return rows;
  const found = await from.longText.bulkGet([...hashes]);
  const texts = new Map(found.flatMap((row) => (row ? [[row.hash, row.text] as const] : [])));
  return new Map([...rows].map(([table, all]) => [table, all.map((row) => withText(row, texts))]));
}

function withText(row: PortableRow, texts: ReadonlyMap<string, string>): PortableRow {
  const named = Object.entries(row).flatMap(([name, value]) =>
    isLongText(value) ? [[name, texts.get(value.longText) ?? ""] as const] : [],
  );
  return named.length === 0 ? row : { ...row, ...Object.fromEntries(named) };
}
