import { canonicalJson } from "@/lib/canonical";
import { sha256Text, startSha256 } from "@/lib/hash";
import { applied, type Change, type Row, stampOf } from "./change";
import type { About, Deed, DeedSource, Head, History, JournalEvent } from "./journal";
import { keepCounts } from "./kept-counts";
import { packed } from "./long-text";
import { type Stamp, tick, witness } from "./model/stamp";
import type { Instant } from "./model/vocabulary";
import type { BlobRow } from "./portable";
import { rowKey } from "./row-key";

/** Who writes, from where, and when: what only the outside knows. */
export type Pen = {
  readonly desk: string;
  /** Random per tab session, so that a cloned profile does not mint twins. */
  readonly session: string;
  readonly actor: string;
  readonly now: Instant;
  readonly offset: number;
};

export type DeedDraft = {
  readonly command: string;
  readonly about: About;
  readonly source: DeedSource;
  readonly undoes: Stamp | null;
  readonly occurredAt: Instant;
  /** Bytes that rows of the deed name by hash; they are kept with it, or nothing is. */
  readonly blobs?: readonly BlobRow[];
  /** How the desk's history moves on with this deed. */
  readonly history: (history: History, stamp: Stamp) => History;
};

export type Entry = {
  readonly deed: Deed;
  readonly events: readonly JournalEvent[];
  /** Every row after the deed, by `table/id`. */
  readonly rows: ReadonlyMap<string, { readonly table: Change["table"]; readonly row: Row }>;
  readonly head: Head;
  /** Texts over 2 kB by hash; the events name them. */
  readonly texts: ReadonlyMap<string, string>;
  /** Bytes of attachments by hash; rows name them. */
  readonly blobs: readonly BlobRow[];
};

/**
 * Writes a deed down: the rows it leaves, its events, its place in the desk's
 * chain. Pure: any store that keeps what it answers, all or nothing, keeps the
 * journal's promises. The stamp is greater than the desk's last one and than
 * every stamp that the deed overwrites, whatever the wall clock says.
 */
export function writeDown(
  head: Head,
  changes: readonly Change[],
  rowBefore: (key: string) => Row | undefined,
  { pen, draft }: { readonly pen: Pen; readonly draft: DeedDraft },
): Entry {
  const stamp = nextStamp(head, changes, rowBefore, pen);
  const rows = new Map<string, { table: Change["table"]; row: Row }>();
  const events = new Map<string, JournalEvent>();
  const texts = new Map<string, string>();
  const births = new Set(
    changes.filter((change) => change.before === null && change.table === "card").map(({ id }) => id),
  );
  for (const change of changes) {
    const key = rowKey(change.table, change.id);
    const before = rows.get(key)?.row ?? rowBefore(key);
    const row = applied(before, change, stamp);
    rows.set(key, { table: change.table, row });
    if (isBornWithCard(change, births)) continue;
    const event = eventOf(change, before, row, { stamp, occurredAt: draft.occurredAt });
    events.set(key, joined(events.get(key), packEvent(event, texts)));
  }
  keepCounts(rows, rowBefore);
  const said = [...events.values()];
  const deed = seal(head, said, stamp, { pen, draft });
  return {
    deed,
    events: said,
    rows,
    head: { seq: deed.seq, stamp, hash: deed.hash, history: draft.history(head.history, stamp) },
    texts,
    blobs: draft.blobs ?? [],
  };
}

/** The birth of a card is the birth of its text and of its old keys: one event speaks for them all. */
function isBornWithCard(change: Change, births: ReadonlySet<string>): boolean {
  if (change.before !== null) return false;
  if (change.table === "cardText") return births.has(change.id);
  return change.table === "alias" && births.has(change.after.cardId);
}

function nextStamp(
  head: Head,
  changes: readonly Change[],
  rowBefore: (key: string) => Row | undefined,
  pen: Pen,
): Stamp {
  let clock = { millis: 0, counter: 0, actor: pen.session };
  if (head.stamp !== null) clock = witness(clock, head.stamp);
  for (const change of changes) {
    const row = change.before === null ? undefined : rowBefore(rowKey(change.table, change.id));
    if (!row) continue;
    for (const field of Object.keys(change.after)) clock = witness(clock, stampOf(row, field));
  }
  return tick(clock, pen.now).stamp;
}

function eventOf(
  change: Change,
  before: Row | undefined,
  after: Row,
  { stamp, occurredAt }: { readonly stamp: Stamp; readonly occurredAt: Instant },
): JournalEvent {
  const { projectId } = after as { projectId?: string };
  const base = {
    rowId: change.id,
    stamp,
    table: change.table,
    projectId: change.table === "project" ? change.id : (projectId ?? ""),
    occurredAt: change.occurredAt ?? occurredAt,
  };
  if (change.before === null) {
    const { past = [] } = change;
    return { ...base, before: null, after: {}, ...(past.length > 0 ? { past } : {}) };
  }
  const was =
    before && Object.fromEntries(Object.keys(change.after).map((field) => [field, stampOf(before, field)]));
  return { ...base, before: change.before, after: change.after, ...(was ? { was } : {}) };
}

/** A deed says one thing of a row: what stood before its first change, and what stands after the last. */
function joined(first: JournalEvent | undefined, next: JournalEvent): JournalEvent {
  if (first === undefined) return next;
  if (first.before === null || next.before === null) return first;
  const was = { ...next.was, ...first.was };
  return {
    ...first,
    before: { ...next.before, ...first.before },
    after: { ...first.after, ...next.after },
    ...(Object.keys(was).length > 0 ? { was } : {}),
  };
}

function packEvent(event: JournalEvent, texts: Map<string, string>): JournalEvent {
  return {
    ...event,
    before: event.before && packed(event.before, texts),
    after: packed(event.after, texts),
  };
}

function seal(
  head: Head,
  events: readonly JournalEvent[],
  stamp: Stamp,
  { pen, draft }: { readonly pen: Pen; readonly draft: DeedDraft },
): Deed {
  const header = {
    stamp,
    desk: pen.desk,
    seq: head.seq + 1,
    actor: pen.actor,
    command: draft.command,
    about: draft.about,
    undoes: draft.undoes,
    source: draft.source,
    occurredAt: draft.occurredAt,
    offset: pen.offset,
    events: events.length,
    payload: payloadHash(events),
    prev: head.hash,
  };
  return { ...header, hash: sha256Text(canonicalJson(header)) };
}

/** SHA-256 over the events of a deed, in order of table and row: what the chain vouches for. */
export function payloadHash(events: readonly JournalEvent[]): string {
  const hash = startSha256();
  // Keys are made once: made in the comparison, they cost more than the hash of a long import.
  const keyed = events.map((event) => ({ key: rowKey(event.table, event.rowId), event }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { event } of keyed) hash.add(`${canonicalJson(event)}\n`);
  return hash.end();
}
