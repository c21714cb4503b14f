import type {
  BusinessLineId,
  CardId,
  DependencyId,
  DriverId,
  EpicId,
  HealthNoteId,
  IntervalGoalId,
  IterationId,
  ObjectiveId,
  PillarId,
  PlanningIntervalId,
  PortfolioId,
  ProgramId,
  ProjectId,
} from "./ids";
import type { Contact, Milestone, Organisation, PlanDocument, Process, Risk, Stakeholder } from "./registers";
import type { Budget, DayText, Instant, KnownDate } from "./vocabulary";

// What a portfolio keeps beside its boards. Each row belongs to one portfolio;
// what is not known is null, and is shown as such.

type OfPortfolio = { readonly portfolioId: PortfolioId };
/** In a list whose order is a person's. */
type Ordered = { readonly order: number; readonly name: string };

/** « Moteur »: what carries all axes, and is no axis itself (F4). */
export type Driver = OfPortfolio & Ordered & { readonly id: DriverId };

/** « Métier »: whose work is transformed; an owner beside teams (F9). */
export type BusinessLine = OfPortfolio &
  Ordered & {
    readonly id: BusinessLineId;
    /** Its own roadmap, in Markdown. */
    readonly roadmap: string;
  };

export const healths = ["onTrack", "atRisk", "offTrack", "notAssessed"] as const;
export type Health = (typeof healths)[number];

/** A dated human word on how something stands; the newest counts, the others stay (B3). */
export type HealthNote = OfPortfolio & {
  readonly id: HealthNoteId;
  readonly about: ProjectId | ProgramId | PillarId | ObjectiveId | PortfolioId;
  readonly health: Health;
  readonly text: string;
  readonly on: DayText;
  readonly at: Instant;
};

export const phases = ["scoping", "pilot", "build", "rollout", "closed"] as const;
/** The State's own phases of a project. */
export type Phase = (typeof phases)[number];

export const accreditationStates = ["notRequired", "toPrepare", "provisional", "granted", "expired"] as const;
export type AccreditationState = (typeof accreditationStates)[number];

/** Homologation: the decision before which nothing goes live, and until when it holds. */
export type Accreditation = {
  readonly state: AccreditationState;
  readonly expiresOn: DayText | null;
  readonly conditions: string;
};

/** What was estimated, promised and spent; a null says that nothing was said, « non détaillé » that it is not disclosed. */
export type Money = {
  readonly estimated: Budget | null;
  readonly committed: Budget | null;
  readonly spent: Budget | null;
};

/** Start and end as they were agreed, for the variance with today's. */
export type Baseline = {
  readonly startOn: KnownDate | null;
  readonly endOn: KnownDate | null;
  readonly estimated: Budget | null;
  readonly on: DayText;
};

/** Weighted shortest job first: the three parts of the cost of delay over the size, each 1, 2, 3, 5, 8, 13 or 20. */
export type JobValue = {
  readonly value: number;
  readonly urgency: number;
  readonly riskReduction: number;
  readonly size: number;
};

/** What the State's published list says of a project, as it says it. */
export type Panorama = {
  readonly ministry: string;
  readonly isInterministerial: boolean;
  readonly goals: string;
  readonly costBracket: string;
  readonly functionalArea: string;
  readonly financing: string;
  /** Months that the project was to last, as published. */
  readonly months: number | null;
  /** Of the list's date: « juin 2017 ». */
  readonly asOf: KnownDate | null;
};

