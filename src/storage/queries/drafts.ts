import type { DeskRow, VigieDatabase } from "../database";

/** The drafts of one text: each tab keeps its own, under the text's key and a mark of the tab. */
export async function drafts(db: VigieDatabase, key: string): Promise<readonly DeskRow[]> {
  const head = `draft/${key}`;
  const rows = await db.desk.where("key").between(head, `${head}#\uffff`, true, true).toArray();
  return rows
    .filter((row) => row.key === head || row.key.startsWith(`${head}#`))
    .map((row) => ({ ...row, key: row.key.slice("draft/".length) }));
}

/** The draft under this key, or else the newest that a tab keeps of it. */
export async function draft(db: VigieDatabase, key: string): Promise<unknown> {
  const rows = await drafts(db, key);
  const own = rows.find((row) => row.key === key);
  if (own) return own.value;
  const at = ({ value }: DeskRow): number => Number((value as { at?: unknown }).at ?? 0);
  return [...rows].sort((a, b) => at(b) - at(a))[0]?.value;
}
