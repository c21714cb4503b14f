import type { Row } from "../../change";
import type { Baseline } from "../../model/planning";
import type { DayText, KnownDate } from "../../model/vocabulary";
import { spanOf } from "../known-span";
import { inTime } from "../program/axis";
import type { Tally } from "../shares";

/** What the roadmap is computed from. */
export type RoadmapFacts = {
  readonly portfolio: Row<"portfolio">;
  readonly program: readonly Row<"program">[];
  readonly project: readonly Row<"project">[];
  readonly epic: readonly Row<"epic">[];
  readonly iteration: readonly Row<"iteration">[];
  readonly milestone: readonly Row<"milestone">[];
  readonly dependency: readonly Row<"dependency">[];
  /** Work of projects and epics, by their ids. */
  readonly tallies: ReadonlyMap<string, Tally>;
};

/** One line of the roadmap: a programme, a project under it, an epic under that; or a milestone above them all. */
export type Bar = {
  readonly table: "program" | "project" | "epic" | "milestone";
  readonly id: string;
  /** The project that it is, or is a part of. */
  readonly projectId: string | null;
  readonly name: string;
  /** Of its project; empty for a programme. */
  readonly code: string;
  readonly level: 0 | 1 | 2;
  readonly startOn: KnownDate | null;
  readonly endOn: KnownDate | null;
  /** Its dates are those of the iterations it is planned in: nobody gave it its own (B48). */
  readonly isInferred: boolean;
  readonly baseline: Baseline | null;
  readonly tally: Tally | null;
  /** A milestone that was reached or dropped. */
  readonly isOver?: boolean;
  /** Of a project: its epics, folded or not, and how many of them stand in each iteration. */
  readonly epics: number;
  readonly byIteration: ReadonlyMap<string, number>;
};

/** All bars from the first programme down; projects that no programme holds come last. */
export function barsOf(facts: RoadmapFacts): readonly Bar[] {
  const own = facts.project.filter((each) => each.portfolioId === facts.portfolio.id && !each.shelf);
  const programs = facts.program.filter((each) => each.portfolioId === facts.portfolio.id);
  const iterations = inTime(facts.iteration.filter((each) => each.portfolioId === facts.portfolio.id));
  const epicsOf = new Map<string, Row<"epic">[]>(own.map(({ id }) => [id, []]));
  for (const epic of facts.epic) epicsOf.get(epic.projectId)?.push(epic);
  const held = new Set<string>(programs.map(({ id }) => id));
  const withEpics = (project: Row<"project">): Bar[] => {
    const epics = epicsOf.get(project.id) ?? [];
    return [
      projectBar(project, epics, facts.tallies),
      ...epics.map((epic) => epicBar(epic, { project, iterations, tallies: facts.tallies })),
    ];
  };
  return [
    ...programs.flatMap((program) => [
      programBar(program),
      ...own.filter(({ programId }) => programId === program.id).flatMap(withEpics),
    ]),
    ...own.filter(({ programId }) => !programId || !held.has(programId)).flatMap(withEpics),
  ];
}

/** The bars in sight: epics of a folded project are not. */
export function unfolded(bars: readonly Bar[], folded: ReadonlySet<string>): readonly Bar[] {
  let isHidden = false;
  return bars.filter((bar) => {
    if (bar.table !== "epic") isHidden = folded.has(bar.id);
    return bar.table !== "epic" || !isHidden;
  });
}

/** The first and the last day that a bar may reach; null where nothing is known. */
export function reachOf({ startOn, endOn }: Pick<Bar, "startOn" | "endOn">): {
  readonly from: DayText | null;
  readonly to: DayText | null;
} {
  return { from: startOn ? spanOf(startOn).from : null, to: endOn ? spanOf(endOn).to : null };
}

function programBar({ id, name, startedOn, endsOn }: Row<"program">): Bar {
  const plain = {
    code: "",
    projectId: null,
    level: 0,
    isInferred: false,
    baseline: null,
    tally: null,
    epics: 0,
  } as const;
  return {
    table: "program",
    id,
    name,
    startOn: startedOn,
    endOn: endsOn ?? null,
    byIteration: none,
    ...plain,
  };
}

const none: ReadonlyMap<string, number> = new Map();

/** A milestone as what a hand moves: it begins and ends on its day; once reached or dropped it follows nothing. */
export function milestoneBar(milestone: Row<"milestone">, code: string): Bar {
  const { id, name, projectId, on, state } = milestone;
  return {
    ...{ table: "milestone", id, projectId, name, code, level: 0, startOn: on, endOn: on },
    ...{ isInferred: false, baseline: null, tally: null, epics: 0, byIteration: none },
    isOver: state !== "planned",
  };
}

function projectBar(
  project: Row<"project">,
  epics: readonly Row<"epic">[],
  tallies: ReadonlyMap<string, Tally>,
): Bar {
  const byIteration = new Map<string, number>();
  for (const { iterationId } of epics)
    if (iterationId) byIteration.set(iterationId, (byIteration.get(iterationId) ?? 0) + 1);
  return {
    ...{ table: "project", id: project.id, projectId: project.id, name: project.name, level: 1 },
    code: project.code,
    ...{ startOn: project.startOn ?? null, endOn: project.endOn ?? null, isInferred: false },
    ...{ baseline: project.baseline ?? null, tally: tallies.get(project.id) ?? null },
    ...{ epics: epics.length, byIteration },
  };
}

function epicBar(
  epic: Row<"epic">,
  {
    project,
    iterations,
    tallies,
  }: {
    readonly project: Row<"project">;
    readonly iterations: readonly Row<"iteration">[];
    readonly tallies: ReadonlyMap<string, Tally>;
  },
): Bar {
  let [startOn, endOn] = [epic.startOn ?? null, epic.endOn ?? null];
  const first = iterations.findIndex(({ id }) => id === epic.iterationId);
  const isInferred = startOn === null && endOn === null && first >= 0;
  if (isInferred) {
    const last = Math.min(first + (epic.span ?? 1), iterations.length) - 1;
    startOn = known(iterations[first]?.startOn);
    endOn = known(iterations[last]?.endOn);
  }
  return {
    ...{ table: "epic", id: epic.id, projectId: project.id, name: epic.name, level: 2 },
    ...{ code: project.code, startOn, endOn },
    ...{ isInferred, baseline: epic.baseline ?? null, tally: tallies.get(epic.id) ?? null },
    ...{ epics: 0, byIteration: none },
  };
}

function known(on: DayText | undefined): KnownDate | null {
  return on === undefined ? null : { on, precision: "day" };
}
