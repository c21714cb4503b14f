import type { Row } from "../../change";
import type { IterationId, SprintId } from "../../model/ids";

export type SprintLink = { readonly sprintId: SprintId; readonly iterationId: IterationId };

const dayMs = 86_400_000;

/**
 * Which iteration each sprint fills by its days: the one that it shares most of
 * them with, at least half. Sprints without both days, and those that fill one
 * of these iterations already, are left alone.
 */
export function fitSprints(
  sprints: readonly Row<"sprint">[],
  iterations: readonly Row<"iteration">[],
): readonly SprintLink[] {
  const known = new Set<string>(iterations.map(({ id }) => id));
  return sprints.flatMap(({ id, startOn, endOn, iterationId }) => {
    if (startOn === null || endOn === null || known.has(iterationId ?? "")) return [];
    const days = daysIn(startOn, endOn);
    let best: { readonly iterationId: IterationId; readonly shared: number } | null = null;
    for (const each of iterations) {
      const from = later(startOn, each.startOn);
      const to = earlier(endOn, each.endOn);
      const shared = from <= to ? daysIn(from, to) : 0;
      if (shared * 2 >= days && shared > (best?.shared ?? 0)) best = { iterationId: each.id, shared };
    }
    return best ? [{ sprintId: id, iterationId: best.iterationId }] : [];
  });
}

function daysIn(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs + 1;
}

function later(a: string, b: string): string {
  if (a > b) return a;
  return b;
}

function earlier(a: string, b: string): string {
  return later(a, b) === a ? b : a;
}
