import type { Table } from "dexie";
import { documentTables, isDocumentTable, type PortableBatch, type PortableRow } from "@/domain/portable";
import { readAside, standing } from "../aside";
import type { VigieDatabase } from "../database";

/** Takes one batch at once: it may write lines and feed a hash, it must not wait for anything. */
export type TakeBatch = (batch: PortableBatch) => void;

const pageSize = 2000;
/** How often a dump that lets writers through begins again before it asks them to wait. */
const patience = 2;

/**
 * All of a base, batch by batch in the native file's order, as it stood at one
 * moment. `begin` opens a new file and gives what takes its batches; it is
 * called again when a write came between. First the tables are paged in
 * transactions of their own, so that a card dropped meanwhile does not wait;
 * head and mark before and after say whether the base stood still. If it would
 * not, twice, one single read transaction takes it all, and writes wait for it.
 */
export async function dump(db: VigieDatabase, begin: () => TakeBatch): Promise<void> {
  for (let attempt = 0; attempt < patience; attempt += 1) {
    const before = await standing(db);
    await dumpPages(db, begin());
    if ((await standing(db)) === before) return;
  }
  const take = begin();
  await db.transaction("r", db.tables, () => dumpPages(db, take));
}

async function dumpPages(db: VigieDatabase, take: TakeBatch): Promise<void> {
  const aside = await readAside(db);
  for (const table of [...new Set([...documentTables, ...aside.keys()])].sort()) {
    const rows = aside.get(table);
    if (isDocumentTable(table)) {
      const door = db.rows(table) as unknown as Table<PortableRow, string>;
      await eachPage(
        door,
        ({ id }) => id,
        (page) => take({ kind: "rows", table, rows: page }),
      );
    } else if (rows) take({ kind: "rows", table, rows });
  }
  await eachPage(
    db.deed,
    ({ stamp }) => stamp,
    (deeds) => take({ kind: "deeds", deeds }),
  );
  await eachPage(
    db.event,
    ({ rowId, stamp, table }) => [rowId, stamp, table] as [string, string, string],
    (events) => take({ kind: "events", events }),
  );
  await eachPage(
    db.longText,
    ({ hash }) => hash,
    (texts) => take({ kind: "texts", texts }),
  );
  // One by one: a page of the others' size could be gigabytes.
  for (const hash of await db.blob.orderBy(":id").primaryKeys()) {
    const blob = await db.blob.get(hash);
    if (blob) take({ kind: "blobs", blobs: [blob] });
  }
}

async function eachPage<R, K extends string | [string, string, string]>(
  table: Table<R, K>,
  keyOf: (row: R) => K,
  take: (page: readonly R[]) => void,
): Promise<void> {
  let page = await table.orderBy(":id").limit(pageSize).toArray();
  for (;;) {
    const last = page.at(-1);
    if (last === undefined) return;
    take(page);
    if (page.length < pageSize) return;
    page = await table.where(":id").above(keyOf(last)).limit(pageSize).toArray();
  }
}
