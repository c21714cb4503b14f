import type { Row } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import { compareText } from "@/domain/model/order";
import type { VigieDatabase } from "../database";
import { createReadTx } from "../read-tx";

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

/** The files on a card, without their bytes. */
export function cardAttachments(db: VigieDatabase, cardId: CardId): Promise<CardAttachments> {
  return db.transaction("r", [db.rows("attachment"), db.blob], async () => {
    const tx = createReadTx(db, new Map());
    const rows = await tx.partsOf("attachment", cardId);
    const here = new Set(
      await db.blob
        .where("hash")
        .anyOf(rows.map(({ hash }) => hash))
        .primaryKeys(),
    );
    const items = rows.map((row) => ({ ...row, isHere: here.has(row.hash) }));
    return {
      items: items.sort((a, b) => a.at - b.at || compareText(a.name, b.name) || compareText(a.id, b.id)),
      used: {
        card: rows.reduce((sum, { bytes }) => sum + bytes, 0),
        workspace: await tx.attachedBytes(),
      },
    };
  });
}