/** What a project says of itself in the portfolio; all of it optional, since a project of a team needs none. */
export type ProjectPlan = {
  /** The project above it; never a circle. */
  readonly parentId?: ProjectId | null;
  readonly objectives?: readonly ObjectiveId[];
  readonly pillars?: readonly PillarId[];
  readonly drivers?: readonly DriverId[];
  readonly businessLineId?: BusinessLineId | null;
  readonly phase?: Phase | null;
  readonly startOn?: KnownDate | null;
  readonly endOn?: KnownDate | null;
  readonly baseline?: Baseline | null;
  readonly money?: Money | null;
  readonly accreditation?: Accreditation | null;
  readonly jobValue?: JobValue | null;
  readonly method?: "scrum" | "kanban" | "mixed" | null;
  /** Who answers for it: a role or a name, as the house writes it. */
  readonly owner?: string;
  readonly panorama?: Panorama | null;
  /** Steered by others: shown with its public figures, never with a board (F19). */
  readonly isExternal?: boolean;
  readonly sources?: readonly string[];
};

/** Where an epic stands in the plan. Its own dates win over those of its iteration (B48). */
export type EpicPlan = {
  /** `INT-E3`; absent = older than the numbers, and shown by its name alone. */
  readonly number?: number;
  readonly teamId?: string | null;
  readonly iterationId?: IterationId | null;
  /** Over how many iterations it reaches; absent = one. */
  readonly span?: number;
  readonly startOn?: KnownDate | null;
  readonly endOn?: KnownDate | null;
  readonly baseline?: Baseline | null;
  /** An estimate of its own, in the project's unit; shown beside the sum of its cards, never added to it (B5). */
  readonly estimate?: number | null;
  /** Instead of its project's; absent = as its project. */
  readonly objectives?: readonly ObjectiveId[];
  readonly pillars?: readonly PillarId[];
};

/** One confidence vote, 1 to 5, without a name. */
export type Vote = 1 | 2 | 3 | 4 | 5;

/** What was promised when the interval was committed (B56). */
export type IntervalCommitment = {
  readonly at: Instant;
  readonly epics: readonly {
    readonly id: EpicId;
    readonly iterationId: IterationId;
    readonly span: number;
  }[];
};

/** A planning interval: some iterations that projects plan together. */
export type PlanningInterval = OfPortfolio &
  Ordered & {
    readonly id: PlanningIntervalId;
    /** Whether two dependent epics in one iteration are tight, or late already (B47). */
    readonly sameIteration: "tight" | "late";
    readonly votes: readonly Vote[];
    readonly committed: IntervalCommitment | null;
  };

/** A time box that projects share; a sprint belongs to at most one. Both days included. */
export type Iteration = OfPortfolio &
  Ordered & {
    readonly id: IterationId;
    readonly intervalId: PlanningIntervalId;
    readonly startOn: DayText;
    readonly endOn: DayText;
  };

/** What a project promises for an interval, and what it was worth (B55). */
export type IntervalGoal = OfPortfolio & {
  readonly id: IntervalGoalId;
  readonly intervalId: PlanningIntervalId;
  readonly projectId: ProjectId;
  readonly name: string;
  /** 1 to 10. */
  readonly planned: number;
  readonly isCommitted: boolean;
  /** 0 to 10; null = not judged yet. */
  readonly actual: number | null;
};

export const dependencyStates = ["asked", "accepted", "committed", "delivered", "refused"] as const;
export type DependencyState = (typeof dependencyStates)[number];

/** `fromId` is what must be there first; `toId` waits for it. Epics and cards, of any projects. */
export type Dependency = OfPortfolio & {
  readonly id: DependencyId;
  readonly fromId: EpicId | CardId;
  readonly toId: EpicId | CardId;
  readonly state: DependencyState;
  /** What each side wrote about it. */
  readonly fromNote: string;
  readonly toNote: string;
  readonly neededBy: IterationId | null;
};

/** The tables of the plan, and what their rows are. */
export type PlanningEntities = {
  driver: Driver;
  businessLine: BusinessLine;
  planningInterval: PlanningInterval;
  iteration: Iteration;
  intervalGoal: IntervalGoal;
  dependency: Dependency;
  milestone: Milestone;
  process: Process;
  risk: Risk;
  stakeholder: Stakeholder;
  contact: Contact;
  healthNote: HealthNote;
  organisation: Organisation;
  document: PlanDocument;
};
