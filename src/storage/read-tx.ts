import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import { emptyHead, type Head } from "@/domain/journal";
import type { TableName } from "@/domain/model/entities";
import type { CardId } from "@/domain/model/ids";
import { rowKey } from "@/domain/row-key";
import type { CardPart, ReadTx, SmallTable } from "@/domain/store";
import type { VigieDatabase } from "./database";

/** The rows that one transaction has read, so that applying a plan never reads them again. */
export type Seen = Map<string, Row | undefined>;

/** Questions in the words of the product, answered inside the running Dexie transaction. */
export function createReadTx(db: VigieDatabase, seen: Seen): ReadTx {
  return {
    async get<T extends TableName>(table: T, id: string) {
      const key = rowKey(table, id);
      if (!seen.has(key)) seen.set(key, (await db.rows(table).get(id)) as Row | undefined);
      return seen.get(key) as Row<T> | undefined;
    },
    async getMany<T extends TableName>(table: T, ids: readonly string[]) {
      const rows = await db.rows(table).bulkGet([...ids]);
      rows.forEach((row, i) => {
        seen.set(rowKey(table, ids[i] ?? ""), row as Row | undefined);
      });
      return rows as readonly (Row<T> | undefined)[];
    },
    async list<T extends SmallTable>(table: T, projectId?: string) {
      const { schema } = db.rows(table);
      const byProject = projectId !== undefined && "projectId" in schema.idxByName;
      const rows = await (byProject ? db.rows(table).where({ projectId }) : db.rows(table)).toArray();
      return rows.filter((row) => !row.deleted) as readonly Row<T>[];
    },
    window: ({ projectId, place, from, direction, limit }) => {
      const low = [projectId, place, direction === "up" ? Dexie.minKey : (from ?? Dexie.minKey)];
      const high = [projectId, place, direction === "up" ? (from ?? Dexie.maxKey) : Dexie.maxKey];
      const range = db.rows("card").where("[projectId+place+rank]").between(low, high, true, true);
      return (direction === "up" ? range.reverse() : range).limit(limit).toArray();
    },
    cardsIn: (projectId, place) =>
      db
        .rows("card")
        .where("[projectId+place+rank]")
        .between([projectId, place, Dexie.minKey], [projectId, place, Dexie.maxKey])
        .toArray(),
    highestNumber: (projectId) => highestNumber(db, projectId),
    async partsOf<T extends CardPart>(table: T, cardId: string) {
      const rows = await db.rows(table).where({ cardId }).toArray();
      return rows.filter((row) => !row.deleted) as readonly Row<T>[];
    },
    childrenOf: (cardId) => childrenOf(db, cardId),
    linksOf: (cardId) => linksOf(db, cardId),
    counters: (projectId) =>
      db.counter
        .where("[projectId+place]")
        .between([projectId, Dexie.minKey], [projectId, Dexie.maxKey])
        .toArray(),
    head: async () => ((await db.desk.get("head"))?.value as Head | undefined) ?? emptyHead,
    deed: (stamp) => db.deed.get(stamp),
    eventsOf: (stamp) => db.event.where({ stamp }).toArray(),
    longText: async (hash) => (await db.longText.get(hash))?.text,
    blob: async (hash) => (await db.blob.get(hash))?.bytes,
    attachedBytes: () => attachedBytes(db),
    event: (rowId, stamp, table) => db.event.get([rowId, stamp, table]),
  };
}

async function childrenOf(db: VigieDatabase, parentCardId: CardId): Promise<readonly Row<"card">[]> {
  const cards = await db.rows("card").where({ parentCardId }).toArray();
  return cards.filter((card) => !card.deleted && card.place !== "trash");
}

async function attachedBytes(db: VigieDatabase): Promise<number> {
  const rows = await db.rows("attachment").toArray();
  return rows.reduce((sum, row) => (row.deleted ? sum : sum + row.bytes), 0);
}

async function highestNumber(db: VigieDatabase, projectId: string): Promise<number> {
  const all = [
    [projectId, Dexie.minKey],
    [projectId, Dexie.maxKey],
  ] as const;
  // All at once: every card that is added waits for this.
  const [last, project, alias] = await Promise.all([
    db
      .rows("card")
      .where("[projectId+number]")
      .between(...all)
      .last(),
    db.rows("project").get(projectId),
    db
      .rows("alias")
      .where("[projectId+key]")
      .between(...all)
      .first(),
  ]);
  const highest = last?.number ?? 0;
  if (alias === undefined) return highest;
  const code = project?.code ?? "";
  const isAlias = (key: string) => db.rows("alias").get({ projectId, key });
  // The keys of cards that have left for another project are theirs for good.
  for (let number = highest; ; number += 1) if (!(await isAlias(`${code}-${number + 1}`))) return number;
}

async function linksOf(db: VigieDatabase, cardId: CardId): Promise<readonly Row<"link">[]> {
  const link = db.rows("link");
  const [from, to] = await Promise.all([
    link.where({ fromCardId: cardId }).toArray(),
    link.where({ toCardId: cardId }).toArray(),
  ]);
  return [...from, ...to].filter((row) => !row.deleted);
}
