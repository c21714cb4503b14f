import type {
  EpicId,
  IterationId,
  MilestoneId,
  PlanningIntervalId,
  PortfolioId,
  ProgramId,
  ProjectId,
  SprintId,
} from "@/domain/model/ids";
import type { EpicPlan, ProjectPlan, Vote } from "@/domain/model/planning";
import type { Portfolio } from "@/domain/model/portfolio";
import type { DayText, KnownDate } from "@/domain/model/vocabulary";
import type { PanoramaProject } from "@/domain/portfolio/panorama-project";

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
  /** Several projects of the workspace into one portfolio: one deed, one undo. */
  | {
      readonly type: "portfolio/join";
      readonly portfolioId: PortfolioId;
      readonly projectIds: readonly ProjectId[];
    }
  /** The State's list, into a portfolio or a new one of this name. */
  | {
      readonly type: "portfolio/import";
      readonly portfolioId: PortfolioId | null;
      readonly name: string;
      readonly source: string;
      readonly projects: readonly PanoramaProject[];
    }
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
    }
  /** A planning interval and its iterations in one deed. */
  | {
      readonly type: "interval/add";
      readonly portfolioId: PortfolioId;
      readonly name: string;
      /** The sprints of the portfolio's projects that fall into the same days fill the iterations, in the same deed. */
      readonly withSprints?: boolean;
      readonly iterations: readonly {
        readonly name: string;
        readonly startOn: DayText;
        readonly endOn: DayText;
      }[];
    }
  /** Which shared iteration sprints fill; null = none any more. */
  | {
      readonly type: "iteration/link";
      readonly links: readonly { readonly sprintId: SprintId; readonly iterationId: IterationId | null }[];
    }
  /** To another project's row; one that has cards stays where they are. */
  | {
      readonly type: "epic/move";
      readonly epicId: EpicId;
      readonly projectId: ProjectId;
      readonly fields: Pick<EpicPlan, "teamId" | "iterationId">;
    };
