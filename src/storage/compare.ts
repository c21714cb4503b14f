import type { Table } from "dexie";
import { applied, type Change, type Row } from "@/domain/change";
import type { TableName } from "@/domain/model/entities";
import {
  documentTables,
  isDocumentTable,
  type PortableBatch,
  type PortableRow,
  withoutCounts,
} from "@/domain/portable";
import { mergeRow } from "@/domain/rules/merge";
import { type Preview, startPreview } from "@/domain/rules/preview";
import { putBack, takeAway } from "@/domain/rules/put-back";
import { asideKey } from "./aside";
import type { VigieDatabase } from "./database";
import { getAligned } from "./get-aligned";
import { mishapOf } from "./mishap";
import { eachStaged } from "./staged";

/** What a file would do to a living base. `keptAside`: rows by table that this version does not know. */
export type Comparison = Preview & {
  readonly keptAside: Readonly<Record<string, number>>;
  /** Is the file of the workspace that this base holds? A file of another one deserves a question. */
  readonly isSameWorkspace: boolean;
};

export type RestorePlan = Comparison & { readonly changes: readonly Change[] };

/**
 * The differences between a staged file and a living base, as changes for one
 * deed (`file/restore`): the file wins, whatever is newer; living rows that it
 * does not have go to the trash. Writes nothing. The plan may be a moment old
 * when it is applied: the command looks at every row again.
 */
export function planRestore(db: VigieDatabase, job: string): Promise<RestorePlan> {
  return reading(db, async () => {
    const found = startComparison();
    const changes: Change[] = [];
    const idsByTable = new Map<TableName, Set<string>>(documentTables.map((table) => [table, new Set()]));
    const note = (table: TableName, ours: PortableRow | undefined, planned: readonly Change[]) => {
      for (const change of planned) {
        changes.push(change);
        found.preview.note(table, ours, afterwards(table, ours, change));
      }
    };
    await eachStaged(db, job, async (batch) => {
      if (batch.kind !== "rows") return;
      const { table, rows } = batch;
      if (!isDocumentTable(table)) return found.aside(table, rows.length);
      const ours = await oursOf(db, table, rows);
      if (table === "workspace")
        found.workspace(rows, await db.rows("workspace").toCollection().primaryKeys());
      rows.forEach((row, i) => {
        idsByTable.get(table)?.add(row.id);
        note(table, ours[i], putBack(table, ours[i], row));
      });
    });
    const cards = idsByTable.get("card") ?? new Set();
    for (const [table, ids] of idsByTable) {
      await eachMissing(db, table, ids, (row) =>
        note(
          table,
          row,
          takeAway(table, row, (id) => cards.has(id)),
        ),
      );
    }
    return { ...found.end(), changes };
  });
}

/** What merging a staged file by stamps would do (`mergeRows`). Writes nothing. */
export function planMerge(db: VigieDatabase, job: string): Promise<Comparison> {
  return reading(db, async () => {
    const found = startComparison();
    await eachStaged(db, job, async (batch) => {
      if (batch.kind !== "rows") return;
      const { table, rows } = batch;
      if (!isDocumentTable(table)) found.aside(table, rows.length);
      const ours = await oursOf(db, table, rows);
      if (table === "workspace")
        found.workspace(rows, await db.rows("workspace").toCollection().primaryKeys());
      rows.forEach((row, i) => {
        found.preview.note(table, ours[i], mergeRow(ours[i], row));
      });
    });
    return found.end();
  });
}

/** Our rows of the same ids, without what is counted; of an unknown table those that were kept aside. */
export async function oursOf(
  db: VigieDatabase,
  table: string,
  rows: Extract<PortableBatch, { kind: "rows" }>["rows"],
): Promise<readonly (PortableRow | undefined)[]> {
  if (!isDocumentTable(table)) {
    const kept = await db.desk.bulkGet(rows.map((row) => asideKey(table, row.id)));
    return kept.map((row) => row?.value as PortableRow | undefined);
  }
  const door = db.rows(table) as unknown as Table<PortableRow, string>;
  const ids = rows.map((row) => row.id);
  const ours = await getAligned(door, ids, (row) => row.id);
  return ours.map((row) => row && withoutCounts(table, row));
}

function startComparison() {
  const preview = startPreview();
  const keptAside: Record<string, number> = {};
  let isSameWorkspace = true;
  return {
    preview,
    aside(table: string, count: number): void {
      keptAside[table] = (keptAside[table] ?? 0) + count;
    },
    workspace(theirs: readonly PortableRow[], ours: readonly string[]): void {
      isSameWorkspace = ours.length === 0 || theirs.some((row) => ours.includes(row.id));
    },
    end: (): Comparison => ({ ...preview.end(), keptAside, isSameWorkspace }),
  };
}

/** How the row would stand after the change; its stamp does not matter here. */
function afterwards(table: TableName, ours: PortableRow | undefined, change: Change): PortableRow {
  const row = ours as unknown as Row | undefined;
  const after = applied(row, change, (ours ?? { stamp: "" }).stamp as Row["stamp"]);
  return withoutCounts(table, after as unknown as PortableRow);
}

async function eachMissing(
  db: VigieDatabase,
  table: TableName,
  ids: ReadonlySet<string>,
  each: (row: PortableRow) => void,
): Promise<void> {
  const keys = (await db.rows(table).toCollection().primaryKeys()) as readonly string[];
  const missing = keys.filter((id) => !ids.has(id));
  for (let from = 0; from < missing.length; from += 1000) {
    const rows = await (db.rows(table) as unknown as Table<PortableRow, string>).bulkGet(
      missing.slice(from, from + 1000),
    );
    for (const row of rows) if (row) each(withoutCounts(table, row));
  }
}

async function reading<T>(db: VigieDatabase, work: () => Promise<T>): Promise<T> {
  try {
    return await db.transaction("r", db.tables, work);
  } catch (error) {
    throw mishapOf(error);
  }
}
