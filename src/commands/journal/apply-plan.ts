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

/** Writes the differences between a file and the living base as a new deed, so that an old backup wins over newer rows and can be undone. */
export async function applyRestore(_tx: ReadTx, command: CommandOf<"file/restore">): Promise<Planned> {
  const { changes, name } = command;
  return ok({ changes, about: { name, count: changes.length }, source: "import" });
}
