import type { Row } from "../change";
import type { JournalEvent } from "../journal";
import type { CardId, ColumnId } from "../model/ids";
import type { Stamp } from "../model/stamp";
import { rowKey } from "../row-key";
import { grown } from "./growing-map";

/** All that facts are read from; rows serve only for fields that never changed. */
export type ProjectJournal = {
  readonly cards: readonly Row<"card">[];
  readonly columns: readonly Row<"column">[];
  readonly events: readonly JournalEvent[];
  /** The undone deed's stamp by the undoing's: `Deed.undoes`. */
  readonly undoes: ReadonlyMap<Stamp, Stamp>;
};

/** A project's journal by row, so that one more event costs a look at one row. */
export type KeptJournal = {
  readonly cards: ReadonlyMap<CardId, Row<"card">>;
  readonly columns: ReadonlyMap<ColumnId, Row<"column">>;
  readonly eventsByRow: ReadonlyMap<string, readonly JournalEvent[]>;
  readonly undoes: ReadonlyMap<Stamp, Stamp>;
};

const empty: KeptJournal = {
  cards: new Map(),
  columns: new Map(),
  eventsByRow: new Map(),
  undoes: new Map(),
};

/** Groups a journal by row; the order of its events is of no account. */
export function keepJournal(journal: ProjectJournal): KeptJournal {
  return addToJournal(empty, journal);
}

/**
 * The journal with more of it: newer rows, and events in any order. An event
 * that is known already takes its own place again, emptied or not, so that what
 * is heard twice counts once.
 */
export function addToJournal(kept: KeptJournal, more: ProjectJournal): KeptJournal {
  const told = [...byRow(more.events)].map(
    ([key, events]) => [key, joined(kept.eventsByRow.get(key), events)] as const,
  );
  return {
    cards: grown(kept.cards, byId(more.cards)),
    columns: grown(kept.columns, byId(more.columns)),
    eventsByRow: grown(kept.eventsByRow, told),
    undoes: grown(kept.undoes, more.undoes),
  };
}

/** Events by the name of their row, in the order in which they come. */
export function byRow(events: readonly JournalEvent[]): ReadonlyMap<string, readonly JournalEvent[]> {
  const rows = new Map<string, JournalEvent[]>();
  let [last, own] = [null as JournalEvent | null, [] as JournalEvent[]];
  for (const event of events) {
    // A store gives the events of a row one behind the other.
    if (last === null || last.rowId !== event.rowId || last.table !== event.table) {
      const key = rowKey(event.table, event.rowId);
      own = rows.get(key) ?? [];
      if (own.length === 0) rows.set(key, own);
    }
    own.push(event);
    last = event;
  }
  return rows;
}

function joined(known: readonly JournalEvent[] | undefined, events: readonly JournalEvent[]) {
  // As a store gives them: one look at each, and no table of four hundred thousand stamps.
  if (known === undefined && events.every(({ stamp }, i) => i === 0 || (events[i - 1]?.stamp ?? "") < stamp))
    return events;
  const byStamp = new Map((known ?? []).map((event) => [event.stamp, event]));
  for (const event of events) byStamp.set(event.stamp, event);
  return [...byStamp.values()];
}

/** The events of one row, in any order. */
export function eventsOf(
  { eventsByRow }: KeptJournal,
  table: "card" | "column" | "sprint",
  id: string,
): readonly JournalEvent[] {
  return eventsByRow.get(rowKey(table, id)) ?? [];
}

const byId = <I extends string, R extends { readonly id: I }>(rows: readonly R[]) =>
  rows.map((row) => [row.id, row] as const);
