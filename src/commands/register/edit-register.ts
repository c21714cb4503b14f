import { born, type Change, changed, edited, type FieldsOf, type Row } from "@/domain/change";
import type { Entities } from "@/domain/model/entities";
import { makeId } from "@/domain/model/ids";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import type { Chance, CommandOf, HandlersOf, Planned } from "../command";
import { importProcesses } from "./import-processes";
import { checkRegisterFields } from "./register-checks";
import type { RegisterCommand, RegisterTable } from "./register-commands";
import { lawOf } from "./register-laws";
import { nameOfRegisterRow } from "./register-names";

/** A new row of a register, with every field checked. A health note is dated by the clock as well. */
async function add(tx: ReadTx, command: CommandOf<"register/add">, { mint, now }: Chance): Promise<Planned> {
  const { table, portfolioId } = command;
  const portfolio = await tx.get("portfolio", portfolioId);
  if (!portfolio || portfolio.deleted) return err({ kind: "row-missing" });
  const checked = checkRegisterFields(table, command.row as Readonly<Record<string, unknown>>);
  if (!checked.ok) return checked;
  const dated = table === "healthNote" ? { at: now } : {};
  const row = { ...checked.value, ...dated, id: makeId(table, mint()), portfolioId };
  const beside = await lawOf(tx, table, row);
  if (!beside.ok) return beside;
  const birth = born(table, row as unknown as Entities[RegisterTable]) as Change;
  return ok({ changes: [birth, ...beside.value], about: await aboutOf(tx, table, row) });
}

/** Writes the named fields of a row. */
async function edit(tx: ReadTx, command: CommandOf<"register/edit">): Promise<Planned> {
  const { table, id } = command;
  const row = await tx.get(table, id);
  if (!row || row.deleted) return err({ kind: "row-missing" });
  const checked = checkRegisterFields(table, command.fields as Readonly<Record<string, unknown>>);
  if (!checked.ok) return checked;
  const beside = await lawOf(tx, table, { ...row, ...checked.value });
  if (!beside.ok) return beside;
  const changes = edited(table, row as Row<typeof table>, checked.value as FieldsOf<typeof table>);
  const about = await aboutOf(tx, table, { ...row, ...checked.value });
  return ok({ changes: [...changes, ...beside.value], about });
}

/** Takes rows away; undo brings them back. What named them shows nothing in their place. */
async function remove(tx: ReadTx, { table, ids }: CommandOf<"register/remove">): Promise<Planned> {
  const rows = (await tx.getMany(table, ids)).flatMap((row) => (row && !row.deleted ? [row] : []));
  const [first] = rows;
  if (!first) return err({ kind: "row-missing" });
  const changes = rows.map((row) => changed(table, row as Row<typeof table>, { deleted: true }));
  return ok({ changes, about: { ...(await aboutOf(tx, table, first)), count: rows.length } });
}

async function aboutOf(tx: ReadTx, table: RegisterTable, row: object) {
  return { name: await nameOfRegisterRow(tx, table, row), count: 1 };
}

export const registerHandlers: HandlersOf<RegisterCommand> = {
  "register/add": add,
  "register/edit": edit,
  "register/remove": remove,
  "process/import": importProcesses,
};
