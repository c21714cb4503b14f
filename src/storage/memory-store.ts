import type { Row } from "@/domain/change";
import { type Counter, counterDeltas, moved } from "@/domain/counters";
import { type Deed, emptyHead, type Head, type JournalEvent } from "@/domain/journal";
import { type Entry, writeDown } from "@/domain/ledger";
import type { TableName } from "@/domain/model/entities";
import { compareRanked, compareText } from "@/domain/model/order";
import type { Stamp } from "@/domain/model/stamp";
import type { PortableRow } from "@/domain/portable";
import { rowKey } from "@/domain/row-key";
import type { ReadTx, SmallTable, Store, WriteTx } from "@/domain/store";

/** All that a base holds, as plain values: what a native file is written from. */
export type Contents = {
  readonly rows: ReadonlyMap<string, { readonly table: TableName; readonly row: Row }>;
  /** Rows of tables that a newer version added, kept and passed on. */
  readonly aside: ReadonlyMap<string, { readonly table: string; readonly row: PortableRow }>;
  readonly deeds: ReadonlyMap<Stamp, Deed>;
  readonly eventsByDeed: ReadonlyMap<Stamp, readonly JournalEvent[]>;
  readonly longTexts: ReadonlyMap<string, string>;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  readonly counters: ReadonlyMap<string, Counter>;
  readonly head: Head;
};

export type MemoryStore = Store & { readonly contents: () => Contents };

/** What the store holds while it lives: maps that are written in place, rows by table so that a question reads its own table only. */
type Shelves = {
  readonly tables: Map<TableName, Map<string, Row>>;
  readonly aside: Contents["aside"];
  readonly deeds: Map<Stamp, Deed>;
  readonly eventsByDeed: Map<Stamp, readonly JournalEvent[]>;
  readonly longTexts: Map<string, string>;
  readonly blobs: Map<string, Uint8Array>;
  readonly counters: Map<string, Counter>;
  head: Head;
};

/** How to take back what a write has put, newest last. */
type Regrets = (() => void)[];

/**
 * A store that keeps everything in memory: for playing the sample's story, for
 * making files of any size, for laws tried a thousand times. The same contract
 * as the one on IndexedDB holds it. A write costs what it writes, however much
 * there is; one that throws puts back what it had changed. It begins empty, or
 * with what a file held.
 */
export function createMemoryStore(initial?: Contents): MemoryStore {
  const shelves = shelvesOf(initial);
  const reader = createReader(shelves);
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = queue.then(work);
    queue = run.catch(() => undefined);
    return run;
  };
  return {
    contents: () => copyOf(shelves),
    read: (work) => inTurn(() => work(reader)),
    write: (work) =>
      inTurn(async () => {
        const regrets: Regrets = [];
        try {
          return await work(createWriter(shelves, reader, regrets));
        } catch (error) {
          for (const takeBack of regrets.reverse()) takeBack();
          throw error;
        }
      }),
  };
}

function shelvesOf(initial: Contents | undefined): Shelves {
  const shelves: Shelves = {
    tables: new Map(),
    aside: new Map(initial?.aside),
    deeds: new Map(initial?.deeds),
    eventsByDeed: new Map(initial?.eventsByDeed),
    longTexts: new Map(initial?.longTexts),
    blobs: new Map(initial?.blobs),
    counters: new Map(initial?.counters),
    head: initial?.head ?? emptyHead,
  };
  for (const { table, row } of initial?.rows.values() ?? []) shelfOf(shelves, table).set(row.id, row);
  return shelves;
}

function createWriter(shelves: Shelves, reader: ReadTx, regrets: Regrets): WriteTx {
  return {
    ...reader,
    async apply(changes, pen, draft) {
      const entry = writeDown(shelves.head, changes, (key) => rowAt(shelves, key), { pen, draft });
      keep(shelves, entry, regrets);
      return entry.deed;
    },
    async redact(stamp) {
      const events = shelves.eventsByDeed.get(stamp) ?? [];
      const emptied = events.map(({ past: _, ...event }) => ({
        ...event,
        before: event.before && {},
        after: {},
        redacted: true as const,
      }));
      put(shelves.eventsByDeed, stamp, emptied, regrets);
    },
  };
}

function put<K, V>(map: Map<K, V>, key: K, value: V, regrets: Regrets): void {
  const before = map.get(key);
  regrets.push(
    before === undefined
      ? () => {
          map.delete(key);
        }
      : () => {
          map.set(key, before);
        },
  );
  map.set(key, value);
}

function shelfOf(shelves: Shelves, table: TableName): Map<string, Row> {
  const shelf = shelves.tables.get(table) ?? new Map<string, Row>();
  shelves.tables.set(table, shelf);
  return shelf;
}

function rowAt(shelves: Shelves, key: string): Row | undefined {
  const slash = key.indexOf("/");
  return shelves.tables.get(key.slice(0, slash) as TableName)?.get(key.slice(slash + 1));
}

