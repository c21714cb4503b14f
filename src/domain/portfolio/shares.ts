import type { Row } from "../change";
import type { Counter } from "../counters";
import type { ObjectiveId, PillarId, ProjectId } from "../model/ids";

/** Cards and points of a part of the work; cancelled cards are neither open nor done (B29), those in the trash are none. */
export type Tally = {
  readonly cards: number;
  readonly done: number;
  /** Begun and not finished. */
  readonly started: number;
  /** In hundredths. */
  readonly points: number;
  readonly donePoints: number;
  readonly unestimated: number;
  readonly blocked: number;
};

export const emptyTally: Tally = {
  cards: 0,
  done: 0,
  started: 0,
  points: 0,
  donePoints: 0,
  unestimated: 0,
  blocked: 0,
};

/** The sum of tallies. */
export function sumOfTallies(tallies: Iterable<Tally>): Tally {
  let sum = emptyTally;
  for (const each of tallies) sum = combined(sum, each, 1);
  return sum;
}

function combined(a: Tally, b: Tally, sign: 1 | -1): Tally {
  return {
    cards: a.cards + sign * b.cards,
    done: a.done + sign * b.done,
    started: a.started + sign * b.started,
    points: a.points + sign * b.points,
    donePoints: a.donePoints + sign * b.donePoints,
    unestimated: a.unestimated + sign * b.unestimated,
    blocked: a.blocked + sign * b.blocked,
  };
}

/** Counters added up by their place: projects in the scope of projects, epics in that of a project's epics. */
export function talliesOf(
  counters: readonly Counter[],
  columns: ReadonlyMap<string, Pick<Row<"column">, "category">>,
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { place, columnId, cards, points, unestimated, blocked } of counters) {
    const category = columns.get(columnId)?.category;
    if (category === "cancelled") continue;
    const isDone = category === "done";
    const one: Tally = {
      cards,
      done: isDone ? cards : 0,
      started: category === "inProgress" ? cards : 0,
      points,
      donePoints: isDone ? points : 0,
      unestimated,
      // What is finished is blocked by nothing any more.
      blocked: isDone ? 0 : blocked,
    };
    tallies.set(place, combined(tallies.get(place) ?? emptyTally, one, 1));
  }
  return tallies;
}

/** A project, or an epic that serves other aims than its project: the smallest part that is aligned. */
export type Part = {
  readonly project: Row<"project">;
  /** Null: what is left of the project without the epics that go their own way. */
  readonly epic: Row<"epic"> | null;
  readonly objectives: readonly ObjectiveId[];
  readonly pillars: readonly PillarId[];
  readonly tally: Tally;
};

/**
 * The work cut into parts that serve the same aims. An epic with objectives or
 * axes of its own leaves its project's part, so that no card counts twice in
 * one objective (B5).
 */
export function partsOf(
  projects: readonly Row<"project">[],
  {
    byProject,
    apart,
    byEpic,
  }: {
    readonly byProject: ReadonlyMap<string, Tally>;
    /** The epics with aims of their own, by project. */
    readonly apart: ReadonlyMap<ProjectId, readonly Row<"epic">[]>;
    readonly byEpic: ReadonlyMap<string, Tally>;
  },
): readonly Part[] {
  return projects.flatMap((project) => {
    const { objectives = [], pillars = [] } = project;
    let rest = byProject.get(project.id) ?? emptyTally;
    const own = (apart.get(project.id) ?? []).map((epic): Part => {
      const tally = byEpic.get(epic.id) ?? emptyTally;
      rest = combined(rest, tally, -1);
      return {
        project,
        epic,
        objectives: epic.objectives ?? objectives,
        pillars: epic.pillars ?? pillars,
        tally,
      };
    });
    return [{ project, epic: null, objectives, pillars, tally: rest }, ...own];
  });
}

/** Has this epic aims of its own? */
export function goesItsOwnWay(epic: Pick<Row<"epic">, "objectives" | "pillars">): boolean {
  return epic.objectives !== undefined || epic.pillars !== undefined;
}
