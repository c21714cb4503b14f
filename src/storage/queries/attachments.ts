import type { Row } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import { compareText } from "@/domain/model/order";
import type { ReadTx } from "@/domain/store";
import type { VigieDatabase } from "../database";

export type Attached = Row<"attachment"> & {
  /** Are the bytes on this desk? Files that were read without them name attachments all the same. */
  readonly isHere: boolean;
};

export type CardAttachments = {
  /** The oldest first. */
  readonly items: readonly Attached[];
  /** What is used of the caps, in bytes. */
  readonly used: { readonly card: number; readonly workspace: number };
};

/** The files on a card, without their bytes, in the running transaction. */
export async function readAttachments(
  db: VigieDatabase,
  tx: ReadTx,
  cardId: CardId,
): Promise<CardAttachments> {
  const [rows, workspace] = await Promise.all([tx.partsOf("attachment", cardId), tx.attachedBytes()]);
  // Most cards bear no file: the bytes are not looked for then.
  const hashes = rows.map(({ hash }) => hash);
  const here = new Set(rows.length === 0 ? [] : await db.blob.where("hash").anyOf(hashes).primaryKeys());
  const items = rows.map((row) => ({ ...row, isHere: here.has(row.hash) }));
  return {
    items: items.sort((a, b) => a.at - b.at || compareText(a.name, b.name) || compareText(a.id, b.id)),
    used: { card: rows.reduce((sum, { bytes }) => sum + bytes, 0), workspace },
  };
}
