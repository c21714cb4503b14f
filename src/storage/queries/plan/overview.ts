import type { Row } from "@/domain/change";
import { type Counter, epicScope, projectScope } from "@/domain/counters";
import type { ProjectId } from "@/domain/model/ids";
import type { DependencyHealth } from "@/domain/portfolio/dependency-health";
import { healthStreams } from "@/domain/portfolio/health-stream";
import { paceSprints } from "@/domain/portfolio/pace";
import { linksOf } from "@/domain/portfolio/program/ends";
import { inTree, wholeOf } from "@/domain/portfolio/project-tree";
import {
  emptyTally,
  goesItsOwnWay,
  type Part,
  partsOf,
  type Tally,
  talliesOf,
} from "@/domain/portfolio/shares";
import type { VigieDatabase } from "../../database";
import { countsOf, countsOfPlaces, livingRows } from "./plan-rows";
import { programFacts } from "./program";
import { shownPortfolio } from "./shown-portfolio";

export type ProjectState = {
  readonly project: Row<"project">;
  /** How deep it stands under other projects of the portfolio; 0 at the top. */
  readonly depth: number;
  /** The projects beneath it, at any depth (B1). */
  readonly beneath: readonly ProjectId[];
  /** Of its own cards. */
  readonly tally: Tally;
  /** With those of the projects beneath it. */
  readonly whole: Tally;
  /** Closed sprints, the latest first, as many as say how fast a team is. */
  readonly closed: readonly { readonly sprint: Row<"sprint">; readonly tally: Tally }[];
  /** Sprints under way with what stands in them. */
  readonly active: readonly { readonly sprint: Row<"sprint">; readonly tally: Tally }[];
  /** Statements on its health, the newest first. */
  readonly health: readonly Row<"healthNote">[];
};

export type ToldDependency = {
  readonly row: Row<"dependency">;
  readonly health: DependencyHealth;
  /** The projects of its two ends; null where an end is gone. */
  readonly fromProject: string | null;
  readonly toProject: string | null;
  readonly fromName: string;
  readonly toName: string;
};

export type OverviewRows = {
  readonly portfolio: Row<"portfolio">;
  /** Statements on the portfolio itself, its objectives and its axes, the newest of each first. */
  readonly streams: ReadonlyMap<string, readonly Row<"healthNote">[]>;
  readonly objectives: readonly Row<"objective">[];
  readonly pillars: readonly Row<"pillar">[];
  /** Each before what stands beneath it. */
  readonly projects: readonly ProjectState[];
  readonly parts: readonly Part[];
  readonly epics: number;
  readonly dependencies: readonly ToldDependency[];
  readonly processes: readonly Row<"process">[];
  readonly milestones: readonly Row<"milestone">[];
};

/** All that the overview shows of the portfolio that this desk shows, from rows of the plan and kept counters: no card is read but the ends of dependencies. Null without a portfolio. */
export async function overview(db: VigieDatabase): Promise<OverviewRows | null> {
  const portfolio = await shownPortfolio(db);
  if (!portfolio) return null;
  const [all, columns, counters, epics, sprints, notes] = await Promise.all([
    livingRows(db, "project"),
    livingRows(db, "column"),
    countsOf(db, projectScope),
    livingRows(db, "epic"),
    livingRows(db, "sprint"),
    livingRows(db, "healthNote"),
  ]);
  const projects = all.filter((row) => row.portfolioId === portfolio.id && !row.shelf && !row.isExternal);
  const streams = healthStreams(notes);
  const byColumn = new Map<string, Row<"column">>(columns.map((column) => [column.id, column]));
  const byProject = talliesOf(counters, byColumn);
  const told = sprintsOf(sprints, projects);
  const bySprint = talliesOf(await countsOfPlaces(db, told), byColumn);
  const [objectives, pillars, processes, milestones, dependencies] = await Promise.all([
    livingRows(db, "objective"),
    livingRows(db, "pillar"),
    livingRows(db, "process"),
    livingRows(db, "milestone"),
    toldDependencies(db),
  ]);
  const standing = (sprint: Row<"sprint">) => ({ sprint, tally: bySprint.get(sprint.id) ?? emptyTally });
  const ofPortfolio = <T extends { readonly portfolioId: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.portfolioId === portfolio.id);
  return {
    portfolio,
    streams,
    objectives: ofPortfolio(objectives),
    pillars: ofPortfolio(pillars),
    processes: ofPortfolio(processes),
    milestones: ofPortfolio(milestones),
    dependencies: dependencies.filter(({ fromProject, toProject }) =>
      projects.some(({ id }) => id === fromProject || id === toProject),
    ),
    epics: epics.filter(({ projectId }) => projects.some(({ id }) => id === projectId)).length,
    parts: await readParts(db, { projects, epics, byProject, byColumn }),
    projects: inTree(projects).map((placed) => {
      const { project } = placed;
      return {
        ...placed,
        whole: wholeOf(placed, byProject),
        tally: byProject.get(project.id) ?? emptyTally,
        closed: told
          .filter(({ projectId, state }) => projectId === project.id && state.phase === "closed")
          .map(standing),
        active: told
          .filter(({ projectId, state }) => projectId === project.id && state.phase === "active")
          .map(standing),
        health: streams.get(project.id) ?? [],
      };
    }),
  };
}

/** The sprints that say how a project goes: those under way and the last closed ones, the latest first. */
function sprintsOf(
  sprints: readonly Row<"sprint">[],
  projects: readonly Row<"project">[],
): readonly Row<"sprint">[] {
  const byProject = grouped(sprints);
  return projects.flatMap(({ id }) => {
    const own = (byProject.get(id) ?? []).toSorted((a, b) => b.order - a.order);
    const closed = own.filter(({ state }) => state.phase === "closed").slice(0, paceSprints);
    return [...own.filter(({ state }) => state.phase === "active"), ...closed];
  });
}

function grouped<T extends { readonly projectId: ProjectId }>(rows: readonly T[]): Map<ProjectId, T[]> {
  const groups = new Map<ProjectId, T[]>();
  for (const row of rows) {
    const group = groups.get(row.projectId);
    if (group) group.push(row);
    else groups.set(row.projectId, [row]);
  }
  return groups;
}

async function readParts(
  db: VigieDatabase,
  {
    projects,
    epics,
    byProject,
    byColumn,
  }: {
    readonly projects: readonly Row<"project">[];
    readonly epics: readonly Row<"epic">[];
    readonly byProject: ReadonlyMap<string, Tally>;
    readonly byColumn: ReadonlyMap<string, Row<"column">>;
  },
): Promise<readonly Part[]> {
  const apart = grouped(epics.filter(goesItsOwnWay));
  const counters: Counter[] = [];
  for (const projectId of apart.keys()) counters.push(...(await countsOf(db, epicScope(projectId))));
  return partsOf(projects, { byProject, apart, byEpic: talliesOf(counters, byColumn) });
}

/** The same list as the programme board's, so that the two cannot disagree. */
async function toldDependencies(db: VigieDatabase): Promise<readonly ToldDependency[]> {
  return linksOf(await programFacts(db)).map(({ dependency, from, to, health }) => ({
    row: dependency,
    health,
    fromProject: from.projectId,
    toProject: to.projectId,
    fromName: from.name,
    toName: to.name,
  }));
}
