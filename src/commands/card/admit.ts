import type { Place } from "@/domain/model/entities";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";

/** The words that are places without being sprints. */
const words: ReadonlySet<string> = new Set(["backlog", "flow", "archive", "trash"]);

/** Is this place a sprint's id? */
export function isSprint(place: Place): boolean {
  return !words.has(place);
}

/** May cards enter this place? A closed sprint keeps its record as it was (B32); capacity only ever warns. */
export async function admit(tx: ReadTx, place: Place): Promise<Result<null, Refusal>> {
  if (!isSprint(place)) return ok(null);
  const sprint = await tx.get("sprint", place);
  if (!sprint || sprint.deleted) return err({ kind: "sprint-missing" });
  return sprint.state.phase === "closed" ? err({ kind: "sprint-closed", sprint: sprint.name }) : ok(null);
}
