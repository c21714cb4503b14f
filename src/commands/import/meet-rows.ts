import { born, type Change, changed, type Row } from "@/domain/change";
import type { Entities } from "@/domain/model/entities";
import type { ReadTx, SmallTable } from "@/domain/store";

type NamedTable = Extract<SmallTable, "sprint" | "person" | "label" | "epic" | "column">;

/** A row that the file names and that may be here already. */
export type Wanted<T extends NamedTable> = {
  /** What the file calls it. */
  readonly ref: string;
  /** Its name as it is shown among what will be created. */
  readonly name: string;
  /** What it may be known by here, the surest first. */
  readonly keys: readonly string[];
  readonly row: Entities[T];
};

export type Met<T extends NamedTable> = {
  /** The rows that the file's names stand for, as they will be. */
  readonly byRef: ReadonlyMap<string, Entities[T]>;
  readonly changes: readonly Change[];
  readonly created: readonly string[];
};

/**
 * Finds each row that a file names: by a key of a living row, else by the id
 * that an earlier import gave it (and then an undone one comes back), else it
 * is born. Nothing is made twice, however the file repeats itself.
 */
export async function meetRows<T extends NamedTable>(
  tx: ReadTx,
  table: T,
  living: { readonly rows: readonly Row<T>[]; readonly keysOf: (row: Row<T>) => readonly string[] },
  wanted: readonly Wanted<T>[],
): Promise<Met<T>> {
  const byKey = new Map<string, Entities[T]>();
  for (const row of living.rows)
    for (const key of living.keysOf(row)) if (!byKey.has(key)) byKey.set(key, row);
  const find = (one: Wanted<T>) => one.keys.map((key) => byKey.get(key)).find((row) => row !== undefined);
  const absent = wanted.filter((one) => find(one) === undefined);
  const dead =
    absent.length === 0
      ? []
      : await tx.getMany(
          table,
          absent.map(({ row }) => row.id),
        );
  const deadById = new Map(dead.flatMap((row) => (row ? [[row.id as string, row] as const] : [])));
  const byRef = new Map<string, Entities[T]>();
  const changes: Change[] = [];
  const created: string[] = [];
  for (const one of wanted) {
    const known = find(one);
    byRef.set(one.ref, known ?? one.row);
    if (known !== undefined) continue;
    for (const key of one.keys) byKey.set(key, one.row);
    const old = deadById.get(one.row.id);
    changes.push(old ? revived(table, old) : born(table, one.row));
    created.push(one.name);
  }
  return { byRef, changes, created };
}

function revived<T extends NamedTable>(table: T, row: Row<T>): Change {
  return changed<NamedTable>(table, row as Row<NamedTable>, { deleted: false });
}
