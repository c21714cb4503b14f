import type { Command } from "@/commands/command";
import type { Change } from "@/domain/change";
import type { CardId, ColumnId, EpicId, LabelId, PersonId, ProjectId, SprintId } from "@/domain/model/ids";
import type { Instant, Place } from "@/domain/model/vocabulary";
import type { ReadTx } from "@/domain/store";
import { must } from "@/lib/assert";
import type { Act } from "./agenda";
import { type Cadence, instantAt } from "./calendar";
import type { PersonKey } from "./people";
import type { PlannedCard } from "./plan-sprints";
import type { ProjectScript } from "./project-script";

/** What the story of one project knows while it is played: ids that only exist once their act was played. */
export type Stage = {
  readonly script: ProjectScript;
  readonly cards: readonly PlannedCard[];
  readonly cadence: Cadence;
  readonly dice: () => number;
  readonly acts: Act[];
  readonly persons: ReadonlyMap<PersonKey, PersonId>;
  readonly ids: {
    project: ProjectId | null;
    /** To do, in progress, in review, done, cancelled. */
    readonly columns: ColumnId[];
    readonly epics: EpicId[];
    readonly labels: LabelId[];
    readonly sprints: Map<number, SprintId>;
    readonly cards: Map<PlannedCard, CardId>;
  };
};

/** Columns of every project, by their number in `Stage.ids.columns`. */
export const status = { todo: 0, inProgress: 1, review: 2, done: 3, cancelled: 4 } as const;

export const projectOf = (stage: Stage) => must(stage.ids.project, "a project is made before its parts");
export const cardOf = (stage: Stage, card: PlannedCard) =>
  must(stage.ids.cards.get(card), `card ${card.number} is made before it is spoken of`);
export const sprintOf = (stage: Stage, sprint: number) =>
  must(stage.ids.sprints.get(sprint), `sprint ${sprint} is made before cards enter it`);
export const columnOf = (stage: Stage, name: keyof typeof status) =>
  must(stage.ids.columns[status[name]], "a project has five columns");

/** The instant so many minutes after midnight on a day (1 to 10) of a sprint; more than ten runs into the next one. */
export function instantIn(stage: Stage, sprint: number, day: number, minutes: number): Instant {
  const index = day - 1;
  const days = stage.cadence(sprint + Math.floor(index / 10));
  return instantAt(must(days[index - 10 * Math.floor(index / 10)], "a sprint has ten days"), minutes);
}

/** Writes an act into the project's story. */
export function act(
  stage: Stage,
  [at, who]: readonly [at: Instant, who: string],
  say: (tx: ReadTx) => Promise<Command> | Command,
  learn?: (changes: readonly Change[]) => void,
): void {
  stage.acts.push({ at, who, say, ...(learn ? { learn } : {}) });
}

/** The last card of a place, behind which the next one goes. */
export async function lastOf(tx: ReadTx, stage: Stage, place: Place): Promise<CardId | null> {
  return (await tx.cardsIn(projectOf(stage), place)).at(-1)?.id ?? null;
}
