/**
 * What a foreign file says, before anything is decided about it: the same draft
 * for every format, made of plain data so that it can cross from a worker.
 * Texts are as the file has them (NFC, no control characters); they are never
 * markup, whatever they look like. Nothing here has an id of ours: rows are
 * told apart by `identity`, which is stable from one export to the next.
 */
export type CardKind = "userStory" | "task" | "bug" | "enabler" | "spike" | "subtask";
export type StatusCategory = "todo" | "inProgress" | "done" | "cancelled";
export type Priority = "lowest" | "low" | "medium" | "high" | "highest";
export type DraftSource = "csv" | "jira-csv";

/** What a column of a foreign table may mean to us. `title` is the only one an import cannot do without. */
export type Field =
  | "title"
  | "key"
  | "id"
  | "parent"
  | "parentKey"
  | "parentTitle"
  | "epic"
  | "kind"
  | "status"
  | "statusCategory"
  | "points"
  | "sprint"
  | "assignee"
  | "assigneeId"
  | "reporter"
  | "reporterId"
  | "creator"
  | "creatorId"
  | "priority"
  | "labels"
  | "description"
  | "dueOn"
  | "createdAt"
  | "updatedAt"
  | "resolvedAt"
  | "comment"
  | "checklist"
  | "blocked"
  | "marking";

export type CommentDraft = {
  /** ms epoch; null when the file gives none that can be read */
  readonly at: number | null;
  readonly author: string | null;
  readonly body: string;
};

export type CheckItemDraft = { readonly title: string; readonly done: boolean };

/** Something that the file knows to have happened to a card; `null` = none. */
export type HistoryStep = { readonly at: number } & (
  | { readonly field: "status"; readonly from: string; readonly to: string }
  | { readonly field: "points"; readonly from: number | null; readonly to: number | null }
  | { readonly field: "kind"; readonly from: CardKind; readonly to: CardKind }
  | { readonly field: "sprint"; readonly from: string | null; readonly to: string | null }
  /** By the `identity` of epics. */
  | { readonly field: "epic"; readonly from: string | null; readonly to: string | null }
  | { readonly field: "blocked"; readonly from: boolean; readonly to: boolean }
);

export type CardDraft = {
  /** The external key; without one, the title, a line feed and its occurrence number in the file. */
  readonly identity: string;
  /** 1-based line of the file where the row starts; 0 when no row of the file says it. */
  readonly line: number;
  readonly externalKey: string | null;
  readonly title: string;
  readonly description: string;
  readonly kind: CardKind;
  /** Name of a column of the draft, or null when the file has no status. */
  readonly status: string | null;
  /** not estimated: null; at most two decimals */
  readonly points: number | null;
  /** Where the card is now (name of a sprint of the draft); the others it went through, oldest first. */
  readonly sprint: string | null;
  readonly pastSprints: readonly string[];
  /** `identity` of an epic of the draft */
  readonly epic: string | null;
  /** `identity` of another card of the draft */
  readonly parent: string | null;
  readonly assignees: readonly string[];
  readonly reporter: string | null;
  readonly priority: Priority | null;
  readonly labels: readonly string[];
  readonly blocked: boolean;
  /** A mention above « NON PROTÉGÉ » that the file gives the card. */
  readonly marking: "DR" | null;
  /** '2026-11-23' */
  readonly dueOn: string | null;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
  readonly resolvedAt: number | null;
  readonly comments: readonly CommentDraft[];
  readonly checklist: readonly CheckItemDraft[];
  /** oldest first; absent when the file has no change log */
  readonly history?: readonly HistoryStep[];
};

export type EpicDraft = Pick<
  CardDraft,
  | "identity"
  | "line"
  | "externalKey"
  | "title"
  | "description"
  | "status"
  | "assignees"
  | "labels"
  | "dueOn"
  | "createdAt"
  | "updatedAt"
  | "resolvedAt"
>;

export type SprintDraft = {
  readonly name: string;
  /** days, where the file knows them (Jira Server writes them into the cell) */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** when it really began and was closed, where the file has the history of its cards too */
  readonly run?: { readonly startedAt: number; readonly closedAt: number };
};

