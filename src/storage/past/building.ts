import type { Table } from "dexie";
import type { TableName } from "@/domain/model/entities";
import type { Moment } from "@/domain/past/row-then";
import type { PortableRow } from "@/domain/portable";
import type { VigieDatabase } from "../database";

/** What every part of the building of a past base is handed. */
export type Building = {
  readonly from: VigieDatabase;
  readonly to: VigieDatabase;
  readonly end: Moment;
  readonly pageSize: number;
  readonly told: (count: number) => void;
};

/** A document table, whatever its rows are. */
export const rowsOf = (db: VigieDatabase, table: TableName) =>
  db.rows(table) as unknown as Table<PortableRow, string>;
