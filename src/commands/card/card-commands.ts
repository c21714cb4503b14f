import type { CardId, ColumnId, EpicId, LabelId, PersonId, ProjectId, SprintId } from "@/domain/model/ids";
import type { CardKind, DayText, Instant, Place, Priority, StatusCategory } from "@/domain/model/vocabulary";

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

/** What many cards are to say at once. What belongs to one project (an epic, a label, a sprint) suits the cards of that project only. */
export type ManyFields = {
  readonly kind?: CardKind;
  readonly points?: number | null;
  /** A column of one project; or, for several, the one that is called so, else the first of the category. */
  readonly status?:
    | { readonly columnId: ColumnId }
    | { readonly name: string; readonly category: StatusCategory };
  readonly epicId?: EpicId | null;
  readonly parentCardId?: CardId | null;
  readonly priority?: Priority | null;
  readonly due?: { readonly on: DayText | null } | { readonly shift: number };
  readonly blocked?: { readonly reason: string } | null;
  readonly assign?: readonly PersonId[];
  readonly unassign?: readonly PersonId[];
  readonly label?: readonly LabelId[];
  readonly unlabel?: readonly LabelId[];
  readonly place?: SprintId | "backlog" | "flow";
};

/** What a card says because of the lane in which it stands. */
export type LaneFields = Pick<
  ManyFields,
  "kind" | "epicId" | "priority" | "assign" | "unassign" | "label" | "unlabel"
>;

/** What becomes of open sub-tasks when their parent is Done: finished with it, or left as they are (B30). */
export type ChildrenChoice = "finish" | "leave";

/** What a person can ask of cards; what hangs on them has lists of its own. */
export type CardCommand =
  | {
      readonly type: "card/add";
      readonly projectId: ProjectId;
      readonly to: Destination;
      readonly title: string;
      readonly kind?: CardKind;
      readonly points?: number | null;
      readonly epicId?: EpicId | null;
      /** The card of which it is a sub-task. */
      readonly parentCardId?: CardId;
    }
  | {
      /** Several pasted lines: as many cards, in their order, as one deed. */
      readonly type: "card/add-many";
      readonly projectId: ProjectId;
      readonly to: Destination;
      readonly titles: readonly string[];
    }
  | { readonly type: "card/parent"; readonly cardId: CardId; readonly parentCardId: CardId | null }
  | {
      readonly type: "card/edit";
      readonly cardId: CardId;
      readonly fields: CardFields;
      /** Said where a parent comes to Done while sub-tasks are open; without it that is refused. */
      readonly children?: ChildrenChoice;
    }
  | { readonly type: "card/describe"; readonly cardId: CardId; readonly description: string }
  | {
      readonly type: "card/move";
      readonly cardIds: readonly CardId[];
      readonly to: Destination;
      /** What they are to say in the lane to which they go, as part of the same deed (B41). */
      readonly fields?: LaneFields;
      readonly children?: ChildrenChoice;
    }
  | { readonly type: "card/trash"; readonly cardIds: readonly CardId[] }
  | {
      readonly type: "card/edit-many";
      readonly cardIds: readonly CardId[];
      readonly fields: ManyFields;
      /** Leave out the cards that cannot take part; without it they stop the others. */
      readonly skip?: boolean;
      readonly children?: ChildrenChoice;
    }
  | { readonly type: "card/archive"; readonly cardIds: readonly CardId[] }
  | { readonly type: "card/restore"; readonly cardIds: readonly CardId[] }
  | {
      readonly type: "card/purge";
      readonly cardIds: readonly CardId[];
      /** The program's own sweep: only what went to the trash before this instant. */
      readonly trashedBefore?: Instant;
    };
