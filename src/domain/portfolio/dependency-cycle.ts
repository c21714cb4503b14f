import type { Dependency } from "../model/planning";

type Edge = Pick<Dependency, "fromId" | "toId">;

/**
 * The circle that one more dependency would close, as the ids from its `fromId`
 * round to it again; null when there is none. Refused dependencies count too:
 * they may be accepted later.
 */
export function dependencyCycle(edges: readonly Edge[], added: Edge): readonly string[] | null {
  const next = new Map<string, string[]>();
  for (const { fromId, toId } of edges) next.set(fromId, [...(next.get(fromId) ?? []), toId]);
  const cameFrom = new Map<string, string | null>([[added.toId, null]]);
  const queue: string[] = [added.toId];
  for (const id of queue) {
    if (id === added.fromId) return [added.fromId, ...wayTo(cameFrom, id)];
    for (const follower of next.get(id) ?? []) {
      if (cameFrom.has(follower)) continue;
      cameFrom.set(follower, id);
      queue.push(follower);
    }
  }
  return null;
}

function wayTo(cameFrom: ReadonlyMap<string, string | null>, end: string): string[] {
  const way: string[] = [];
  for (let id: string | null = end; id !== null; id = cameFrom.get(id) ?? null) way.unshift(id);
  return way;
}
