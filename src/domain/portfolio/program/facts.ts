import type { Row } from "../../change";
import type { Counter } from "../../counters";
import type { CardId, ColumnId, EpicId, ProjectId, SprintId } from "../../model/ids";
import type { DayText } from "../../model/vocabulary";

/** A card at one end of a dependency: what the board needs to name and place it. */
export type EndCard = {
  readonly id: CardId;
  readonly key: string;
  readonly title: string;
  readonly projectId: ProjectId;
  readonly epicId: EpicId | null;
  readonly columnId: ColumnId;
  readonly sprintId: SprintId | null;
  readonly dueOn: DayText | null;
};

/** All that a programme board is computed from: small tables, counters, and the few cards that dependencies name. */
export type ProgramFacts = {
  readonly planningInterval: readonly Row<"planningInterval">[];
  readonly iteration: readonly Row<"iteration">[];
  readonly project: readonly Row<"project">[];
  readonly team: readonly Row<"team">[];
  readonly epic: readonly Row<"epic">[];
  readonly dependency: readonly Row<"dependency">[];
  readonly milestone: readonly Row<"milestone">[];
  readonly sprint: readonly Row<"sprint">[];
  readonly column: readonly Row<"column">[];
  /** Of the epics of all projects. */
  readonly counters: readonly Counter[];
  readonly cards: readonly EndCard[];
};
