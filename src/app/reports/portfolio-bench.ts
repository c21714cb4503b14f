import { proxy } from "comlink";
import { startBench } from "../worker-bench";
import type { ReadProgress } from "../workers/portfolio-report-job";
import { type PortfolioJobs, portfolioJobs } from "./portfolio-jobs";
import type { ReportBench } from "./report-bench";

/** A worker for the reports of one portfolio; `tell` hears how many projects are read. */
export function startPortfolioReports(tell: ReadProgress): ReportBench {
  const { jobs, failed, end } = startBench();
  // Earned: the bench names the jobs of files alone; behind it is the whole worker.
  return { jobs: portfolioJobs(jobs as unknown as PortfolioJobs, proxy(tell)), failed, end };
}
