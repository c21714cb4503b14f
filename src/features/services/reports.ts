import type { PortfolioId, ProjectId } from "@/domain/model/ids";
import type { ReportAnswer, ReportAsk, ReportName } from "@/domain/reports/answers/answers";
import type { PortfolioAnswer, PortfolioAsk, PortfolioReportName } from "@/domain/reports/portfolio/answers";

/** The reports of one project, kept in a worker as long as they are open. */
export interface ReportDesk {
  /** Asks, and hears the answer again after each commit that concerns the project, until it is stopped. */
  readonly watch: <N extends ReportName>(
    name: N,
    ask: ReportAsk<N>,
    on: {
      readonly answer: (answer: ReportAnswer<N> | null) => void;
      readonly fail: (error: unknown) => void;
    },
  ) => () => void;
  readonly close: () => void;
}

/** Opens the reports of a project: its journal is read once, away from the page's thread. */
export type OpenReports = (projectId: ProjectId) => ReportDesk;

/** The reports of a portfolio, kept in a worker as long as they are open. */
export interface PortfolioReportDesk {
  readonly watch: <N extends PortfolioReportName>(
    name: N,
    ask: PortfolioAsk<N>,
    on: {
      readonly answer: (answer: PortfolioAnswer<N> | null) => void;
      readonly fail: (error: unknown) => void;
    },
  ) => () => void;
  readonly close: () => void;
}

/** Opens the reports of a portfolio: its projects are read one by one; `tell` hears how many of how many. */
export type OpenPortfolioReports = (
  portfolioId: PortfolioId,
  tell: (done: number, total: number) => void,
) => PortfolioReportDesk;
