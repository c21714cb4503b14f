import type { Table } from "dexie";
import type { PortableRow } from "@/domain/portable";
import type { Difference } from "@/domain/rules/preview";
import type { VigieDatabase } from "../database";
import { eachStaged } from "../staged";

const named = ["sprint", "column", "epic", "person", "label", "card"] as const;
const byId: ReadonlySet<string> = new Set(["place", "columnId", "epicId", "parentCardId"]);

/** What the rows that differences name by id are called here, else in the staged file. */
export async function namesIn(
  db: VigieDatabase,
  job: string,
  differences: readonly Difference[],
): Promise<Readonly<Record<string, string>>> {
  const ids = new Set(differences.flatMap(({ fields }) => fields.flatMap(idsOf)));
  const names: Record<string, string> = {};
  const note = (row: PortableRow | undefined) => {
    const { title, name } = (row ?? {}) as { title?: unknown; name?: unknown };
    const called = title ?? name;
    if (row !== undefined && ids.delete(row.id) && typeof called === "string") names[row.id] = called;
  };
  for (const table of named) {
    const rows = await (db.rows(table) as unknown as Table<PortableRow, string>).bulkGet([...ids]);
    rows.forEach(note);
  }
  if (ids.size > 0)
    await eachStaged(db, job, async (batch) => {
      if (batch.kind === "rows") batch.rows.forEach(note);
    });
  return names;
}

function idsOf({ field, before, after }: Difference["fields"][number]): readonly string[] {
  const [, element] = field.split("/");
  if (element !== undefined) return [element];
  if (!byId.has(field)) return [];
  return [before, after].filter((value): value is string => typeof value === "string");
}
