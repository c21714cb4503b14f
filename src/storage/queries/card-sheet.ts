import type { Row } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import type { VigieDatabase } from "../database";
import { createReadTx } from "../read-tx";
import { type CardAttachments, readAttachments } from "./attachments";
import { partsOfKey } from "./card/key";
import { type Kin, readKin } from "./card/kin";

export type CardDetails = {
  readonly card: Row<"card">;
  readonly description: string;
  readonly checklist: readonly Row<"checkItem">[];
  readonly comments: readonly Row<"comment">[];
  readonly attachments: CardAttachments;
} & Kin;

/** The card that a key names (`INT-44`), or that once bore it; undefined when there is none. */
export async function cardIdByKey(db: VigieDatabase, key: string): Promise<CardId | undefined> {
  const named = partsOfKey(key);
  const projects = await db.rows("project").toArray();
  for (const project of projects) {
    if (project.deleted) continue;
    if (project.code === named?.code) {
      const found = await db.rows("card").where({ projectId: project.id, number: named.number }).toArray();
      const card = found.find((each) => !each.deleted) ?? found[0];
      if (card) return card.id;
    }
    const alias = await db.rows("alias").get({ projectId: project.id, key: key.trim().toUpperCase() });
    if (alias && !alias.deleted) return alias.cardId;
  }
  return undefined;
}

/** All that a sheet shows of a card, beside its history. */
export function cardDetails(db: VigieDatabase, cardId: CardId): Promise<CardDetails | undefined> {
  return db.transaction("r", db.tables, async () => {
    const tx = createReadTx(db, new Map());
    const card = await tx.get("card", cardId);
    if (!card || card.deleted) return undefined;
    const [kin, text, checklist, comments, attachments] = await Promise.all([
      readKin(tx, card),
      tx.get("cardText", cardId),
      tx.partsOf("checkItem", cardId),
      tx.partsOf("comment", cardId),
      readAttachments(db, tx, cardId),
    ]);
    return {
      ...kin,
      card,
      attachments,
      description: text?.description ?? "",
      checklist: [...checklist].sort(compareRanked),
      comments: [...comments].sort((a, b) => a.at - b.at),
    };
  });
}

/** The descriptions of these cards, by id; a card without one is not in it. */
export async function descriptions(
  db: VigieDatabase,
  ids: readonly CardId[],
): Promise<ReadonlyMap<CardId, string>> {
  const rows = await db.rows("cardText").bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row && row.description !== "" ? [[row.id, row.description]] : [])));
}
