import type { Table } from "dexie";
import type { Change, Row } from "@/domain/change";
import { counterDeltas, moved } from "@/domain/counters";
import type { JournalEvent } from "@/domain/journal";
import { type Entry, writeDown } from "@/domain/ledger";
import type { TableName } from "@/domain/model/entities";
import { rowKey } from "@/domain/row-key";
import type { ReadTx, Store, WriteTx } from "@/domain/store";
import { moveMark } from "./aside";
import type { VigieDatabase } from "./database";
import { isPassing, mishapOf } from "./mishap";
import { createReadTx, type Seen } from "./read-tx";

/** The store on IndexedDB. Every transaction takes all tables: simple and serial, across tabs too. */
export function createDexieStore(db: VigieDatabase): Store {
  const once = <T>(mode: "r" | "rw", work: (tx: WriteTx) => Promise<T>): Promise<T> =>
    // An async function, so that Dexie knows that native awaits follow.
    db.transaction(mode, db.tables, async () => work(openTx(db)));
  const run = async <T>(mode: "r" | "rw", work: (tx: WriteTx) => Promise<T>): Promise<T> => {
    try {
      // After a full disk, Firefox refuses the next transaction once with this error, and takes the one after it.
      return await once(mode, work).catch((error) =>
        isPassing(error) ? once(mode, work) : Promise.reject(error),
      );
    } catch (error) {
      throw mishapOf(error);
    }
  };
  return { read: (work) => run("r", work), write: (work) => run("rw", work) };
}

function openTx(db: VigieDatabase): WriteTx {
  const seen: Seen = new Map();
  const tx = createReadTx(db, seen);
  return {
    ...tx,
    async apply(changes, pen, draft) {
      await readAhead(tx, seen, changes);
      const entry = writeDown(await tx.head(), changes, (key) => seen.get(key), { pen, draft });
      await keep(db, entry, seen);
      for (const [key, { row }] of entry.rows) seen.set(key, row);
      return entry.deed;
    },
    async redact(stamp) {
      const events = await db.event.where({ stamp }).toArray();
      await db.event.bulkPut(
        events.map(({ past: _, ...event }) => ({
          ...event,
          before: event.before && {},
          after: {},
          redacted: true,
        })),
      );
      // A dump under way must not carry what was just taken out.
      await moveMark(db);
    },
  };
}

/** Every row that the changes touch, and the cards whose counts follow from them. */
async function readAhead(tx: ReadTx, seen: Seen, changes: readonly Change[]): Promise<void> {
  const missing = new Map<TableName, string[]>();
  const want = (table: TableName, id: string) => {
    if (seen.has(rowKey(table, id))) return;
    const ids = missing.get(table);
    if (ids) ids.push(id);
    else missing.set(table, [id]);
  };
  for (const change of changes) if (change.before !== null) want(change.table, change.id);
  await readAll(tx, missing);
  const bornCards = new Set(changes.filter((change) => change.before === null).map((change) => change.id));
  missing.clear();
  for (const change of changes) {
    if (change.table !== "checkItem" && change.table !== "comment") continue;
    const row = change.before === null ? change.after : seen.get(rowKey(change.table, change.id));
    const { cardId } = (row ?? {}) as { cardId?: string };
    if (cardId !== undefined && !bornCards.has(cardId)) want("card", cardId);
  }
  await readAll(tx, missing);
}

async function readAll(tx: ReadTx, missing: ReadonlyMap<TableName, readonly string[]>): Promise<void> {
  for (const [table, ids] of missing) await tx.getMany(table, [...new Set(ids)]);
}

/** Rows, deed, events, texts, counters and the head of the chain: all sent at once, awaited together. */
async function keep(db: VigieDatabase, entry: Entry, seen: Seen): Promise<void> {
  const rowsByTable = new Map<TableName, Row[]>();
  for (const { table, row } of entry.rows.values()) {
    const rows = rowsByTable.get(table);
    if (rows) rows.push(row);
    else rowsByTable.set(table, [row]);
  }
  const texts = [...entry.texts].map(([hash, text]) => ({ hash, text }));
  await Promise.all([
    ...[...rowsByTable].map(([table, rows]) => putAll(db.rows(table) as unknown as Table<Row, never>, rows)),
    putAll(db.event as unknown as Table<JournalEvent, never>, entry.events),
    db.deed.put(entry.deed),
    db.desk.put({ key: "head", value: entry.head }),
    texts.length === 0 ? undefined : db.longText.bulkPut(texts),
    entry.blobs.length === 0 ? undefined : db.blob.bulkPut([...entry.blobs]),
    moveCounters(db, entry, seen),
  ]);
}

// A bulk of one costs more than a put, and one row is what most deeds write.
async function putAll<T>(table: Table<T, never>, rows: readonly T[]): Promise<void> {
  const [first] = rows;
  if (rows.length === 1 && first !== undefined) await table.put(first);
  else await table.bulkPut([...rows]);
}

async function moveCounters(db: VigieDatabase, entry: Entry, seen: Seen): Promise<void> {
  const cards = [...entry.rows]
    .filter(([, { table }]) => table === "card")
    .map(([key, { row }]) => ({
      before: seen.get(key) as Row<"card"> | undefined,
      after: row as Row<"card">,
    }));
  const deltas = counterDeltas(cards);
  if (deltas.size === 0) return;
  const kept = await db.counter.bulkGet([...deltas.keys()]);
  await db.counter.bulkPut([...deltas].map(([key, delta], i) => ({ ...moved(kept[i], delta), key })));
}
