import type { Change } from "@/domain/change";
import type { About, DeedSource } from "@/domain/journal";
import type {
  Budget,
  CardKind,
  Colour,
  Column,
  DayText,
  Instant,
  Marking,
  Place,
  Priority,
} from "@/domain/model/entities";
import type {
  CardId,
  CheckItemId,
  ColumnId,
  EpicId,
  LabelId,
  PersonId,
  PortfolioId,
  ProgramId,
  ProjectId,
  SprintId,
  WorkspaceId,
} from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import type { Result } from "@/lib/result";

/** Where a card goes: a place, perhaps a status column, and *after which card* (null = first). Never an index: with a filter on, or a second tab, an index lies. */
export type Destination = {
  readonly place: Place;
  readonly columnId?: ColumnId;
  readonly after: CardId | null;
};

export type CardFields = {
  readonly title?: string;
  readonly kind?: CardKind;
  readonly points?: number | null;
  readonly columnId?: ColumnId;
  readonly epicId?: EpicId | null;
  readonly priority?: Priority | null;
  readonly dueOn?: DayText | null;
  readonly blocked?: { readonly since: Instant; readonly reason: string } | null;
  readonly assign?: readonly PersonId[];
  readonly unassign?: readonly PersonId[];
  readonly label?: readonly LabelId[];
  readonly unlabel?: readonly LabelId[];
};

export type SprintFields = {
  readonly name?: string;
  readonly goal?: string;
  readonly startOn?: DayText | null;
  readonly endOn?: DayText | null;
  readonly capacity?: number | null;
};

/** What a person can ask. */
export type Command =
  | {
      readonly type: "workspace/found";
      readonly id: WorkspaceId;
      readonly name: string;
      readonly code: string;
      readonly marking: Marking;
      readonly fictional: boolean;
      readonly rows: readonly Change[];
    }
  | {
      readonly type: "workspace/edit";
      readonly id: WorkspaceId;
      readonly name?: string;
      readonly code?: string;
      readonly marking?: Marking;
    }
  | { readonly type: "portfolio/add"; readonly name: string; readonly code: string; readonly budget: Budget }
  | {
      readonly type: "project/add";
      readonly name: string;
      readonly code: string;
      readonly colour: Colour;
      readonly columns: readonly Pick<Column, "name" | "category">[];
      readonly timeZone: string;
      readonly fictional?: boolean;
      readonly portfolioId?: PortfolioId;
      readonly programId?: ProgramId;
    }
  | {
      readonly type: "project/edit";
      readonly projectId: ProjectId;
      readonly name?: string;
      readonly code?: string;
      readonly colour?: Colour;
      readonly unit?: "points" | "hours";
    }
  | {
      readonly type: "sprint/add";
      readonly projectId: ProjectId;
      readonly fields: SprintFields & { readonly name: string };
    }
  | { readonly type: "sprint/edit"; readonly sprintId: SprintId; readonly fields: SprintFields }
  | { readonly type: "sprint/start"; readonly sprintId: SprintId }
  | {
      readonly type: "sprint/complete";
      readonly sprintId: SprintId;
      readonly unfinishedTo: Place;
      readonly except?: Readonly<Record<CardId, Place>>;
    }
  | {
      readonly type: "epic/add";
      readonly projectId: ProjectId;
      readonly name: string;
      readonly colour: Colour;
    }
  | {
      readonly type: "label/add";
      readonly projectId: ProjectId;
      readonly name: string;
      readonly colour: Colour;
    }
  | { readonly type: "person/add"; readonly name: string; readonly initials: string; readonly colour: Colour }
  | {
      readonly type: "card/add";
      readonly projectId: ProjectId;
      readonly to: Destination;
      readonly title: string;
      readonly kind?: CardKind;
      readonly points?: number | null;
      readonly epicId?: EpicId | null;
    }
  | { readonly type: "card/edit"; readonly cardId: CardId; readonly fields: CardFields }
  | { readonly type: "card/describe"; readonly cardId: CardId; readonly description: string }
  | { readonly type: "card/move"; readonly cardIds: readonly CardId[]; readonly to: Destination }
  | { readonly type: "card/trash"; readonly cardIds: readonly CardId[] }
  | { readonly type: "check/add"; readonly cardId: CardId; readonly text: string }
  | {
      readonly type: "check/edit";
      readonly itemId: CheckItemId;
      readonly text?: string;
      readonly done?: boolean;
    }
  | { readonly type: "check/remove"; readonly itemId: CheckItemId }
  | { readonly type: "comment/add"; readonly cardId: CardId; readonly text: string; readonly author: string }
  | {
      readonly type: "import/apply";
      readonly changes: readonly Change[];
      readonly name: string;
      readonly count: number;
    }
  | { readonly type: "file/restore"; readonly changes: readonly Change[]; readonly name: string }
  | { readonly type: "history/undo" }
  | { readonly type: "history/redo" };

export type CommandOf<T extends Command["type"]> = Extract<Command, { type: T }>;

/** What only the outside knows: the time, and dice. */
export type Chance = { readonly now: Instant; readonly dice: () => number; readonly mint: () => string };

export type Plan = {
  readonly changes: readonly Change[];
  readonly about: About;
  readonly undoes?: Stamp;
  readonly source?: DeedSource;
  /** What could not be done, in keys of cards or names; only undo leaves something behind. */
  readonly left?: readonly string[];
};

export type Planned = Result<Plan, Refusal>;

/** Reads, decides, and answers changes; writes nothing. */
export type Handler<T extends Command["type"]> = (
  tx: ReadTx,
  command: CommandOf<T>,
  chance: Chance,
) => Promise<Planned>;
