import type { Row } from "@/domain/change";
import type { TableName } from "@/domain/model/entities";
import type { Dependency, HealthNote } from "@/domain/model/planning";
import type { Contact } from "@/domain/model/registers";
import type { ReadTx } from "@/domain/store";
import type { RegisterTable } from "./register-commands";

type Named = { readonly name: string } | { readonly title: string };

/**
 * What a row of a register is called in the journal: its name; for rows that
 * have none, what they are about: both ends of a dependency, the stakeholder of
 * an exchange, what a health statement speaks of.
 */
export async function nameOfRegisterRow(tx: ReadTx, table: RegisterTable, row: object): Promise<string> {
  if (table === "dependency") {
    const { fromId, toId } = row as Dependency;
    return `${await nameOfWork(tx, fromId)} → ${await nameOfWork(tx, toId)}`;
  }
  if (table === "contact") return nameIn(tx, "stakeholder", (row as Contact).stakeholderId);
  if (table === "healthNote") {
    const { about } = row as HealthNote;
    return nameIn(tx, about.slice(0, about.indexOf("_")) as TableName, about);
  }
  return (row as { readonly name: string }).name;
}

/** The name of an epic or the title of a card; three dots for what is gone. */
export function nameOfWork(tx: ReadTx, id: string): Promise<string> {
  return nameIn(tx, id.startsWith("epic_") ? "epic" : "card", id);
}

async function nameIn(tx: ReadTx, table: TableName, id: string): Promise<string> {
  const row = (await tx.get(table, id)) as (Row & Named) | undefined;
  if (!row) return "…";
  return "title" in row ? row.title : row.name;
}
