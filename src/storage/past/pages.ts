import type { Table } from "dexie";
import type { JournalEvent } from "@/domain/journal";

export const keyOf = {
  hash: ({ hash }: { readonly hash: string }): string => hash,
  stamp: ({ stamp }: Pick<JournalEvent, "stamp">): string => stamp,
  id: ({ id }: { readonly id: string }): string => id,
  event: ({ rowId, stamp, table }: JournalEvent): [string, string, string] => [rowId, stamp, table],
};

/** Walks a table in order of its key, page by page; each page is done with before the next one is read. */
export async function eachPage<R, K extends string | [string, string, string]>(
  {
    table,
    key,
    pageSize,
  }: { readonly table: Table<R, K>; readonly key: (row: R) => K; readonly pageSize: number },
  take: (page: readonly R[]) => Promise<void>,
): Promise<void> {
  let page = await table.orderBy(":id").limit(pageSize).toArray();
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    await take(page);
    if (page.length < pageSize) return;
    page = await table.where(":id").above(key(last)).limit(pageSize).toArray();
  }
}