function keep(shelves: Shelves, entry: Entry, regrets: Regrets): void {
  const cards: { before: Row<"card"> | undefined; after: Row<"card"> }[] = [];
  for (const { table, row } of entry.rows.values()) {
    const shelf = shelfOf(shelves, table);
    if (table === "card")
      cards.push({ before: shelf.get(row.id) as Row<"card"> | undefined, after: row as Row<"card"> });
    put(shelf, row.id, row, regrets);
  }
  for (const [key, delta] of counterDeltas(cards))
    put(shelves.counters, key, moved(shelves.counters.get(key), delta), regrets);
  put(shelves.deeds, entry.deed.stamp, entry.deed, regrets);
  put(shelves.eventsByDeed, entry.deed.stamp, entry.events, regrets);
  for (const [hash, text] of entry.texts) put(shelves.longTexts, hash, text, regrets);
  for (const { hash, bytes } of entry.blobs) put(shelves.blobs, hash, bytes, regrets);
  const { head } = shelves;
  regrets.push(() => {
    shelves.head = head;
  });
  shelves.head = entry.head;
}

/** A snapshot: what is written later does not show in it. */
function copyOf(shelves: Shelves): Contents {
  const rows = new Map<string, { table: TableName; row: Row }>();
  for (const [table, shelf] of shelves.tables)
    for (const [id, row] of shelf) rows.set(rowKey(table, id), { table, row });
  return {
    rows,
    aside: new Map(shelves.aside),
    deeds: new Map(shelves.deeds),
    eventsByDeed: new Map(shelves.eventsByDeed),
    longTexts: new Map(shelves.longTexts),
    blobs: new Map(shelves.blobs),
    counters: new Map(shelves.counters),
    head: shelves.head,
  };
}

function createReader(shelves: Shelves): ReadTx {
  const all = <T extends TableName>(table: T): readonly Row<T>[] => [
    ...(shelfOf(shelves, table) as unknown as Map<string, Row<T>>).values(),
  ];
  const cardsOf = (projectId: string, place: string) =>
    all("card")
      .filter((card) => card.projectId === projectId && card.place === place)
      .sort(compareRanked);
  const get = async <T extends TableName>(table: T, id: string) =>
    shelves.tables.get(table)?.get(id) as unknown as Row<T> | undefined;
  return {
    get,
    getMany: (table, ids) => Promise.all(ids.map((id) => get(table, id))),
    async list<T extends SmallTable>(table: T, projectId?: string) {
      const living = all(table).filter((row) => !row.deleted);
      const inOrder = living.sort((a, b) => compareText(a.id, b.id));
      if (projectId === undefined) return inOrder;
      return inOrder.filter((row) => ((row as { projectId?: string }).projectId ?? projectId) === projectId);
    },
    async window({ projectId, place, from, direction, limit }) {
      const cards = cardsOf(projectId, place);
      const inRange = cards.filter(
        ({ rank }) => from === null || (direction === "up" ? rank <= from : rank >= from),
      );
      return (direction === "up" ? inRange.reverse() : inRange).slice(0, limit);
    },
    cardsIn: async (projectId, place) => cardsOf(projectId, place),
    async highestNumber(projectId) {
      const numbers = all("card").flatMap((card) => (card.projectId === projectId ? [card.number] : []));
      const code = (await get("project", projectId))?.code ?? "";
      const aliases = all("alias").flatMap((alias) => (alias.projectId === projectId ? [alias.key] : []));
      const keys = new Set(aliases);
      let number = numbers.reduce((most, each) => Math.max(most, each), 0);
      while (keys.has(`${code}-${number + 1}`)) number += 1;
      return number;
    },
    async partsOf(table, cardId) {
      const living = all(table).filter((row) => row.cardId === cardId && !row.deleted);
      return living.sort((a, b) => compareText(a.id, b.id));
    },
    childrenOf: async (cardId) =>
      all("card").filter((card) => card.parentCardId === cardId && !card.deleted && card.place !== "trash"),
    linksOf: async (cardId) =>
      all("link").filter((link) => !link.deleted && (link.fromCardId === cardId || link.toCardId === cardId)),
    counters: async (projectId) =>
      [...shelves.counters.values()].filter((counter) => counter.projectId === projectId),
    head: async () => shelves.head,
    deed: async (stamp) => shelves.deeds.get(stamp),
    eventsOf: async (stamp) => shelves.eventsByDeed.get(stamp) ?? [],
    longText: async (hash) => shelves.longTexts.get(hash),
    blob: async (hash) => shelves.blobs.get(hash),
    attachedBytes: async () =>
      all("attachment").reduce((sum, row) => (row.deleted ? sum : sum + row.bytes), 0),
    event: async (rowId, stamp, table) =>
      shelves.eventsByDeed.get(stamp)?.find((event) => event.rowId === rowId && event.table === table),
  };
}
