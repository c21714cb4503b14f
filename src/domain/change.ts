import { canonicalJson } from "@/lib/canonical";
import { isAbsentWhenNothing } from "./absent-fields";
import type { Entities, TableName } from "./model/entities";
import type { Stamp } from "./model/stamp";
import type { Instant } from "./model/vocabulary";

/** Fields of a row by name. An element of a set is a field of its own: `labels/<id>`, `assignees/<id>`. */
export type Fields = Readonly<Record<string, unknown>>;

/** Something that another tool knows to have happened to a row before it came here; only the fields that moved. */
export type PastStep = { readonly at: Instant; readonly before: Fields; readonly after: Fields };

type SetElement = { readonly [element: `${"labels" | "assignees"}/${string}`]: boolean };

/** What a change may touch in a row of table `T`. Sets are changed element by element. */
export type FieldsOf<T extends TableName> = Partial<Omit<Entities[T], "id" | "labels" | "assignees">> &
  SetElement & { readonly deleted?: boolean };

/**
 * One row, before and after, holding only the fields that moved. `before: null`
 * means that the row is born, and then `after` holds all of it. A row never
 * dies: it is marked `deleted`, so that a colleague's concurrent edit survives.
 */
export type Change = {
  readonly [T in TableName]:
    | {
        readonly table: T;
        readonly id: string;
        readonly before: null;
        readonly after: Entities[T];
        readonly occurredAt?: Instant;
        /** What is known of the row from before it came here. */
        readonly past?: readonly PastStep[];
      }
    | {
        readonly table: T;
        readonly id: string;
        readonly before: FieldsOf<T>;
        readonly after: FieldsOf<T>;
        readonly occurredAt?: Instant;
      };
}[TableName];

/** A row as it is kept: what it says, and when each field was said. */
export type Row<T extends TableName = TableName> = Entities[T] & {
  /** The stamp of every field that is not in `stamps`. */
  readonly stamp: Stamp;
  readonly stamps?: Readonly<Record<string, Stamp>>;
  readonly deleted?: boolean;
};

/** The row's birth as a change; the values travel in the row, the journal only says that it was born, and its past elsewhere. */
export function born<T extends TableName>(
  table: T,
  row: Entities[T],
  occurredAt?: Instant,
  past: readonly PastStep[] = [],
): Change {
  return {
    table,
    id: row.id,
    before: null,
    after: row,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(past.length === 0 ? {} : { past }),
  } as Change;
}

/** A change of the fields in `after`; what they said before is read off `row`, so undo never has to guess. */
export function changed<T extends TableName>(
  table: T,
  row: Row<T>,
  after: FieldsOf<T>,
  occurredAt?: Instant,
): Change {
  const before = Object.fromEntries(Object.keys(after).map((field) => [field, readField(row, field)]));
  return { table, id: row.id, before, after, ...(occurredAt === undefined ? {} : { occurredAt }) } as Change;
}

/** A change of only those fields of `wanted` that the row does not say already; none when it says them all. */
export function edited<T extends TableName>(table: T, row: Row<T>, wanted: FieldsOf<T>): readonly Change[] {
  const differs = ([field, value]: [string, unknown]) => !sameValue(readField(row, field), value);
  const fields = Object.entries(wanted).filter(differs);
  return fields.length === 0 ? [] : [changed(table, row, Object.fromEntries(fields) as FieldsOf<T>)];
}

/** Do two field values say the same? Nothing, null and absent are one. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

/** What a field of a row says; for `labels/<id>` whether the element is in the set. */
export function readField(row: object, field: string): unknown {
  const slash = field.indexOf("/");
  if (field === "deleted") return (row as { deleted?: boolean }).deleted ?? false;
  if (slash < 0) return (row as Fields)[field] ?? null;
  const set = (row as Fields)[field.slice(0, slash)];
  return Array.isArray(set) && set.includes(field.slice(slash + 1));
}

/** The stamp that a field of a row bears. */
export function stampOf(
  row: { readonly stamp: Stamp; readonly stamps?: Readonly<Record<string, Stamp>> },
  field: string,
): Stamp {
  return row.stamps?.[field] ?? row.stamp;
}

/** The row after a change, its fields stamped. Sets stay sorted by id, so that replicas are equal byte for byte. */
export function applied(row: Row | undefined, change: Change, stamp: Stamp): Row {
  if (change.before === null) return { ...change.after, stamp } as Row;
  const next: Record<string, unknown> = { id: change.id, stamp, ...row };
  const stamps: Record<string, Stamp> = { ...row?.stamps };
  for (const [field, value] of Object.entries(change.after)) {
    stamps[field] = stamp;
    const slash = field.indexOf("/");
    if (value === null && isAbsentWhenNothing(change.table, field)) delete next[field];
    else if (slash < 0) next[field] = value;
    else
      next[field.slice(0, slash)] = withElement(
        next[field.slice(0, slash)],
        field.slice(slash + 1),
        value === true,
      );
  }
  if (next["deleted"] === false) delete next["deleted"];
  return { ...next, stamps } as unknown as Row;
}

function withElement(set: unknown, element: string, present: boolean): readonly string[] {
  const rest = Array.isArray(set) ? set.filter((other) => other !== element) : [];
  return present ? [...rest, element].sort() : rest;
}
