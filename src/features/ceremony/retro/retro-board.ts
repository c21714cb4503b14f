import type { Row } from "@/domain/change";
import type { SprintId } from "@/domain/model/ids";
import type { RetroLane } from "@/domain/model/sprint-life";

type Note = Row<"retroNote">;

export const lanes: readonly RetroLane[] = ["keep", "stop", "try"];

/** Names for the same three questions: what helps, what hinders, what to try. */
export const formats = ["keepStopTry", "gladSadIdeas", "windAnchorCourse"] as const;

/** How a retrospective is held at this desk. */
export type Holding = {
  readonly format: (typeof formats)[number];
  readonly isHidden: boolean;
  readonly isByVotes: boolean;
  /** Votes that each person has. */
  readonly limit: number;
  /** The votes of each note when the present person's turn began: what came since is theirs. */
  readonly base: Readonly<Record<string, number>>;
};

export function readHolding(value: unknown): Holding {
  const kept = (value ?? {}) as Partial<Record<keyof Holding, unknown>>;
  const base = typeof kept.base === "object" && kept.base !== null ? Object.entries(kept.base) : [];
  return {
    format: formats.find((each) => each === kept.format) ?? "keepStopTry",
    isHidden: kept.isHidden === true,
    isByVotes: kept.isByVotes === true,
    limit: typeof kept.limit === "number" && kept.limit >= 1 ? kept.limit : 5,
    base: Object.fromEntries(base.filter(([, votes]) => typeof votes === "number")),
  };
}

/** Votes of the present person on a note; one that was undone is none. */
export function ownVotes({ base }: Holding, { id, votes }: Note): number {
  return Math.max(0, votes - (base[id] ?? 0));
}

/** What the present person may still give. */
export function votesLeft(holding: Holding, notes: readonly Note[]): number {
  const given = notes.reduce((sum, note) => sum + ownVotes(holding, note), 0);
  return Math.max(0, holding.limit - given);
}

/** The next person has all votes, and none of those that were given. */
export function nextVoter(holding: Holding, notes: readonly Note[]): Holding {
  return { ...holding, base: Object.fromEntries(notes.map(({ id, votes }) => [id, votes])) };
}

/** The notes of a lane, as they came or by their votes; a lane that this version does not know stands with the last. */
export function notesIn(notes: readonly Note[], lane: RetroLane, isByVotes: boolean): readonly Note[] {
  const laneOf = (note: Note): RetroLane => (lanes.includes(note.lane) ? note.lane : "try");
  const those = notes.filter((note) => laneOf(note) === lane);
  return isByVotes ? [...those].sort((a, b) => b.votes - a.votes) : those;
}

/** The actions of the last retrospective before this one that had any; `sprints` from old to new. */
export function lastActions(
  all: readonly Note[],
  sprints: readonly { readonly id: SprintId }[],
  here: SprintId,
): readonly Note[] {
  const before = sprints
    .slice(
      0,
      sprints.findIndex(({ id }) => id === here),
    )
    .reverse();
  for (const { id } of before) {
    const actions = all.filter(({ sprintId, cardId }) => sprintId === id && cardId !== null);
    if (actions.length > 0) return actions;
  }
  return [];
}
