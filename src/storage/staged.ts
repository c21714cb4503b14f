import type { PortableBatch } from "@/domain/portable";
import type { VigieDatabase } from "./database";
import { mishapOf } from "./mishap";

/** Puts a batch that was read aside, under the name of its job: nothing of it is in the document yet. */
export async function stage(db: VigieDatabase, job: string, batch: PortableBatch): Promise<void> {
  try {
    await db.staging.add({ job, rows: batch });
  } catch (error) {
    throw mishapOf(error);
  }
}

/** Forgets what a job staged; for a refused file, a cancel, and what a killed tab left behind. */
export async function unstage(db: VigieDatabase, job: string): Promise<void> {
  await db.staging.where({ job }).delete();
}

/**
 * Walks a job's batches in the order in which they were staged, inside the
 * running transaction. `onBatch` is told how many of how many are done; it must
 * not wait for anything, since a transaction ends when nobody asks it.
 */
export async function eachStaged(
  db: VigieDatabase,
  job: string,
  each: (batch: PortableBatch) => Promise<void>,
  onBatch: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  const ids = await db.staging.where({ job }).primaryKeys();
  for (const [i, id] of ids.entries()) {
    const staged = await db.staging.get(id);
    if (staged) await each(staged.rows as PortableBatch);
    onBatch(i + 1, ids.length);
  }
}
