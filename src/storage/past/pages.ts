import { Dexie, type Table } from "dexie";
import type { JournalEvent } from "@/domain/journal";

export const keyOf = {
  hash: ({ hash }: { readonly hash: string }): string => hash,
  stamp: ({ stamp }: Pick<JournalEvent, "stamp">): string => stamp,
  id: ({ id }: { readonly id: string }): string => id,
};

/** Walks a table in order of its key, page by page; each page is done with before the next one is read. */
export async function eachPage<R>(
  {
    table,
    key,
    pageSize,
  }: { readonly table: Table<R, string>; readonly key: (row: R) => string; readonly pageSize: number },
  take: (page: readonly R[]) => Promise<void>,
): Promise<void> {
  let page = await table.orderBy(":id").limit(pageSize).toArray();
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    await take(page);
    if (page.length < pageSize) return;
    page = await table.where(":id").above(key(last)).limit(pageSize).toArray();
  }
}

/** Ids above one, up to another and with it; null is no end. */
export type Stretch = { readonly above: string | null; readonly upTo: string | null };

/** The events of the rows of a stretch, in order of rows, oldest first. */
export async function eventsIn(
  table: Table<JournalEvent, [string, string, string]>,
  { above, upTo }: Stretch,
  pageSize: number,
): Promise<readonly JournalEvent[]> {
  const events: JournalEvent[] = [];
  const behind = (id: string): unknown[] => [id, Dexie.maxKey];
  const end = upTo === null ? Dexie.maxKey : behind(upTo);
  let start: unknown = above === null ? Dexie.minKey : behind(above);
  for (;;) {
    const page = await table.where(":id").between(start, end, false, true).limit(pageSize).toArray();
    for (const event of page) events.push(event);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return events;
    start = [last.rowId, last.stamp, last.table];
  }
}
