import type { Sprint } from "../model/entities";

type Told = Pick<Sprint, "id" | "state" | "teamId" | "name">;

/** The sprints that were closed last, one a team: each team's newest record, which alone may still be corrected (B33). */
export function lastClosed<T extends Told>(sprints: readonly T[]): readonly T[] {
  const byTeam = new Map<T["teamId"], T>();
  for (const sprint of sprints) {
    const last = byTeam.get(sprint.teamId);
    if (sprint.state.phase === "closed" && (!last || closedAt(last) <= closedAt(sprint)))
      byTeam.set(sprint.teamId, sprint);
  }
  return [...byTeam.values()];
}

function closedAt({ state }: Told): number {
  return state.phase === "closed" ? state.closedAt : 0;
}
