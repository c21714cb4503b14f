import type {
  EpicId,
  MilestoneId,
  PlanningIntervalId,
  PortfolioId,
  ProgramId,
  ProjectId,
} from "@/domain/model/ids";
import type { EpicPlan, ProjectPlan, Vote } from "@/domain/model/planning";
import type { Portfolio } from "@/domain/model/portfolio";
import type { KnownDate } from "@/domain/model/vocabulary";

export type PortfolioFields = Partial<Omit<Portfolio, "id">>;
export type ProjectPlanFields = Partial<ProjectPlan> & {
  readonly portfolioId?: PortfolioId | null;
  readonly programId?: ProgramId | null;
};

/** New dates of one thing of the roadmap. A milestone has its `endOn` alone. */
export type DatesOf = {
  readonly startOn?: KnownDate | null;
  readonly endOn?: KnownDate | null;
} & (
  | { readonly table: "project"; readonly id: ProjectId }
  | { readonly table: "epic"; readonly id: EpicId }
  | { readonly table: "program"; readonly id: ProgramId }
  | { readonly table: "milestone"; readonly id: MilestoneId }
);

/** What a person can ask of the plan: portfolio, projects and epics as the plan sees them, and dates. */
export type PlanCommand =
  | { readonly type: "portfolio/edit"; readonly portfolioId: PortfolioId; readonly fields: PortfolioFields }
  | { readonly type: "project/plan"; readonly projectId: ProjectId; readonly fields: ProjectPlanFields }
  | { readonly type: "epic/plan"; readonly epicIds: readonly EpicId[]; readonly fields: EpicPlan }
  /** Several things at once: a bar and what depends on it is one deed, and one undo (B58). */
  | { readonly type: "plan/dates"; readonly moves: readonly DatesOf[] }
  /** Freezes what is planned now; later changes are told as deltas (B56). */
  | { readonly type: "interval/commit"; readonly intervalId: PlanningIntervalId }
  | {
      readonly type: "interval/vote";
      readonly intervalId: PlanningIntervalId;
      readonly votes: readonly Vote[];
    };
