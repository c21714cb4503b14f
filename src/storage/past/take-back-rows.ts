import type { JournalEvent } from "@/domain/journal";
import { isLongText } from "@/domain/long-text";
import type { TableName } from "@/domain/model/entities";
import { isBy, rowThen } from "@/domain/past/row-then";
import type { PortableRow } from "@/domain/portable";
import type { VigieDatabase } from "../database";
import { asKept, type Building, rowsOf } from "./building";
import { eachPage, keyOf } from "./pages";

/** Walks the journal in order of rows: what was written by then is kept, what moved later is taken back. */
export async function takeBack(building: Building): Promise<void> {
  const { from, to, end, pageSize, told } = building;
  let open: readonly JournalEvent[] = [];
  await eachPage({ table: from.event, key: keyOf.event, pageSize }, async (page) => {
    await to.event.bulkPut(page.filter(({ stamp }) => isBy(stamp, end)));
    // The events of the page's last row may go on in the next one.
    const last = page.at(-1)?.rowId;
    const all = [...open, ...page];
    open = all.filter(({ rowId }) => rowId === last);
    await takeBackAll(
      building,
      all.filter(({ rowId }) => rowId !== last),
    );
    told(page.length);
  });
  await takeBackAll(building, open);
}

type Told = ReadonlyMap<string, readonly JournalEvent[]>;

async function takeBackAll(building: Building, events: readonly JournalEvent[]): Promise<void> {
  const byTable = new Map<TableName, Map<string, JournalEvent[]>>();
  for (const event of events) {
    const rows = byTable.get(event.table) ?? new Map<string, JournalEvent[]>();
    byTable.set(event.table, rows);
    const known = rows.get(event.rowId);
    if (known) known.push(event);
    else rows.set(event.rowId, [event]);
  }
  for (const [table, rows] of byTable) {
    const later = [...rows].filter(([, told]) => told.some(({ stamp }) => !isBy(stamp, building.end)));
    if (later.length > 0) await takeBackIn(building, table, new Map(later));
  }
}

async function takeBackIn({ from, to, end }: Building, table: TableName, told: Told): Promise<void> {
  const copied = await rowsOf(to, table).bulkGet([...told.keys()]);
  const missing = [...told].filter(
    ([, events], i) => copied[i] === undefined && events.some(({ stamp }) => isBy(stamp, end)),
  );
  // Born on two desks, of which one had it by then: the row bears the other one's stamp, and was not copied.
  const twice = await rowsOf(from, table).bulkGet(missing.map(([rowId]) => rowId));
  const then = [...copied, ...twice].flatMap((row) => {
    const back = row && rowThen(row, told.get(row.id) ?? [], end);
    return back ? [back] : [];
  });
  const texts = await textsIn(to, then);
  await rowsOf(to, table).bulkPut(then.map((row) => asKept(table, withTexts(row, texts))));
}

async function textsIn(
  to: VigieDatabase,
  rows: readonly PortableRow[],
): Promise<ReadonlyMap<string, string>> {
  const named = rows.flatMap((row) => Object.values(row).filter(isLongText));
  if (named.length === 0) return new Map();
  const found = await to.longText.bulkGet(named.map(({ longText }) => longText));
  return new Map(found.flatMap((row) => (row ? [[row.hash, row.text] as const] : [])));
}

function withTexts(row: PortableRow, texts: ReadonlyMap<string, string>): PortableRow {
  const named = Object.entries(row).flatMap(([name, value]) =>
    isLongText(value) ? [[name, texts.get(value.longText) ?? ""] as const] : [],
  );
  return named.length === 0 ? row : { ...row, ...Object.fromEntries(named) };
}
