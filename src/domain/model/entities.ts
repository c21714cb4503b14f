import type {
  AliasId,
  CardId,
  CheckItemId,
  ColumnId,
  CommentId,
  EpicId,
  LabelId,
  LinkId,
  ObjectiveId,
  PersonId,
  PillarId,
  PortfolioId,
  ProgramId,
  ProjectId,
  SnapshotId,
  SprintId,
  TeamId,
  WorkspaceId,
} from "./ids";
import type { Rank } from "./order";

/** A calendar day, `2026-11-23`: no time, no zone. */
export type DayText = string;
/** Milliseconds since 1970, UTC. */
export type Instant = number;
/** One of the twelve names of the palette. */
export type Colour = string;

/** Where a card is: a sprint's id, or one of four words. One indexed word, so that every column is one range read. */
export type Place = SprintId | "backlog" | "flow" | "archive" | "trash";

export type CardKind = "userStory" | "task" | "bug" | "enabler" | "spike" | "subtask";
export type Priority = "lowest" | "low" | "medium" | "high" | "highest";
export type StatusCategory = "todo" | "inProgress" | "done" | "cancelled";

/** Where an imported row comes from: the tool or file, and when it was taken. */
export type Source = { readonly name: string; readonly at: Instant };

export type Marking = {
  readonly level: "NP" | "DR" | "custom";
  /** The words on the banner, as they stand: « NON PROTÉGÉ ». */
  readonly label: string;
};

export type Workspace = {
  readonly id: WorkspaceId;
  readonly name: string;
  /** Short code for file names; it must not give a sensitive title away. */
  readonly code: string;
  readonly marking: Marking;
  /** True for the sample: its invented parts are marked « Données fictives » wherever they show. */
  readonly fictional: boolean;
};

export type Precision = "day" | "month" | "quarter" | "year" | "approximate";
/** A date as it is known: never more precise than the source. `on` is the first day of the span. */
export type KnownDate = { readonly on: DayText; readonly precision: Precision };

export type Budget =
  | { readonly status: "not-disclosed" }
  | { readonly status: "known"; readonly amount: number; readonly currency: string; readonly year: number };

export type Portfolio = {
  readonly id: PortfolioId;
  readonly name: string;
  readonly code: string;
  readonly description: string;
  readonly budget: Budget;
  readonly presentedOn: KnownDate | null;
  readonly sources: readonly string[];
};

export type Objective = {
  readonly id: ObjectiveId;
  readonly portfolioId: PortfolioId;
  readonly order: number;
  readonly name: string;
};

export type Pillar = {
  readonly id: PillarId;
  readonly portfolioId: PortfolioId;
  readonly order: number;
  readonly name: string;
  readonly description: string;
};

export type Program = {
  readonly id: ProgramId;
  readonly portfolioId: PortfolioId;
  readonly pillarId: PillarId | null;
  readonly name: string;
  readonly startedOn: KnownDate | null;
  /** « étroitement lié à »: typed, without hierarchy, said on both sides. */
  readonly linkedTo: readonly ProgramId[];
  readonly sources: readonly string[];
};

export type Project = {
  readonly id: ProjectId;
  readonly portfolioId: PortfolioId | null;
  readonly programId: ProgramId | null;
  /** The head of its cards' keys: `INT`. */
  readonly code: string;
  readonly name: string;
  readonly colour: Colour;
  readonly unit: "points" | "hours";
  /** IANA zone in which days are cut. */
  readonly timeZone: string;
  readonly rank: Rank;
  readonly fictional: boolean;
};

export type Team = { readonly id: TeamId; readonly projectId: ProjectId; readonly name: string };

export type Person = {
  readonly id: PersonId;
  /** A role or initials in the sample; whatever the team writes elsewhere. */
  readonly name: string;
  readonly initials: string;
  readonly colour: Colour;
  readonly externalKey?: string;
};

export type Column = {
  readonly id: ColumnId;
  readonly projectId: ProjectId;
  readonly name: string;
  readonly category: StatusCategory;
  readonly rank: Rank;
};

