import { type Row, stampOf } from "@/domain/change";
import type { Head } from "@/domain/journal";
import { readStamp, type Stamp } from "@/domain/model/stamp";
import type { Instant } from "@/domain/model/vocabulary";
import { readAside } from "../aside";
import type { VigieDatabase } from "../database";
import { mishapOf } from "../mishap";

/**
 * Deletes the bytes that no attachment names any more (Decision 82). Kept are those of every attachment that stands,
 * also on a card in the trash or the archive; of one that was removed, or whose card was deleted for good, since `end`
 * or later; of one whose last deed this desk can still undo or redo; and of rows that a newer version brought.
 * Answers how many contents went.
 */
export async function sweepBytes(db: VigieDatabase, end: Instant): Promise<number> {
  try {
    return await db.transaction(
      "rw",
      [db.blob, db.rows("attachment"), db.rows("card"), db.desk],
      async () => {
        const hashes = await db.blob.toCollection().primaryKeys();
        if (hashes.length === 0) return 0;
        const kept = await hashesKept(db, end);
        const gone = hashes.filter((hash) => !kept.has(hash));
        await db.blob.bulkDelete(gone);
        return gone.length;
      },
    );
  } catch (error) {
    throw mishapOf(error);
  }
}

async function hashesKept(db: VigieDatabase, end: Instant): Promise<ReadonlySet<string>> {
  const rows = await db.rows("attachment").toArray();
  const cards = await db.rows("card").bulkGet(rows.map(({ cardId }) => cardId));
  const head = (await db.desk.get("head"))?.value as Head | undefined;
  const steps = new Set<Stamp>([...(head?.history.done ?? []), ...(head?.history.undone ?? [])]);
  const hasGone = (row: Row | undefined): boolean => {
    if (!row?.deleted) return false;
    const stamp = stampOf(row, "deleted");
    return readStamp(stamp).millis < end && !steps.has(stamp);
  };
  const kept = new Set<string>();
  rows.forEach((row, i) => {
    if (!hasGone(row) && !hasGone(cards[i])) kept.add(row.hash);
  });
  for (const aside of (await readAside(db)).values())
    for (const { hash } of aside) if (typeof hash === "string") kept.add(hash);
  return kept;
}
