import type { Frame } from "@/storage/queries/frame";

/** How many closed sprints the mean looks back on. */
const lookBack = 5;

export type Velocity = { readonly mean: number; readonly sprints: number };

/** The mean of what the last closed sprints finished, from the kept counters; null before the first is closed (B11). */
export function velocityOf(
  frame: Pick<Frame, "sprints" | "columns" | "totalsByPlace"> | null | undefined,
): Velocity | null {
  const done = new Set<string>(
    frame?.columns.filter(({ category }) => category === "done").map(({ id }) => id),
  );
  const closed = (frame?.sprints ?? [])
    .flatMap(({ id, state }) => (state.phase === "closed" ? [{ id, closedAt: state.closedAt }] : []))
    .sort((a, b) => b.closedAt - a.closedAt)
    .slice(0, lookBack);
  if (closed.length === 0) return null;
  const points = closed.map(({ id }) =>
    [...(frame?.totalsByPlace.get(id)?.byColumn ?? [])].reduce(
      (sum, [columnId, counter]) => sum + (done.has(columnId) ? counter.points : 0),
      0,
    ),
  );
  const mean = points.reduce((sum, one) => sum + one, 0) / closed.length;
  return { mean: Math.round(mean) / 100, sprints: closed.length };
}
