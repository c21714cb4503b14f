import type { Row } from "../../change";
import type { CardId, EpicId, IterationId, PlanningIntervalId, SprintId } from "../../model/ids";
import type { DependencyHealth } from "../dependency-health";
import { type Link, linksOf } from "./ends";
import type { ProgramFacts } from "./facts";
import { epicsOn, type Grid, gridOf } from "./grid";

/** The programme board: the grid, and every dependency that touches it. */
export type Board = Grid & {
  readonly links: readonly Link[];
  /** The links of each epic on the board. */
  readonly linksOf: ReadonlyMap<EpicId, readonly Link[]>;
  /** For each epic, how many of its links lead to what the board does not show (B51). */
  readonly outside: ReadonlyMap<EpicId, number>;
  readonly tally: Tally;
};

export type Tally = Readonly<Record<DependencyHealth, number>>;

/** The board of an interval, of all its projects or of those that are asked for; null when there is no such interval. */
export function boardOf(
  facts: ProgramFacts,
  intervalId: PlanningIntervalId,
  isAsked?: (project: Row<"project">) => boolean,
): Board | null {
  const grid = gridOf(facts, intervalId, isAsked);
  if (!grid) return null;
  const shown = epicsOn(grid);
  const isShown = (id: EpicId | null): id is EpicId => id !== null && shown.has(id);
  const links = linksOf(facts).filter(({ from, to }) => isShown(from.epicId) || isShown(to.epicId));
  const byEpic = new Map<EpicId, Link[]>();
  const outside = new Map<EpicId, number>();
  for (const link of links) {
    const [one, other] = [link.from.epicId, link.to.epicId];
    for (const id of new Set([one, other])) {
      if (!isShown(id)) continue;
      byEpic.set(id, [...(byEpic.get(id) ?? []), link]);
      if (!isShown(one) || !isShown(other)) outside.set(id, (outside.get(id) ?? 0) + 1);
    }
  }
  return { ...grid, links, linksOf: byEpic, outside, tally: tallyOf(links) };
}

/** How many dependencies stand how. */
export function tallyOf(links: readonly Link[]): Tally {
  const tally = { late: 0, tight: 0, fine: 0, done: 0, unplanned: 0 };
  for (const { health } of links) tally[health] += 1;
  return tally;
}

/** Late ones and tight ones are what a planning event is about. */
export function isConflict({ health }: Link): boolean {
  return health === "late" || health === "tight";
}

export type Conflicts = {
  /** Those that would stand after a move. */
  readonly conflicts: readonly Link[];
  /** Those of now that it would end. */
  readonly solved: readonly Link[];
};

/** The conflicts that an epic would have if it stood in another iteration, and those of now that it would end (B14). */
export function conflictsAfter(
  facts: ProgramFacts,
  epicId: EpicId,
  iterationId: IterationId | null,
): Conflicts {
  // Only the epic's own ends move with it: its cards stand where their sprints say.
  const here = near(facts, epicId);
  const epic = facts.epic.map((each) => (each.id === epicId ? { ...each, iterationId } : each));
  return between(here, { ...here, epic });
}

/** The conflicts that a card would have if it stood in another sprint (null = in none), and those of now that it would end. */
export function conflictsOfCard(facts: ProgramFacts, cardId: CardId, sprintId: SprintId | null): Conflicts {
  const here = near(facts, cardId);
  const cards = facts.cards.map((each) => (each.id === cardId ? { ...each, sprintId } : each));
  return between(here, { ...here, cards });
}

function near(facts: ProgramFacts, id: EpicId | CardId): ProgramFacts {
  return {
    ...facts,
    dependency: facts.dependency.filter(({ fromId, toId }) => fromId === id || toId === id),
  };
}

function between(here: ProgramFacts, there: ProgramFacts): Conflicts {
  if (here.dependency.length === 0) return { conflicts: [], solved: [] };
  const before = new Map(linksOf(here).map((link) => [link.dependency.id, link]));
  const after = linksOf(there);
  const was = (link: Link): Link | undefined => before.get(link.dependency.id);
  return {
    conflicts: after.filter(isConflict),
    solved: after.filter((link) => !isConflict(link) && isConflict(was(link) ?? link)),
  };
}
