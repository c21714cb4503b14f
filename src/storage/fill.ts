import type { Table } from "dexie";
import type { Row } from "@/domain/change";
import { emptyHead } from "@/domain/journal";
import type { TableName } from "@/domain/model/entities";
import { moveMark } from "./aside";
import type { VigieDatabase } from "./database";
import type { Contents } from "./memory-store";
import { mishapOf } from "./mishap";
import { isEmpty } from "./restore";

/**
 * Puts what a store in memory holds into an empty base, in one transaction, and
 * answers whether it did: a base that holds anything is left as it is (two tabs
 * may both open the sample). Undo begins empty, so that nobody takes the story
 * back by a slip; the desk's chain goes on after its last deed.
 */
export async function fillBase(db: VigieDatabase, contents: Contents): Promise<boolean> {
  try {
    return await db.transaction("rw", db.tables, async () => {
      if (!(await isEmpty(db))) return false;
      const rowsByTable = new Map<TableName, Row[]>();
      for (const { table, row } of contents.rows.values()) {
        const rows = rowsByTable.get(table);
        if (rows) rows.push(row);
        else rowsByTable.set(table, [row]);
      }
      await Promise.all([
        ...[...rowsByTable].map(([table, rows]) =>
          (db.rows(table) as unknown as Table<Row, string>).bulkPut(rows),
        ),
        db.deed.bulkPut([...contents.deeds.values()]),
        db.event.bulkPut([...contents.eventsByDeed.values()].flat()),
        db.longText.bulkPut([...contents.longTexts].map(([hash, text]) => ({ hash, text }))),
        db.blob.bulkPut([...contents.blobs].map(([hash, bytes]) => ({ hash, bytes }))),
        db.counter.bulkPut([...contents.counters].map(([key, counter]) => ({ ...counter, key }))),
        db.desk.put({ key: "head", value: { ...contents.head, history: emptyHead.history } }),
        moveMark(db),
      ]);
      return true;
    });
  } catch (error) {
    throw mishapOf(error);
  }
}
