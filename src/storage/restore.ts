import type { Table } from "dexie";
import type { Row } from "@/domain/change";
import { documentTables, isDocumentTable, type PortableBatch, type PortableRow } from "@/domain/portable";
import { err, ok, type Result } from "@/lib/result";
import { asideKey, moveMark } from "./aside";
import type { VigieDatabase } from "./database";
import { mishapOf } from "./mishap";
import { restoredKey } from "./queries/workspace";
import { type Desk, startRebuild, uncounted } from "./rebuild";
import { eachStaged } from "./staged";

/** Told after each batch how many of how many are done. It must not wait for anything. */
export type Progress = (done: number, of: number) => void;

export type Restored = { readonly rows: number; readonly keptAside: number; readonly deeds: number };

/**
 * Restores a staged file into an empty base: rows with their stamps, journal,
 * counters counted anew, in one transaction, or nothing. Refuses a base that
 * holds anything, and touches nothing then. Undo begins empty. If the file holds
 * deeds of this desk, its chain goes on after the last of them; a desk that has
 * worked on since that file was written and lost its base would then give a
 * sequence twice, so a caller that cannot tell mints a new desk id first.
 */
export async function restoreStaged(
  db: VigieDatabase,
  job: string,
  { onBatch = () => undefined, ...desk }: Desk & { readonly onBatch?: Progress },
): Promise<Result<Restored, "base-not-empty">> {
  const work = async (): Promise<Result<Restored, "base-not-empty">> => {
    if (!(await isEmpty(db))) return err("base-not-empty");
    const rebuild = startRebuild(desk);
    const done = { rows: 0, keptAside: 0, deeds: 0 };
    await eachStaged(db, job, (batch) => putBatch(db, batch, rebuild, done), onBatch);
    await putCounts(db, rebuild.countsByCard());
    await db.counter.bulkPut([...rebuild.counters()].map(([key, counter]) => ({ ...counter, key })));
    await db.desk.put({ key: "head", value: rebuild.head() });
    await db.desk.put({ key: restoredKey, value: desk.now });
    await moveMark(db);
    await db.staging.where({ job }).delete();
    return ok(done);
  };
  try {
    return await db.transaction("rw", db.tables, work);
  } catch (error) {
    throw mishapOf(error);
  }
}

/**
 * Does a write and brings the staged bytes of attachments in the same
 * transaction: rows and what they name arrive together, or neither does.
 */
export async function withStagedBlobs<T extends Result<unknown, unknown>>(
  db: VigieDatabase,
  job: string,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await db.transaction("rw", db.tables, async () => {
      const done = await write();
      if (done.ok)
        await eachStaged(db, job, async (batch) => {
          if (batch.kind === "blobs") await db.blob.bulkPut([...batch.blobs]);
        });
      return done;
    });
  } catch (error) {
    throw mishapOf(error);
  }
}

/** Does the base hold no row and no deed? Preferences and the desk's own rows do not count. */
export async function isEmpty(db: VigieDatabase): Promise<boolean> {
  const tables: readonly string[] = [...documentTables, "deed", "event"];
  const counts = await Promise.all(tables.map((table) => db.table(table).limit(1).count()));
  return counts.every((count) => count === 0);
}

async function putBatch(
  db: VigieDatabase,
  batch: PortableBatch,
  rebuild: ReturnType<typeof startRebuild>,
  done: { rows: number; keptAside: number; deeds: number },
): Promise<void> {
  switch (batch.kind) {
    case "rows":
      return putRows(db, batch, rebuild, done);
    case "deeds":
      rebuild.deeds(batch.deeds);
      done.deeds += batch.deeds.length;
      await db.deed.bulkPut([...batch.deeds]);
      return;
    case "events":
      await db.event.bulkPut([...batch.events]);
      return;
    case "texts":
      await db.longText.bulkPut([...batch.texts]);
      return;
    case "blobs":
      await db.blob.bulkPut([...batch.blobs]);
  }
}

async function putRows(
  db: VigieDatabase,
  { table, rows }: Extract<PortableBatch, { kind: "rows" }>,
  rebuild: ReturnType<typeof startRebuild>,
  done: { rows: number; keptAside: number },
): Promise<void> {
  if (!isDocumentTable(table)) {
    done.keptAside += rows.length;
    await db.desk.bulkPut(rows.map((row) => ({ key: asideKey(table, row.id), value: row })));
    return;
  }
  done.rows += rows.length;
  if (table === "checkItem" || table === "comment") rebuild.parts(table, rows);
  if (table !== "card") {
    await (db.rows(table) as unknown as Table<PortableRow, string>).bulkPut([...rows]);
    return;
  }
  const cards = rows.map(uncounted);
  rebuild.cards(cards);
  await db.rows("card").bulkPut(cards);
}

/** Writes the counts on the faces of those cards that have any. */
async function putCounts(
  db: VigieDatabase,
  countsByCard: ReadonlyMap<string, Pick<Row<"card">, "checksDone" | "checksTotal" | "comments">>,
): Promise<void> {
  const ids = [...countsByCard.keys()];
  for (let from = 0; from < ids.length; from += 1000) {
    const cards = await db.rows("card").bulkGet(ids.slice(from, from + 1000));
    const counted = cards.flatMap((card) => (card ? [{ ...card, ...countsByCard.get(card.id) }] : []));
    await db.rows("card").bulkPut(counted);
  }
}
