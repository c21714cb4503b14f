import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { Deed, JournalEvent } from "@/domain/journal";
import type { CardId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import type { VigieDatabase } from "../database";
import { createReadTx } from "../read-tx";

export type CardDetails = {
  readonly card: Row<"card">;
  readonly description: string;
  readonly checklist: readonly Row<"checkItem">[];
  readonly comments: readonly Row<"comment">[];
};

/** The card that a key names (`INT-44`), or that once bore it; undefined when there is none. */
export async function cardIdByKey(db: VigieDatabase, key: string): Promise<CardId | undefined> {
  const [, code = "", number = ""] = /^([A-Za-z][A-Za-z0-9]*)-(\d{1,9})$/.exec(key.trim()) ?? [];
  const projects = await db.rows("project").toArray();
  for (const project of projects) {
    if (project.deleted) continue;
    if (project.code === code.toUpperCase()) {
      const found = await db
        .rows("card")
        .where({ projectId: project.id, number: Number(number) })
        .toArray();
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
    const [card, text, checklist, comments] = await Promise.all([
      tx.get("card", cardId),
      tx.get("cardText", cardId),
      tx.partsOf("checkItem", cardId),
      tx.partsOf("comment", cardId),
    ]);
    if (!card || card.deleted) return undefined;
    return {
      card,
      description: text?.description ?? "",
      checklist: [...checklist].sort(compareRanked),
      comments: [...comments].sort((a, b) => a.at - b.at),
    };
  });
}

export type HistoryLine = { readonly event: JournalEvent; readonly deed: Deed };

/** The newest events of a card and its text, newest first; `limit` of them, so that a long history stays cheap. */
export function cardHistory(
  db: VigieDatabase,
  cardId: CardId,
  limit: number,
): Promise<readonly HistoryLine[]> {
  return db.transaction("r", [db.event, db.deed], async () => {
    const range = db.event.where(":id").between([cardId], [cardId, Dexie.maxKey]);
    const events = await range.reverse().limit(limit).toArray();
    const deeds = await db.deed.bulkGet(events.map((event) => event.stamp));
    return events.flatMap((event, i) => {
      const deed = deeds[i];
      return deed ? [{ event, deed }] : [];
    });
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
