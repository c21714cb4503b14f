import type { ColumnId, ProjectId } from "@/domain/model/ids";
import type { CardKind, Instant, Priority, Source, StatusCategory } from "@/domain/model/vocabulary";

/*
 * What the planner needs of a foreign file: the drafts of `exchange` say this
 * and more, and any other reader may. Rows are told apart by `identity`, which
 * is the same from one export to the next.
 */
export type ForeignCard = {
  readonly identity: string;
  readonly externalKey: string | null;
  readonly title: string;
  readonly description: string;
  readonly kind: CardKind;
  readonly status: string | null;
  readonly points: number | null;
  readonly sprint: string | null;
  readonly pastSprints: readonly string[];
  /** `identity` of an epic of the file */
  readonly epic: string | null;
  /** `identity` of another card of the file */
  readonly parent: string | null;
  readonly assignees: readonly string[];
  readonly reporter: string | null;
  readonly priority: Priority | null;
  readonly labels: readonly string[];
  readonly blocked: boolean;
  readonly marking?: "DR" | null;
  readonly dueOn: string | null;
  readonly createdAt: Instant | null;
  readonly updatedAt: Instant | null;
  readonly comments: readonly ForeignComment[];
  readonly checklist: readonly { readonly title: string; readonly done: boolean }[];
  /** What a change log tells of it, oldest first. */
  readonly history?: readonly ForeignStep[];
};

export type ForeignStep = { readonly at: Instant } & (
  | { readonly field: "status"; readonly from: string; readonly to: string }
  | { readonly field: "points"; readonly from: number | null; readonly to: number | null }
  | { readonly field: "kind"; readonly from: CardKind; readonly to: CardKind }
  | { readonly field: "sprint"; readonly from: string | null; readonly to: string | null }
  /** By the `identity` of epics. */
  | { readonly field: "epic"; readonly from: string | null; readonly to: string | null }
  | { readonly field: "blocked"; readonly from: boolean; readonly to: boolean }
);

export type ForeignComment = {
  readonly at: Instant | null;
  readonly author: string | null;
  readonly body: string;
};

export type ForeignEpic = {
  readonly identity: string;
  readonly externalKey: string | null;
  readonly title: string;
  readonly description: string;
  readonly createdAt: Instant | null;
};

export type ForeignSprint = {
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** When it really began and was closed; only where the past of its cards is known too. */
  readonly run?: { readonly startedAt: Instant; readonly closedAt: Instant };
};

export type ForeignLink = {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly outside: boolean;
};

export type Foreign = {
  /** The tool that wrote the file, as far as it shows. */
  readonly source: string;
  /** In the order of the file, which becomes their order here. */
  readonly cards: readonly ForeignCard[];
  readonly epics: readonly ForeignEpic[];
  readonly sprints: readonly ForeignSprint[];
  readonly columns: readonly { readonly name: string; readonly category: StatusCategory }[];
  readonly links: readonly ForeignLink[];
};

export type ImportTarget =
  | { readonly kind: "existing"; readonly projectId: ProjectId }
  | { readonly kind: "new"; readonly name: string; readonly code: string; readonly timeZone: string };

/** What a person decided about an import. */
export type ImportWish = {
  readonly target: ImportTarget;
  /** The file's name, and when it was written: an older file overwrites nothing. */
  readonly source: Source;
  /** Which column a status goes to; « new » makes one. A status that is not named goes by its name, then by its category. */
  readonly columnByStatus: Readonly<Record<string, ColumnId | "new">>;
  /** Fields that the file speaks of. The others are never touched on cards that are here already. */
  readonly fields: readonly string[];
  readonly words: ImportWords;
};

/** Words that an import writes into the document, in the language of the person who imports. */
export type ImportWords = {
  readonly todo: string;
  readonly inProgress: string;
  readonly done: string;
  readonly cancelled: string;
  /** Before the names of the sprints that a card went through: « Sprints précédents : ». */
  readonly pastSprints: string;
};
