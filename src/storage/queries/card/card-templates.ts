import type { Row } from "@/domain/change";
import type { ProjectId } from "@/domain/model/ids";
import type { VigieDatabase } from "../../database";

export type CardTemplateRow = Extract<Row<"template">, { readonly kind: "card" }>;

/** The templates that a project's new cards may begin with, by name. */
export async function cardTemplates(
  db: VigieDatabase,
  projectId: ProjectId,
): Promise<readonly CardTemplateRow[]> {
  const rows = await db.rows("template").toArray();
  return rows
    .filter((row): row is CardTemplateRow => row.kind === "card" && row.projectId === projectId)
    .filter((row) => !row.deleted)
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
}
