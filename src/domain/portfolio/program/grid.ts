import type { Row } from "../../change";
import type { EpicId, IterationId, PlanningIntervalId } from "../../model/ids";
import { spanOf } from "../known-span";
import { type Column, columnsOf, type Reach, reachOn } from "./axis";
import { type EpicSums, epicSums, isFinished, openPointsOf } from "./epic-sums";
import type { ProgramFacts } from "./facts";

/** An epic as it lies on the board. */
export type Placed = Reach & {
  readonly epic: Row<"epic">;
  /** Which line of its row it stands on: no two epics of a line share a column. */
  readonly lane: number;
};

/** What is left to do in a cell against what its sprints can bear. Points in hundredths. */
export type Load = { readonly points: number; readonly capacity: number | null };

/** A row of the board: a project, or a team of a project that has several. */
export type GridRow = {
  readonly id: string;
  readonly project: Row<"project">;
  /** null in the row of a project whose teams are not apart, or of its epics that no team has. */
  readonly team: Row<"team"> | null;
  readonly isOneOfMany: boolean;
  readonly placed: readonly Placed[];
  readonly lanes: number;
  readonly loads: readonly Load[];
};

/** The programme board of one interval, without its dependencies. */
export type Grid = {
  readonly interval: Row<"planningInterval">;
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
  /** Epics of these projects that stand in no iteration and are not finished. */
  readonly unplanned: readonly Row<"epic">[];
  /** For each column the milestones of its days. */
  readonly milestones: readonly (readonly Row<"milestone">[])[];
  readonly sums: ReadonlyMap<string, EpicSums>;
};

/** Lays out an interval: rows, columns, epics in lines, loads, milestones. Null when there is no such interval. */
export function gridOf(
  facts: ProgramFacts,
  intervalId: PlanningIntervalId,
  isAsked: (project: Row<"project">) => boolean = () => true,
): Grid | null {
  const interval = facts.planningInterval.find(({ id }) => id === intervalId);
  if (!interval) return null;
  const columns = columnsOf(facts.iteration, intervalId);
  const reach = reachOn(columns, facts.iteration);
  const sums = epicSums(facts);
  const projects = facts.project.filter(
    (project) =>
      project.portfolioId === interval.portfolioId &&
      !project.shelf &&
      !project.isExternal &&
      isAsked(project),
  );
  const epicsOf = new Map<string, Row<"epic">[]>(projects.map(({ id }) => [id, []]));
  for (const epic of facts.epic) epicsOf.get(epic.projectId)?.push(epic);
  const known = new Set<string>(facts.iteration.map(({ id }) => id));
  const rows = projects.flatMap((project) =>
    rowsOf(project, epicsOf.get(project.id) ?? [], { facts, columns, reach, sums }),
  );
  const unplanned = projects.flatMap(({ id }) =>
    (epicsOf.get(id) ?? []).filter(
      (epic) => !known.has(epic.iterationId ?? "") && !isFinished(sums.get(epic.id)),
    ),
  );
  const own = new Set<string>(projects.map(({ id }) => id));
  const milestones = columns.map((column) =>
    facts.milestone.filter(
      ({ on, projectId, portfolioId }) =>
        (projectId === null ? portfolioId === interval.portfolioId : own.has(projectId)) &&
        on !== null &&
        isWithin(spanOf(on).to, column),
    ),
  );
  return { interval, columns, rows, unplanned, milestones, sums };
}

/** The one name of a cell: what a drop on it means can be read from it. */
export function cellId(rowId: string, iterationId: IterationId): string {
  return `${rowId}|${iterationId}`;
}

/** Epics in as few lines as possible, none over another: from left to right, in the order in which people keep them. */
function inLanes(epics: readonly { readonly epic: Row<"epic">; readonly reach: Reach }[]): readonly Placed[] {
  const ends: number[] = [];
  return [...epics]
    .sort((a, b) => a.reach.slot - b.reach.slot || b.reach.span - a.reach.span)
    .map(({ epic, reach }) => {
      const free = ends.findIndex((end) => end <= reach.slot);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = reach.slot + reach.span;
      return { epic, ...reach, lane };
    });
}

type Ground = {
  readonly facts: ProgramFacts;
  readonly columns: readonly Column[];
  readonly reach: (epic: Row<"epic">) => Reach | null;
  readonly sums: ReadonlyMap<string, EpicSums>;
};

function rowsOf(project: Row<"project">, epics: readonly Row<"epic">[], ground: Ground): GridRow[] {
  const teams = ground.facts.team.filter(({ projectId }) => projectId === project.id);
  const isOneOfMany = teams.length > 1;
  const make = (team: Row<"team"> | null, those: readonly Row<"epic">[]): GridRow => {
    const placed = inLanes(
      those.flatMap((epic) => {
        const reach = ground.reach(epic);
        return reach ? [{ epic, reach }] : [];
      }),
    );
    return {
      id: team && isOneOfMany ? `${project.id}/${team.id}` : project.id,
      project,
      team: isOneOfMany ? team : null,
      isOneOfMany,
      placed,
      lanes: placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0),
      loads: loadsOf(project, isOneOfMany ? team : undefined, { ...ground, placed }),
    };
  };
  if (!isOneOfMany) return [make(null, epics)];
  const ids = new Set<string>(teams.map(({ id }) => id));
  const rest = epics.filter(({ teamId }) => !ids.has(teamId ?? ""));
  return [
    ...teams.map((team) =>
      make(
        team,
        epics.filter(({ teamId }) => teamId === team.id),
      ),
    ),
    ...(rest.length > 0 ? [make(null, rest)] : []),
  ];
}

/** `team`: undefined = the sprints of every team count. An epic's points are spread over all that it spans, shown or not. */
function loadsOf(
  project: Row<"project">,
  team: Row<"team"> | null | undefined,
  { facts, columns, placed, sums }: Ground & { readonly placed: readonly Placed[] },
): readonly Load[] {
  const points: number[] = columns.map(() => 0);
  for (const { epic, slot, span } of placed) {
    const share = openPointsOf(sums.get(epic.id), epic.estimate) / (epic.span ?? 1);
    for (let i = slot; i < slot + span; i += 1) points[i] = (points[i] ?? 0) + share;
  }
  const sprints = facts.sprint.filter(
    (each) => each.projectId === project.id && (team === undefined || each.teamId === (team?.id ?? null)),
  );
  return columns.map(({ iteration }, i) => {
    const known = sprints.flatMap(({ iterationId, capacity }) =>
      iterationId === iteration.id && capacity !== null ? [capacity] : [],
    );
    const capacity = known.length === 0 ? null : Math.round(known.reduce((a, b) => a + b, 0) * 100);
    return { points: Math.round(points[i] ?? 0), capacity };
  });
}

function isWithin(day: string, { iteration }: Column): boolean {
  return iteration.startOn <= day && day <= iteration.endOn;
}

/** The ids of all epics that the board shows, planned or not. */
export function epicsOn({ rows, unplanned }: Grid): ReadonlySet<EpicId> {
  return new Set([
    ...rows.flatMap(({ placed }) => placed.map(({ epic }) => epic.id)),
    ...unplanned.map(({ id }) => id),
  ]);
}
