import { applied, type Change, type Fields, type Row } from "../change";
import type { JournalEvent } from "../journal";
import type { TableName } from "../model/entities";
import type { Stamp } from "../model/stamp";
import type { Instant } from "../model/vocabulary";
import type { PortableRow } from "../portable";

// A row as it stood at the end of a moment, told by the row of today and its events. A birth keeps no values
// (Decision 15), so nothing can be played forward: what moved later is taken back, field by field.

/** What sorts behind every stamp of that instant and before, and ahead of all later ones. */
export type Moment = { readonly stampsBefore: string };

/** The end of an instant, in the order of stamps: a replica that stopped then has written all that sorts before. */
export function endOf(until: Instant): Moment {
  const next = Math.max(0, Math.floor(until) + 1);
  return { stampsBefore: next.toString(36).padStart(9, "0") };
}

/** Had this been written by then? */
export function isBy(stamp: Stamp, end: Moment): boolean {
  return stamp < end.stampsBefore;
}

type Said = { readonly value: unknown; readonly stamp: Stamp | undefined };

/**
 * The row as a replica that stopped at that moment has it; null if it was not there yet. `events` are all of this row,
 * oldest first. A field that was said by then says the last of it; one that moved only later says what it said before
 * its first move; any other says what it says today. Long texts stay named by hash, and counts on a face are left alone.
 */
export function rowThen(row: PortableRow, events: readonly JournalEvent[], end: Moment): PortableRow | null {
  const known = new Map<string, Said>();
  const moved = new Map<string, Said>();
  let isThere = isBy(row.stamp, end);
  for (const event of events) {
    const isThen = isBy(event.stamp, end);
    isThere ||= isThen;
    if (event.before === null) continue;
    const fields = isThen ? event.after : event.before;
    for (const [field, value] of Object.entries(fields)) {
      if (isThen) known.set(field, { value, stamp: event.stamp });
      else if (!moved.has(field)) moved.set(field, { value, stamp: event.was?.[field] });
    }
  }
  if (!isThere) return null;
  const back = [...moved].map(([field, before]) => [field, known.get(field) ?? before] as const);
  const [first] = events;
  return first === undefined || back.length === 0 ? row : withSaid(row, first.table, back);
}

function withSaid(
  row: PortableRow,
  table: TableName,
  back: readonly (readonly [string, Said])[],
): PortableRow {
  const after: Fields = Object.fromEntries(back.map(([field, { value }]) => [field, value]));
  const change = { table, id: row.id, before: {}, after } as Change;
  const { stamps: _, ...then } = applied(row as unknown as Row, change, row.stamp);
  const stamps: Record<string, Stamp> = { ...row.stamps };
  for (const [field, { stamp }] of back) {
    if (stamp === undefined || stamp === row.stamp) delete stamps[field];
    else stamps[field] = stamp;
  }
  return { ...then, ...(Object.keys(stamps).length === 0 ? {} : { stamps }) } as unknown as PortableRow;
}
