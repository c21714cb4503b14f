import type { SprintId } from "@/domain/model/ids";
import type { Frame } from "@/storage/queries/frame";

/** How many closed sprints the mean looks back on. */
export const lookBack = 6;

export type Velocity = { readonly mean: number; readonly sprints: number };

type Part = Pick<Frame, "sprints" | "columns" | "totalsByPlace">;

/** What stands done in a sprint, from the kept counters, in hundredths. */
export function doneIn(frame: Part, sprintId: SprintId): number {
  const done = new Set<string>(
    frame.columns.filter(({ category }) => category === "done").map(({ id }) => id),
  );
  return [...(frame.totalsByPlace.get(sprintId)?.byColumn ?? [])].reduce(
    (sum, [columnId, counter]) => sum + (done.has(columnId) ? counter.points : 0),
    0,
  );
}

/** The mean of what the last closed sprints finished, from the kept counters; null before the first is closed (B11). */
export function velocityOf(frame: Part | null | undefined): Velocity | null {
  const closed = (frame?.sprints ?? [])
    .flatMap(({ id, state }) => (state.phase === "closed" ? [{ id, closedAt: state.closedAt }] : []))
    .sort((a, b) => b.closedAt - a.closedAt)
    .slice(0, lookBack);
  if (!frame || closed.length === 0) return null;
  const mean = closed.reduce((sum, { id }) => sum + doneIn(frame, id), 0) / closed.length;
  return { mean: Math.round(mean) / 100, sprints: closed.length };
}
