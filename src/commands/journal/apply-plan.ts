import type { Row } from "@/domain/change";
import type { TableName } from "@/domain/model/entities";
import { rowKey } from "@/domain/row-key";
import { refreshed } from "@/domain/rules/put-back";
import type { ReadTx } from "@/domain/store";
import { ok } from "@/lib/result";
import type { CommandOf, Planned } from "../command";

/** Applies what an import planned: one deed, one undo. The plan was made by the same code as its dry run. */
export async function applyImport(_tx: ReadTx, command: CommandOf<"import/apply">): Promise<Planned> {
  return ok({
    changes: command.changes,
    about: { name: command.name, count: command.count },
    source: "import",
  });
}

/**
 * Writes the differences between a file and the living base as a new deed, so
 * that an old backup wins over newer rows and can be undone. The plan is a
 * moment old: every row is looked at again, so that the journal says what each
 * field said when the restore was written.
 */
export async function applyRestore(tx: ReadTx, command: CommandOf<"file/restore">): Promise<Planned> {
  const idsByTable = new Map<TableName, string[]>();
  for (const { table, id } of command.changes) {
    const ids = idsByTable.get(table);
    if (ids) ids.push(id);
    else idsByTable.set(table, [id]);
  }
  const rows = new Map<string, Row>();
  for (const [table, ids] of idsByTable)
    for (const row of await tx.getMany(table, ids)) if (row) rows.set(rowKey(table, row.id), row);
  const changes = command.changes.flatMap((change) =>
    refreshed(change, rows.get(rowKey(change.table, change.id))),
  );
  return ok({ changes, about: { name: command.name, count: changes.length }, source: "import" });
}
