import type { Row } from "../change";
import { fromHundredths, toHundredths } from "../model/points";
import { inTime } from "./program/axis";
import { type EpicSums, openPointsOf } from "./program/epic-sums";
import { cellId } from "./program/grid";
import type { Tally } from "./shares";

/** A sprint in the cell of its project and its iteration, with what stands in it. */
export type SprintCell = { readonly sprint: Row<"sprint">; readonly tally: Tally };

/** Where an iteration meets a project or one of its teams. */
export type GridCell = {
  readonly id: string;
  readonly iteration: Row<"iteration">;
  /** A team may have several sprints in one iteration. */
  readonly sprints: readonly SprintCell[];
  /** The epics whose plan begins here. */
  readonly epics: readonly Row<"epic">[];
};

export type SprintLane = {
  readonly id: string;
  readonly project: Row<"project">;
  /** null where the project is one lane, and in that of what no team has. */
  readonly team: Row<"team"> | null;
  readonly isOneOfMany: boolean;
  readonly cells: readonly GridCell[];
  /** Sprints that no iteration holds. */
  readonly outside: number;
};

export type SprintGrid = {
  readonly iterations: readonly Row<"iteration">[];
  readonly lanes: readonly SprintLane[];
};

type Rows = {
  readonly project: readonly Row<"project">[];
  readonly iteration: readonly Row<"iteration">[];
  readonly team: readonly Row<"team">[];
  readonly epic: readonly Row<"epic">[];
};

/**
 * The sprints of all projects in the time boxes that they share: a column an
 * iteration, a lane a project, or a lane for each of its teams that has sprints
 * or epics of its own.
 */
export function sprintGrid(rows: Rows, sprints: readonly SprintCell[]): SprintGrid {
  const iterations = inTime(rows.iteration);
  const known = new Set<string>(iterations.map(({ id }) => id));
  const sprintsOf = byProject(sprints, ({ sprint }) => sprint);
  const epicsOf = byProject(rows.epic, (epic) => epic);
  const teamsOf = byProject(rows.team, (team) => team);
  const lanes = rows.project.flatMap((project) => {
    const [own, epics] = [sprintsOf.get(project.id) ?? [], epicsOf.get(project.id) ?? []];
    const teams = teamsIn(teamsOf.get(project.id) ?? [], own, epics);
    return teams.map(({ team, isHere }): SprintLane => {
      const mine = own.filter(({ sprint }) => isHere(sprint.teamId));
      const planned = epics.filter(({ teamId }) => isHere(teamId ?? null));
      const id = team ? `${project.id}/${team.id}` : project.id;
      return {
        ...{ id, project, team, isOneOfMany: team !== null || teams.length > 1 },
        cells: iterations.map((iteration) => ({
          ...{ id: cellId(id, iteration.id), iteration },
          sprints: mine.filter(({ sprint }) => sprint.iterationId === iteration.id),
          epics: planned.filter(({ iterationId }) => iterationId === iteration.id),
        })),
        outside: mine.filter(({ sprint }) => !known.has(sprint.iterationId ?? "")).length,
      };
    });
  });
  return { iterations, lanes };
}

function byProject<T>(
  all: readonly T[],
  of: (one: T) => { readonly projectId: string },
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(of(one).projectId);
    if (group) group.push(one);
    else groups.set(of(one).projectId, [one]);
  }
  return groups;
}

type Lane = {
  readonly team: Row<"team"> | null;
  readonly isHere: (teamId: string | null) => boolean;
};

/** A team without sprints or epics of its own is no lane; what no team has is one. */
function teamsIn(
  teams: readonly Row<"team">[],
  sprints: readonly SprintCell[],
  epics: readonly Row<"epic">[],
): readonly Lane[] {
  const used = new Set<string | null>([
    ...sprints.map(({ sprint }) => sprint.teamId),
    ...epics.map(({ teamId }) => teamId ?? null),
  ]);
  const own = teams.length > 1 ? teams.filter(({ id }) => used.has(id)) : [];
  if (own.length === 0) return [{ team: null, isHere: () => true }];
  const ids = new Set<string | null>(own.map(({ id }) => id));
  const hasRest = [...used].some((id) => !ids.has(id));
  return [
    ...own.map((team) => ({ team, isHere: (id: string | null) => id === team.id })),
    ...(hasRest ? [{ team: null, isHere: (id: string | null) => !ids.has(id) }] : []),
  ];
}

/** The sprint that a card put into a cell goes to: the one that runs, else the first to come; null where all are over or none is. */
export function takerIn({ sprints }: Pick<GridCell, "sprints">): SprintCell | null {
  const open = sprints.filter(({ sprint }) => sprint.state.phase !== "closed");
  return open.find(({ sprint }) => sprint.state.phase === "active") ?? open[0] ?? null;
}

/** What a sprint would hold with one card more. */
export function withCard({ sprint, tally }: SprintCell, points: number | null): SprintCell {
  const more = { points: tally.points + toHundredths(points ?? 0), cards: tally.cards + 1 };
  return {
    sprint,
    tally: { ...tally, ...more, unestimated: tally.unestimated + (points === null ? 1 : 0) },
  };
}

/** What is left to do of the epics that a cell begins, in hundredths, each spread over what it spans. */
export function plannedIn(
  { epics }: Pick<GridCell, "epics">,
  sums: ReadonlyMap<string, EpicSums>,
  also?: Row<"epic">,
): number {
  const all = also && !epics.some(({ id }) => id === also.id) ? [...epics, also] : epics;
  const left = (epic: Row<"epic">): number => openPointsOf(sums.get(epic.id), epic.estimate);
  return Math.round(all.reduce((sum, epic) => sum + left(epic) / (epic.span ?? 1), 0));
}

/** Under, near (from 90 % on) or over capacity (B10); null where no capacity is said. */
export function loadOf({ sprint, tally }: SprintCell): "under" | "near" | "over" | null {
  if (sprint.capacity === null) return null;
  const load = fromHundredths(tally.points);
  if (load > sprint.capacity) return "over";
  return load >= 0.9 * sprint.capacity ? "near" : "under";
}