export type ColumnDraft = { readonly name: string; readonly category: StatusCategory };

/** `from` does to `to` what the type says: with « Blocks », `from` blocks `to`. */
export type LinkDraft = {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** one end is not in the file */
  readonly outside: boolean;
};

export type WarningCode =
  | "export-cap"
  | "wider-than-header"
  | "narrower-than-header"
  | "trailing-empty-cells"
  | "malformed-quote"
  | "bytes-replaced"
  | "title-cut"
  | "unknown-kind"
  | "unknown-status"
  | "unknown-priority"
  | "unknown-marking"
  | "date-unreadable"
  | "date-order-assumed"
  | "number-unreadable"
  | "points-rounded"
  | "parent-outside"
  | "parent-loop"
  | "epic-outside"
  | "epic-in-epic"
  | "link-outside"
  | "column-not-taken"
  | "history-incomplete";

/** One thing to know about the import; `lines` are those of the file, in order, `count` how often it was met. */
export type Warning = {
  readonly code: WarningCode;
  readonly field: Field | null;
  /** the text of the file that gave rise to it (a status we do not know, the name of a column…) */
  readonly value: string | null;
  readonly count: number;
  readonly lines: readonly number[];
};

export type RejectionCode =
  | "title-missing"
  | "duplicate-key"
  | "points-negative"
  | "points-out-of-range"
  | "shifted-row";

/** A line that was not taken, and why; `otherLine` is the one that already bears its key. */
export type Rejected = {
  readonly line: number;
  readonly code: RejectionCode;
  readonly field: Field | null;
  readonly value: string | null;
  readonly otherLine: number | null;
};

export type DateOrder = "dayFirst" | "monthFirst";

/** How one column's dates are written. `ambiguous`: ask; until then `dayFirst` is assumed and said. */
export type DateOrderVerdict = DateOrder | "ambiguous" | "unneeded";

export type DraftCounts = {
  /** data rows of the file, blank ones left out: cards + epics with a line + rejected */
  readonly rows: number;
  readonly blankRows: number;
  readonly cards: number;
  readonly epics: number;
  readonly rejected: number;
  readonly comments: number;
  /** sum in hundredths */
  readonly pointsHundredths: number;
  readonly unestimated: number;
};

export type ImportDraft = {
  readonly source: DraftSource;
  readonly cards: readonly CardDraft[];
  readonly epics: readonly EpicDraft[];
  /** in order of first appearance */
  readonly sprints: readonly SprintDraft[];
  /** display names, in order of first appearance; addresses are left behind */
  readonly people: readonly string[];
  /** by category, then in order of first appearance */
  readonly columns: readonly ColumnDraft[];
  readonly labels: readonly string[];
  readonly links: readonly LinkDraft[];
  readonly warnings: readonly Warning[];
  readonly rejected: readonly Rejected[];
  readonly counts: DraftCounts;
  /** per date field that was read; `ambiguous` ones are a question for the person */
  readonly dateOrders: Readonly<Partial<Record<Field, DateOrderVerdict>>>;
};

/** Why a whole file cannot be taken. Figures are in the unit of the limit. */
export type FileRefusal =
  | { readonly code: "empty" }
  | { readonly code: "not-text" }
  | { readonly code: "is-spreadsheet" }
  | { readonly code: "no-data-row"; readonly line: number }
  | { readonly code: "json-unreadable"; readonly line: number }
  | { readonly code: "json-without-issues" }
  | { readonly code: "is-backup" }
  | { readonly code: "file-too-large"; readonly size: number; readonly limit: number }
  | { readonly code: "too-many-rows"; readonly rows: number; readonly limit: number }
  | {
      readonly code: "field-too-long";
      readonly line: number;
      readonly size: number;
      readonly limit: number;
      /** a quote opened at `line` was still open: it is probably never closed */
      readonly unclosed: boolean;
    }
  | { readonly code: "unclosed-quote"; readonly line: number }
  | { readonly code: "title-not-mapped" };
