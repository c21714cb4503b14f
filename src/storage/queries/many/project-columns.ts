import type { Row } from "@/domain/change";
import type { ProjectId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import type { VigieDatabase } from "../../database";
import { createReadTx } from "../../read-tx";

/** A status column and how many cards stand in it, wherever they are: closed sprints, archive and trash too. */
export type ProjectColumn = { readonly column: Row<"column">; readonly cards: number };

/** The status columns of a project in their order. */
export function projectColumns(db: VigieDatabase, projectId: ProjectId): Promise<readonly ProjectColumn[]> {
  return db.transaction("r", db.tables, async () => {
    const tx = createReadTx(db, new Map());
    const [columns, counters] = await Promise.all([tx.list("column", projectId), tx.counters(projectId)]);
    const cardsIn = (id: string) =>
      counters.filter(({ columnId }) => columnId === id).reduce((sum, { cards }) => sum + cards, 0);
    return [...columns].sort(compareRanked).map((column) => ({ column, cards: cardsIn(column.id) }));
  });
}

export type ProjectTemplateRow = Extract<Row<"template">, { kind: "project" }>;

/** What a new project may begin with, by name. */
export async function projectTemplates(db: VigieDatabase): Promise<readonly ProjectTemplateRow[]> {
  const rows = await db.rows("template").toArray();
  return rows
    .filter((row): row is ProjectTemplateRow => row.kind === "project" && !row.deleted)
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
}
