import type { ProjectId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";

/** The words that are places without being sprints. */
const words: ReadonlySet<string> = new Set(["backlog", "flow", "archive", "trash"]);

/** Is this place a sprint's id? */
export function isSprint(place: Place): boolean {
  return !words.has(place);
}

/**
 * May cards of a project enter this place? A closed sprint keeps its record as
 * it was (B32), and another project's sprint is none of theirs: no column would
 * show them. Capacity only ever warns.
 */
export async function admit(tx: ReadTx, place: Place, projectId: ProjectId): Promise<Result<null, Refusal>> {
  if (!isSprint(place)) return ok(null);
  const sprint = await tx.get("sprint", place);
  if (!sprint || sprint.deleted || sprint.projectId !== projectId) return err({ kind: "sprint-missing" });
  return sprint.state.phase === "closed" ? err({ kind: "sprint-closed", sprint: sprint.name }) : ok(null);
}
