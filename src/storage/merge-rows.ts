import type { Table } from "dexie";
import type { Row } from "@/domain/change";
import { type Counter, counterDeltas, moved } from "@/domain/counters";
import { type Deed, emptyHead, type Head, type JournalEvent } from "@/domain/journal";
import { readStamp, type Stamp } from "@/domain/model/stamp";
import { isDocumentTable, type PortableBatch, type PortableRow } from "@/domain/portable";
import { mergeRow } from "@/domain/rules/merge";
import { asideKey, moveMark } from "./aside";
import { oursOf } from "./compare";
import type { VigieDatabase } from "./database";
import { getAligned } from "./get-aligned";
import { mishapOf } from "./mishap";
import { later, uncounted } from "./rebuild";
import type { Progress } from "./restore";
import { eachStaged } from "./staged";

/** `ahead`: rows with a stamp more than a day in the future, by a desk whose clock is wrong; they are left in the file. */
export type Merged = { readonly rows: number; readonly deeds: number; readonly ahead: number };

type Merging = {
  readonly db: VigieDatabase;
  readonly now: number;
  readonly counters: Map<string, Counter>;
  /** Cards whose counts may have changed with what hangs on them. */
  readonly toCount: Set<string>;
  heard: Stamp | null;
  readonly done: { rows: number; deeds: number; ahead: number };
};

const day = 86_400_000;

/**
 * Merges a staged file into a living base, field by field, by stamps: rows keep
 * the stamps of those who wrote them, so this is no deed of ours and nobody
 * undoes it here. The journal becomes the union of both; counters and counts on
 * faces follow. One transaction, or nothing. Merging the same file again
 * changes nothing (B108).
 */
export async function mergeRows(
  db: VigieDatabase,
  job: string,
  { now, onBatch }: { readonly now: number; readonly onBatch?: Progress },
): Promise<Merged> {
  const work = async (): Promise<Merged> => {
    const done = { rows: 0, deeds: 0, ahead: 0 };
    const merging: Merging = { db, now, counters: new Map(), toCount: new Set(), heard: null, done };
    await eachStaged(db, job, (batch) => takeBatch(merging, batch), onBatch);
    await countAgain(merging);
    await moveCounters(merging);
    await hear(merging);
    await moveMark(db);
    await db.staging.where({ job }).delete();
    return done;
  };
  try {
    return await db.transaction("rw", db.tables, work);
  } catch (error) {
    throw mishapOf(error);
  }
}

async function takeBatch(merging: Merging, batch: PortableBatch): Promise<void> {
  const { db, done } = merging;
  switch (batch.kind) {
    case "rows":
      return takeRows(merging, batch.table, batch.rows);
    case "deeds": {
      const kept = await db.deed.bulkGet(batch.deeds.map(({ stamp }) => stamp));
      const fresh = batch.deeds.filter((_, i) => kept[i] === undefined);
      done.deeds += fresh.length;
      for (const { stamp } of fresh) merging.heard = later(merging.heard, stamp, merging.now);
      await db.deed.bulkPut([...fresh] as Deed[]);
      return;
    }
    case "events":
      return takeEvents(db, batch.events);
    case "texts":
      await db.longText.bulkPut([...batch.texts]);
      return;
    case "blobs":
      await db.blob.bulkPut([...batch.blobs]);
  }
}

/** Events never change, but for one thing: what was redacted anywhere is redacted everywhere. */
async function takeEvents(db: VigieDatabase, events: readonly JournalEvent[]): Promise<void> {
  const keyOf = ({ rowId, stamp, table }: JournalEvent) => [rowId, stamp, table] as [string, string, string];
  const kept = await getAligned(db.event, events.map(keyOf), keyOf);
  const fresh = events.filter((event, i) => {
    const ours = kept[i];
    return ours === undefined || (event.redacted === true && ours.redacted !== true);
  });
  await db.event.bulkPut(fresh);
}

async function takeRows(merging: Merging, table: string, theirs: readonly PortableRow[]): Promise<void> {
  const { db, done } = merging;
  const inTime = theirs.filter((row) => !isAhead(row, merging.now));
  done.ahead += theirs.length - inTime.length;
  const ours = await oursOf(db, table, inTime);
  const pairs = inTime.map((row, i) => ({ before: ours[i], after: mergeRow(ours[i], row) }));
  const fresh = pairs.filter(({ before, after }) => before !== after);
  done.rows += fresh.length;
  const rows = fresh.map(({ after }) => after);
  if (!isDocumentTable(table)) {
    await db.desk.bulkPut(rows.map((row) => ({ key: asideKey(table, row.id), value: row })));
    return;
  }
  if (table !== "card") {
    if (table === "checkItem" || table === "comment")
      for (const { before, after } of fresh)
        for (const row of [before, after]) if (row) merging.toCount.add(String(row["cardId"]));
    await (db.rows(table) as unknown as Table<PortableRow, string>).bulkPut(rows);
    return;
  }
  // The counts that were kept are written again at the end, with those that changed.
  const cards = rows.map(uncounted);
  for (const { id } of cards) merging.toCount.add(id);
  const asCards = fresh.map(({ before, after }) => ({
    before: before as unknown as Row<"card"> | undefined,
    after: after as unknown as Row<"card">,
  }));
  for (const [key, delta] of counterDeltas(asCards))
    merging.counters.set(key, moved(merging.counters.get(key), delta));
  await db.rows("card").bulkPut(cards);
}

function isAhead({ stamp, stamps }: PortableRow, now: number): boolean {
  const isFar = (one: Stamp) => readStamp(one).millis > now + day;
  return isFar(stamp) || Object.values(stamps ?? {}).some(isFar);
}

async function countAgain({ db, toCount }: Merging): Promise<void> {
  const ids = [...toCount];
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500);
    const [cards, checks, comments] = await Promise.all([
      db.rows("card").bulkGet(some),
      db.rows("checkItem").where("cardId").anyOf(some).toArray(),
      db.rows("comment").where("cardId").anyOf(some).toArray(),
    ]);
    const counts = new Map(some.map((id) => [id, { checksDone: 0, checksTotal: 0, comments: 0 }]));
    for (const { cardId, done, deleted } of checks) {
      const count = counts.get(cardId);
      if (!count || deleted) continue;
      count.checksTotal += 1;
      if (done) count.checksDone += 1;
    }
    for (const { cardId, deleted } of comments) {
      const count = counts.get(cardId);
      if (count && !deleted) count.comments += 1;
    }
    await db
      .rows("card")
      .bulkPut(cards.flatMap((card) => (card ? [{ ...card, ...counts.get(card.id) }] : [])));
  }
}

async function moveCounters({ db, counters }: Merging): Promise<void> {
  const kept = await db.counter.bulkGet([...counters.keys()]);
  await db.counter.bulkPut([...counters].map(([key, delta], i) => ({ ...moved(kept[i], delta), key })));
}

/** Our next stamp comes after what we have heard, as far as a clock may be moved. */
async function hear({ db, heard, now }: Merging): Promise<void> {
  const head = ((await db.desk.get("head"))?.value as Head | undefined) ?? emptyHead;
  await db.desk.put({ key: "head", value: { ...head, stamp: later(head.stamp, heard, now) } });
}
