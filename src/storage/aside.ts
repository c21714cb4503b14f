import type { PortableRow } from "@/domain/portable";
import type { VigieDatabase } from "./database";

// Rows of tables that a newer version added: kept among the desk's rows, passed on with every export,
// and put in their place by the migration that brings their table.

const prefix = "aside/";

/** The name under which a row of an unknown table waits. */
export function asideKey(table: string, id: string): string {
  return `${prefix}${table}/${id}`;
}

/** The rows kept aside, by table, in order of id. */
export async function readAside(db: VigieDatabase): Promise<ReadonlyMap<string, readonly PortableRow[]>> {
  const found = await db.desk.where("key").startsWith(prefix).toArray();
  const byTable = new Map<string, PortableRow[]>();
  for (const { key, value } of found) {
    const table = key.slice(prefix.length, key.indexOf("/", prefix.length));
    const rows = byTable.get(table);
    if (rows) rows.push(value as PortableRow);
    else byTable.set(table, [value as PortableRow]);
  }
  return byTable;
}

/** The desk's row of a snapshot (see `snapshot.ts`). */
export const snapshotKey = "snapshot";

const mark = "mark";

/**
 * Changes whenever something was written that is no deed of this desk: peers'
 * rows, a redaction. Together with the head it says whether a base stood still.
 */
export async function moveMark(db: VigieDatabase): Promise<void> {
  const kept = (await db.desk.get(mark))?.value;
  await db.desk.put({ key: mark, value: typeof kept === "number" ? kept + 1 : 1 });
  // What was taken out of the rows must not live on in a picture of them.
  await db.desk.delete(snapshotKey);
}

/** Head and mark as one text: two that are equal saw the same base. */
export async function standing(db: VigieDatabase): Promise<string> {
  const [head, moved] = await db.desk.bulkGet(["head", mark]);
  return standingOf(head?.value, moved?.value);
}

/** The same text from the two values, for a reader that has them already. */
export function standingOf(head: unknown, moved: unknown): string {
  return JSON.stringify([head ?? null, moved ?? null]);
}
