import type { JournalEvent } from "@/domain/journal";
import type { TableName } from "@/domain/model/entities";
import { documentTables, type PortableRow } from "@/domain/portable";
import type { VigieDatabase } from "../database";
import { rowsOf } from "./building";
import { eventsIn, type Stretch } from "./pages";

export type RowsByTable = ReadonlyMap<TableName, readonly PortableRow[]>;

/** The rows whose ids lie in one stretch, of all tables, and all that the journal says of them. */
export type Slice = {
  readonly rows: RowsByTable;
  readonly events: readonly JournalEvent[];
};

/** A table as it is walked: what was read and not handed over yet, and whether more comes behind it. */
type Reader = { readonly table: TableName; held: readonly PortableRow[]; isRead: boolean };

/**
 * Walks all document tables side by side in order of ids, which is the order of the journal: so each row meets its events,
 * and each is read once. The rows of a slice are read before its events: whatever is written meanwhile is among these.
 */
export async function* slicesOf(from: VigieDatabase, pageSize: number): AsyncGenerator<Slice> {
  const readers: readonly Reader[] = documentTables.map((table) => ({ table, held: [], isRead: false }));
  let above: string | null = null;
  for (;;) {
    await Promise.all(readers.map((reader) => readOn(from, reader, { after: above, pageSize })));
    const upTo = endOf(readers);
    const rows = new Map(readers.map((reader) => [reader.table, takeUpTo(reader, upTo)] as const));
    yield { rows, events: await eventsIn(from.event, { above, upTo }, pageSize) };
    if (upTo === null) return;
    above = upTo;
  }
}

async function readOn(
  from: VigieDatabase,
  reader: Reader,
  { after, pageSize }: { readonly after: string | null; readonly pageSize: number },
): Promise<void> {
  if (reader.isRead || reader.held.length > 0) return;
  const table = rowsOf(from, reader.table);
  const rest = after === null ? table.orderBy(":id") : table.where(":id").above(after);
  reader.held = await rest.limit(pageSize).toArray();
  reader.isRead = reader.held.length < pageSize;
}

/** Up to which id every table is known; null if all of them are read. */
function endOf(readers: readonly Reader[]): Stretch["upTo"] {
  let end: string | null = null;
  for (const { held, isRead } of readers) {
    const last = held.at(-1)?.id;
    if (!isRead && last !== undefined && (end === null || last < end)) end = last;
  }
  return end;
}

function takeUpTo(reader: Reader, upTo: Stretch["upTo"]): readonly PortableRow[] {
  const { held } = reader;
  const first = upTo === null ? -1 : held.findIndex(({ id }) => id > upTo);
  reader.held = first < 0 ? [] : held.slice(first);
  return first < 0 ? held : held.slice(0, first);
}
