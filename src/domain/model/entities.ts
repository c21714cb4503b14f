import type {
  AliasId,
  AttachmentId,
  CardId,
  CheckItemId,
  ColumnId,
  CommentId,
  EpicId,
  IterationId,
  LabelId,
  LinkId,
  PersonId,
  PortfolioId,
  ProgramId,
  ProjectId,
  SavedViewId,
  SnapshotId,
  SprintId,
  TeamId,
  WorkspaceId,
} from "./ids";
import type { Rank } from "./order";
import type { EpicPlan, PlanningEntities, ProjectPlan } from "./planning";
import type { Objective, Pillar, Portfolio, Program } from "./portfolio";
import type { Availability, Calendar, Minutes, RetroNote } from "./sprint-life";
import type { Template } from "./templates";
import type {
  CardKind,
  Colour,
  DayText,
  Instant,
  Marking,
  MarkingLevel,
  Place,
  Priority,
  Shelf,
  Source,
  StatusCategory,
  WipLimit,
} from "./vocabulary";

export type Workspace = {
  readonly id: WorkspaceId;
  readonly name: string;
  /** Short code for file names; it must not give a sensitive title away. */
  readonly code: string;
  readonly marking: Marking;
  /** True for the sample: its invented parts are marked « Données fictives » wherever they show. */
  readonly fictional: boolean;
};

export type Project = ProjectPlan & {
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
  /** Out of sight, archived or in the trash, with all that it holds; absent or null = in use. */
  readonly shelf?: Shelf | null;
  /** The kinds of card that the project uses; absent = all of them. */
  readonly kinds?: readonly CardKind[];
  /** What a card must have before it enters a sprint, in Markdown: the Definition of Ready. */
  readonly ready?: string;
  /** Raises the marking of whatever shows this project; never lowers the workspace's. */
  readonly marking?: MarkingLevel | null;
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
  /** How many cards may stand in it at once; a hard one refuses, a soft one warns. */
  readonly limit?: WipLimit | null;
  /** What a card must fulfil to leave it, in Markdown: the Definition of Done of this column. */
  readonly done?: string;
};

export type SprintState =
  | { readonly phase: "planned" }
  | { readonly phase: "active"; readonly startedAt: Instant; readonly reopened?: readonly Reopening[] }
  | {
      readonly phase: "closed";
      readonly startedAt: Instant;
      readonly closedAt: Instant;
      readonly reopened?: readonly Reopening[];
    };

/** A closed sprint was opened again, and why (B32). */
export type Reopening = { readonly at: Instant; readonly reason: string };

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
  /** The shared time box that it fills; absent or null = none. */
  readonly iterationId?: IterationId | null;
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

export type Epic = EpicPlan & {
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
  /** Raises the marking of whatever shows this card; never lowers the workspace's. */
  readonly marking?: MarkingLevel | null;
  /** It was put into this closed sprint after its closing, as a correction beside the record (B33). */
  readonly afterClose?: { readonly sprintId: SprintId; readonly at: Instant } | null;
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

/** A file on a card. Its bytes are kept once, by hash, beside the rows; here is what is said of them. */
export type Attachment = {
  readonly id: AttachmentId;
  readonly projectId: ProjectId;
  readonly cardId: CardId;
  readonly name: string;
  /** As the browser named it: `image/png`. */
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly author: string;
  readonly at: Instant;
};

/** A view that the team shares: an address and a name. A person's own views are preferences of the desk. */
export type SavedView = {
  readonly id: SavedViewId;
  readonly projectId: ProjectId;
  readonly name: string;
  /** Path and query in the hash, without `#`; it bears no title. */
  readonly address: string;
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
  attachment: Attachment;
  savedView: SavedView;
  template: Template;
  calendar: Calendar;
  availability: Availability;
  retroNote: RetroNote;
  minutes: Minutes;
} & PlanningEntities;

export type TableName = keyof Entities;
