import type { VigieDatabase } from "../database";

/** What a base holds, counted by us: the browser's own figure includes other things, and is rounded. */
export type BaseSize = {
  readonly version: number;
  readonly rows: number;
  readonly cards: number;
  readonly deeds: number;
  readonly events: number;
  /** Characters of the rows as text, measured on some of each table and carried over to all; with the bytes of attachments. */
  readonly bytes: number;
};

const sample = 60;
const notWork = new Set(["staging", "audit"]);

/** Counts every table, and weighs a few rows of each: cheap however much there is. */
export async function baseSize(db: VigieDatabase): Promise<BaseSize> {
  let [rows, bytes] = [0, 0];
  const counts: Record<string, number> = {};
  for (const table of db.tables) {
    if (notWork.has(table.name)) continue;
    const count = await table.count();
    counts[table.name] = count;
    rows += count;
    if (count === 0 || table.name === "blob") continue;
    const some: readonly unknown[] = await table.limit(sample).toArray();
    bytes += (some.reduce<number>((sum, row) => sum + JSON.stringify(row).length, 0) / some.length) * count;
  }
  await db.rows("attachment").each((attachment) => {
    bytes += attachment.bytes;
  });
  const { card = 0, deed = 0, event = 0 } = counts;
  return { version: db.verno, rows, cards: card, deeds: deed, events: event, bytes: Math.round(bytes) };
}
