import type { Remote } from "comlink";
import { startBench } from "../worker-bench";
import type { DeskJobs } from "../workers/desk-jobs";

type Jobs = Pick<Remote<DeskJobs>, "openReports" | "askReport" | "reportsTouched">;

/** A worker that may be ended. */
export type ReportBench = { readonly jobs: Jobs; readonly failed: Promise<never>; readonly end: () => void };

/** A worker for the reports of one project. */
export function startReports(): ReportBench {
  const { jobs, failed, end } = startBench();
  // Earned: the bench names the jobs of files alone; behind it is the whole worker.
  return { jobs: jobs as unknown as Jobs, failed, end };
}
