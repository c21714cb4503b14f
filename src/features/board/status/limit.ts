import type { ColumnId } from "@/domain/model/ids";
import type { Frame } from "@/storage/queries/frame";

export type LimitState = "under" | "near" | "reached" | "over";

/** How a count stands against a limit (B36): one place left is near. */
export function limitState(count: number, limit: number): LimitState {
  if (count > limit) return "over";
  if (count === limit) return "reached";
  return count === limit - 1 ? "near" : "under";
}

/** What a limit counts, as the guard behind every command does: active sprints and the flow, whatever a filter shows (B38). */
export function countOnBoard(frame: Frame | null | undefined, columnId: ColumnId): number {
  if (!frame) return 0;
  const active = frame.sprints.filter(({ state }) => state.phase === "active").map(({ id }) => id);
  return [...active, "flow" as const].reduce(
    (sum, place) => sum + (frame.totalsByPlace.get(place)?.byColumn.get(columnId)?.cards ?? 0),
    0,
  );
}
