import type {
  BusinessLineId,
  ContactId,
  DocumentId,
  MilestoneId,
  ObjectiveId,
  OrganisationId,
  PlanningIntervalId,
  PortfolioId,
  ProcessId,
  ProjectId,
  RiskId,
  StakeholderId,
} from "./ids";
import type { DayText, KnownDate } from "./vocabulary";

// The registers of a portfolio: lists that people keep by hand beside their boards.

type OfPortfolio = { readonly portfolioId: PortfolioId };

/** An event of the plan, no more precise than its source (F1, F7). */
export type Milestone = OfPortfolio & {
  readonly id: MilestoneId;
  readonly projectId: ProjectId | null;
  readonly name: string;
  readonly on: KnownDate | null;
  readonly state: "planned" | "reached" | "dropped";
  readonly place: string;
  readonly tag: string;
  readonly actors: readonly { readonly name: string; readonly role: string }[];
  readonly note: string;
  /** Aims that move with it (B6). */
  readonly objectives: readonly ObjectiveId[];
  readonly sources: readonly string[];
};

export const processStates = ["paper", "partial", "digital"] as const;
export type ProcessState = (typeof processStates)[number];

/** A process of a business line that is to become digital. */
export type Process = OfPortfolio & {
  readonly id: ProcessId;
  readonly businessLineId: BusinessLineId | null;
  readonly name: string;
  readonly state: ProcessState;
  /** What shows that it is so, in Markdown. */
  readonly evidence: string;
  readonly targetOn: KnownDate | null;
  /** Since when it is digital, where that is known. */
  readonly digitalOn: KnownDate | null;
};

/** What is wished or promised for the processes; the whole may be unknown (F16). */
export type ProcessTarget = {
  readonly modality: "wish" | "commitment";
  readonly horizon: KnownDate;
  /** How many processes there are; null = nobody knows. */
  readonly total: number | null;
  readonly source: string;
};

export const roams = ["open", "resolved", "owned", "accepted", "mitigated"] as const;
/** Resolved, owned, accepted or mitigated; open until somebody says. */
export type Roam = (typeof roams)[number];

export type Risk = OfPortfolio & {
  readonly id: RiskId;
  readonly projectId: ProjectId | null;
  readonly intervalId: PlanningIntervalId | null;
  readonly name: string;
  readonly text: string;
  /** 1 to 5. */
  readonly likelihood: number;
  readonly impact: number;
  readonly roam: Roam;
  readonly owner: string;
  readonly dueOn: DayText | null;
};

export type Stakeholder = OfPortfolio & {
  readonly id: StakeholderId;
  readonly name: string;
  readonly sector: "public" | "private" | "group";
  readonly role: string;
  readonly sources: readonly string[];
};

/** One exchange with a stakeholder (F18). */
export type Contact = OfPortfolio & {
  readonly id: ContactId;
  readonly stakeholderId: StakeholderId;
  readonly on: KnownDate;
  readonly text: string;
};

/** A statement with its source; those that contradict each other stand side by side (F17). */
export type Fact = {
  readonly text: string;
  readonly announcedOn: KnownDate | null;
  readonly effectiveOn: KnownDate | null;
  readonly source: string;
};

export type Organisation = OfPortfolio & {
  readonly id: OrganisationId;
  readonly name: string;
  readonly role: string;
  readonly from: KnownDate | null;
  readonly to: KnownDate | null;
  readonly heads: readonly {
    readonly name: string;
    readonly from: KnownDate | null;
    readonly to: KnownDate | null;
    readonly source: string;
  }[];
  readonly facts: readonly Fact[];
};

/** A document of reference: proposed on a day is not adopted (F10). */
export type PlanDocument = OfPortfolio & {
  readonly id: DocumentId;
  readonly name: string;
  readonly state: "proposed" | "adopted" | "replaced";
  readonly version: string;
  readonly on: KnownDate | null;
  readonly sources: readonly string[];
};
