import type { Row } from "@/domain/change";
import type { Deed, JournalEvent } from "@/domain/journal";
import type { TableName } from "@/domain/model/entities";
import { compareText } from "@/domain/model/order";
import type { Stamp } from "@/domain/model/stamp";
import { isDocumentTable, type PortableBatch, type PortableRow } from "@/domain/portable";
import { rowKey } from "@/domain/row-key";
import type { Contents } from "./memory-store";
import { type Desk, startRebuild, uncounted } from "./rebuild";

/** All that a memory store holds, in the native file's order: what `dump` gives of a base in the browser. */
export function* dumpContents(contents: Contents): Generator<PortableBatch, void, undefined> {
  const byTable = new Map<string, PortableRow[]>();
  for (const { table, row } of contents.rows.values()) {
    const rows = byTable.get(table);
    if (rows) rows.push(row as unknown as PortableRow);
    else byTable.set(table, [row as unknown as PortableRow]);
  }
  for (const { table, row } of contents.aside.values())
    byTable.set(table, [...(byTable.get(table) ?? []), row]);
  for (const table of [...byTable.keys()].sort()) {
    const rows = byTable.get(table) ?? [];
    for (const page of pagesOf(rows.sort((a, b) => compareText(a.id, b.id))))
      yield { kind: "rows", table, rows: page };
  }
  const deeds = [...contents.deeds.values()].sort((a, b) => compareText(a.stamp, b.stamp));
  for (const page of pagesOf(deeds)) yield { kind: "deeds", deeds: page };
  const events = [...contents.eventsByDeed.values()].flat();
  events.sort(
    (a, b) => compareText(a.rowId, b.rowId) || compareText(a.stamp, b.stamp) || compareText(a.table, b.table),
  );
  for (const page of pagesOf(events)) yield { kind: "events", events: page };
  const texts = [...contents.longTexts].map(([hash, text]) => ({ hash, text }));
  for (const page of pagesOf(texts.sort((a, b) => compareText(a.hash, b.hash))))
    yield { kind: "texts", texts: page };
  const blobs = [...contents.blobs].map(([hash, bytes]) => ({ hash, bytes }));
  for (const blob of blobs.sort((a, b) => compareText(a.hash, b.hash)))
    yield { kind: "blobs", blobs: [blob] };
}

function* pagesOf<T>(items: readonly T[]): Generator<readonly T[], void, undefined> {
  for (let from = 0; from < items.length; from += 2000) yield items.slice(from, from + 2000);
}

/** What an empty memory store holds after a file was restored into it: rows with their stamps, the rest counted anew. */
export function contentsOf(batches: Iterable<PortableBatch>, desk: Desk): Contents {
  const rebuild = startRebuild(desk);
  const rows = new Map<string, { table: TableName; row: Row }>();
  const aside = new Map<string, { table: string; row: PortableRow }>();
  const deeds = new Map<Stamp, Deed>();
  const eventsByDeed = new Map<Stamp, JournalEvent[]>();
  const longTexts = new Map<string, string>();
  const blobs = new Map<string, Uint8Array>();
  const takeRows = (table: string, batch: readonly PortableRow[]) => {
    if (table === "checkItem" || table === "comment") rebuild.parts(table, batch);
    const kept = table === "card" ? batch.map(uncounted) : (batch as unknown as readonly Row[]);
    if (table === "card") rebuild.cards(kept as readonly Row<"card">[]);
    for (const row of kept) {
      if (isDocumentTable(table)) rows.set(rowKey(table, row.id), { table, row: row as Row });
      else aside.set(rowKey(table, row.id), { table, row: row as unknown as PortableRow });
    }
  };
  for (const batch of batches) {
    if (batch.kind === "rows") takeRows(batch.table, batch.rows);
    else if (batch.kind === "texts") for (const { hash, text } of batch.texts) longTexts.set(hash, text);
    else if (batch.kind === "blobs") for (const { hash, bytes } of batch.blobs) blobs.set(hash, bytes);
    else if (batch.kind === "deeds") {
      rebuild.deeds(batch.deeds);
      for (const deed of batch.deeds) deeds.set(deed.stamp, deed);
    } else
      for (const event of batch.events) {
        const events = eventsByDeed.get(event.stamp);
        if (events) events.push(event);
        else eventsByDeed.set(event.stamp, [event]);
      }
  }
  for (const [cardId, counts] of rebuild.countsByCard()) {
    const kept = rows.get(rowKey("card", cardId));
    if (kept) rows.set(rowKey("card", cardId), { ...kept, row: { ...kept.row, ...counts } as Row });
  }
  return {
    rows,
    aside,
    deeds,
    eventsByDeed,
    longTexts,
    blobs,
    counters: rebuild.counters(),
    head: rebuild.head(),
  };
}
