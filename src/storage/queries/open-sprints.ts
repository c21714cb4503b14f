import type { Row } from "@/domain/change";
import type { ProjectId } from "@/domain/model/ids";
import type { VigieDatabase } from "../database";
import { bySchedule } from "./frame";

/** The sprints of a project that take cards, in the order of its board. */
export async function openSprints(
  db: VigieDatabase,
  projectId: ProjectId,
): Promise<readonly Row<"sprint">[]> {
  const rows = await db.rows("sprint").where({ projectId }).toArray();
  return rows.filter(({ deleted, state }) => !deleted && state.phase !== "closed").sort(bySchedule);
}
