import type { Row } from "@/domain/change";
import { type Counter, counterDeltas, moved } from "@/domain/counters";
import { type Deed, emptyHead, type Head, type JournalEvent } from "@/domain/journal";
import { rowKey, writeDown } from "@/domain/ledger";
import type { TableName } from "@/domain/model/entities";
import { compareRanked, compareText } from "@/domain/model/rank";
import type { Stamp } from "@/domain/model/stamp";
import type { ReadTx, SmallTable, Store } from "@/domain/store";

/** All that a base holds, as plain values: what a native file is written from. */
export type Contents = {
  readonly rows: ReadonlyMap<string, { readonly table: TableName; readonly row: Row }>;
  readonly deeds: ReadonlyMap<Stamp, Deed>;
  readonly eventsByDeed: ReadonlyMap<Stamp, readonly JournalEvent[]>;
  readonly longTexts: ReadonlyMap<string, string>;
  readonly counters: ReadonlyMap<string, Counter>;
  readonly head: Head;
};

export type MemoryStore = Store & { readonly contents: () => Contents };

const nothing: Contents = {
  rows: new Map(),
  deeds: new Map(),
  eventsByDeed: new Map(),
  longTexts: new Map(),
  counters: new Map(),
  head: emptyHead,
};

/**
 * A store that keeps everything in memory: for playing the sample's story, for
 * making files of any size, for laws tried a thousand times. The same contract
 * as the one on IndexedDB holds it. Writes are copies of nothing: a write that
 * throws puts back what it had changed.
 */
export function createMemoryStore(): MemoryStore {
  let contents = nothing;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = queue.then(work);
    queue = run.catch(() => undefined);
    return run;
  };
  return {
    contents: () => contents,
    read: (work) => inTurn(() => work(createReader(() => contents))),
    write: (work) =>
      inTurn(async () => {
        const before = contents;
        try {
          return await work({
            ...createReader(() => contents),
            async apply(changes, pen, draft) {
              const rowBefore = (key: string) => contents.rows.get(key)?.row;
              const entry = writeDown(contents.head, changes, rowBefore, { pen, draft });
              contents = withEntry(contents, entry);
              return entry.deed;
            },
            async redact(stamp) {
              const events = contents.eventsByDeed.get(stamp) ?? [];
              const emptied = events.map((event) => ({
                ...event,
                before: event.before && {},
                after: {},
                redacted: true as const,
              }));
              contents = { ...contents, eventsByDeed: new Map(contents.eventsByDeed).set(stamp, emptied) };
            },
          });
        } catch (error) {
          contents = before;
          throw error;
        }
      }),
  };
}

function withEntry(contents: Contents, entry: ReturnType<typeof writeDown>): Contents {
  const counters = new Map(contents.counters);
  const cards = [...entry.rows]
    .filter(([, { table }]) => table === "card")
    .map(([key, { row }]) => ({
      before: contents.rows.get(key)?.row as Row<"card"> | undefined,
      after: row as Row<"card">,
    }));
  for (const [key, delta] of counterDeltas(cards)) counters.set(key, moved(counters.get(key), delta));
  return {
    rows: new Map([...contents.rows, ...entry.rows]),
    deeds: new Map(contents.deeds).set(entry.deed.stamp, entry.deed),
    eventsByDeed: new Map(contents.eventsByDeed).set(entry.deed.stamp, entry.events),
    longTexts: new Map([...contents.longTexts, ...entry.texts]),
    counters,
    head: entry.head,
  };
}

function createReader(now: () => Contents): ReadTx {
  const all = <T extends TableName>(table: T): Row<T>[] => {
    const found: Row<T>[] = [];
    for (const { table: its, row } of now().rows.values())
      if (its === table) found.push(row as unknown as Row<T>);
    return found;
  };
  const cardsOf = (projectId: string, place: string) =>
    all("card")
      .filter((card) => card.projectId === projectId && card.place === place)
      .sort(compareRanked);
  const get = async <T extends TableName>(table: T, id: string) =>
    now().rows.get(rowKey(table, id))?.row as unknown as Row<T> | undefined;
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
      return all("card").reduce(
        (most, card) => (card.projectId === projectId ? Math.max(most, card.number) : most),
        0,
      );
    },
    async partsOf(table, cardId) {
      const living = all(table).filter((row) => row.cardId === cardId && !row.deleted);
      return living.sort((a, b) => compareText(a.id, b.id));
    },
    counters: async (projectId) =>
      [...now().counters.values()].filter((counter) => counter.projectId === projectId),
    head: async () => now().head,
    deed: async (stamp) => now().deeds.get(stamp),
    eventsOf: async (stamp) => now().eventsByDeed.get(stamp) ?? [],
    longText: async (hash) => now().longTexts.get(hash),
    event: async (rowId, stamp, table) =>
      now()
        .eventsByDeed.get(stamp)
        ?.find((event) => event.rowId === rowId && event.table === table),
  };
}