export type SprintState =
  | { readonly phase: "planned" }
  | { readonly phase: "active"; readonly startedAt: Instant }
  | { readonly phase: "closed"; readonly startedAt: Instant; readonly closedAt: Instant };

export type Sprint = {
  readonly id: SprintId;
  readonly projectId: ProjectId;
  readonly teamId: TeamId | null;
  readonly name: string;
  readonly goal: string;
  readonly startOn: DayText | null;
  readonly endOn: DayText | null;
  /** In the project's unit; null = not said. Capacity warns, it never refuses. */
  readonly capacity: number | null;
  readonly state: SprintState;
  readonly order: number;
  readonly externalKey?: string;
};

/** The commitment, frozen when a sprint starts: what B26 asks for. */
export type Snapshot = {
  readonly id: SnapshotId;
  readonly projectId: ProjectId;
  readonly sprintId: SprintId;
  readonly goal: string;
  readonly capacity: number | null;
  readonly at: Instant;
  readonly cards: readonly { readonly id: CardId; readonly points: number | null }[];
};

export type Epic = {
  readonly id: EpicId;
  readonly projectId: ProjectId;
  readonly name: string;
  readonly colour: Colour;
  readonly rank: Rank;
  readonly externalKey?: string;
  readonly source?: Source;
};

/** The hot row: only what a card's face and a column need. Long texts are in `CardText`. */
export type Card = {
  readonly id: CardId;
  readonly projectId: ProjectId;
  readonly place: Place;
  readonly rank: Rank;
  readonly columnId: ColumnId;
  readonly number: number;
  readonly title: string;
  readonly kind: CardKind;
  /** At most two decimals; null = not estimated. */
  readonly points: number | null;
  readonly epicId: EpicId | null;
  readonly parentCardId: CardId | null;
  readonly assignees: readonly PersonId[];
  readonly labels: readonly LabelId[];
  readonly priority: Priority | null;
  readonly dueOn: DayText | null;
  readonly blocked: { readonly since: Instant; readonly reason: string } | null;
  /** Kept by the store from the rows themselves; no person writes them. */
  readonly checksDone: number;
  readonly checksTotal: number;
  readonly comments: number;
  readonly externalKey?: string;
  readonly source?: Source;
};

export type CardText = { readonly id: CardId; readonly projectId: ProjectId; readonly description: string };

export type CheckItem = {
  readonly id: CheckItemId;
  readonly projectId: ProjectId;
  readonly cardId: CardId;
  readonly text: string;
  readonly done: boolean;
  readonly rank: Rank;
};

export type Comment = {
  readonly id: CommentId;
  readonly projectId: ProjectId;
  readonly cardId: CardId;
  readonly author: string;
  readonly text: string;
  readonly at: Instant;
};

export type Label = {
  readonly id: LabelId;
  readonly projectId: ProjectId;
  readonly name: string;
  readonly colour: Colour;
};

export type Link = {
  readonly id: LinkId;
  readonly projectId: ProjectId;
  readonly kind: "blocks" | "relates" | "duplicates";
  readonly fromCardId: CardId;
  readonly toCardId: CardId;
};

/** A key that a card once had, so that old references still find it. */
export type Alias = {
  readonly id: AliasId;
  readonly projectId: ProjectId;
  readonly cardId: CardId;
  readonly key: string;
};

/** Every document table and what its rows are: these travel between desks. */
export type Entities = {
  workspace: Workspace;
  portfolio: Portfolio;
  objective: Objective;
  pillar: Pillar;
  program: Program;
  project: Project;
  team: Team;
  person: Person;
  column: Column;
  sprint: Sprint;
  snapshot: Snapshot;
  epic: Epic;
  card: Card;
  cardText: CardText;
  checkItem: CheckItem;
  comment: Comment;
  label: Label;
  link: Link;
  alias: Alias;
};

export type TableName = keyof Entities;
