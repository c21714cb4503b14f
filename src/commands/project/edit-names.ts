import { changed, edited, type FieldsOf } from "@/domain/change";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { checkLine } from "../check-text";
import type { CommandOf, Planned } from "../command";

/** Renames or recolours an epic; its cards keep it. A name that another epic of the project bears is refused. */
export async function editEpic(tx: ReadTx, command: CommandOf<"epic/edit">): Promise<Planned> {
  return editNamed(tx, "epic", command.epicId, command);
}

/** Renames or recolours a label, on every card that bears it. A name that another label of the project bears is refused. */
export async function editLabel(tx: ReadTx, command: CommandOf<"label/edit">): Promise<Planned> {
  return editNamed(tx, "label", command.labelId, command);
}

/**
 * Takes a label away. It is marked and stays in the cards' rows, where nobody
 * shows it: undo brings it back on every one of them, also on those that a
 * colleague edited meanwhile.
 */
export async function removeLabel(tx: ReadTx, { labelId }: CommandOf<"label/remove">): Promise<Planned> {
  const label = await tx.get("label", labelId);
  if (!label || label.deleted) return err({ kind: "row-missing" });
  return ok({ changes: [changed("label", label, { deleted: true })], about: { name: label.name, count: 1 } });
}

async function editNamed(
  tx: ReadTx,
  table: "epic" | "label",
  id: string,
  wanted: { readonly name?: string; readonly colour?: string },
): Promise<Planned> {
  const row = await tx.get(table, id);
  if (!row || row.deleted) return err({ kind: "row-missing" });
  const name = wanted.name === undefined ? null : checkLine("name", wanted.name);
  if (name && !name.ok) return name;
  if (name) {
    const others = (await tx.list(table, row.projectId)).filter((other) => other.id !== id);
    if (others.some((other) => other.name === name.value))
      return err({ kind: "name-taken", name: name.value });
  }
  const fields: FieldsOf<"label"> = {
    ...(name ? { name: name.value } : {}),
    ...(wanted.colour === undefined ? {} : { colour: wanted.colour }),
  };
  return ok({ changes: edited(table, row, fields), about: { name: name?.value ?? row.name, count: 1 } });
}
