import type { Remote } from "comlink";
import type { DeskJobs } from "../workers/desk-jobs";
import type { ReadProgress } from "../workers/portfolio-report-job";
import type { ReportBench } from "./report-bench";

export type PortfolioJobs = Pick<
  Remote<DeskJobs>,
  "openPortfolioReports" | "askPortfolioReport" | "portfolioReportsTouched"
>;

/** The jobs of a portfolio under the names of a project's, so that one desk keeps both. */
export function portfolioJobs(jobs: PortfolioJobs, tell: ReadProgress): ReportBench["jobs"] {
  // Earned: what the desk opens is a portfolio, and what it asks are a portfolio's questions.
  return {
    openReports: (base: string, id: string) => jobs.openPortfolioReports(base, id as never, tell as never),
    askReport: (question: unknown, now: number) => jobs.askPortfolioReport(question as never, now),
    reportsTouched: (touched: never) => jobs.portfolioReportsTouched(touched),
  } as unknown as ReportBench["jobs"];
}
