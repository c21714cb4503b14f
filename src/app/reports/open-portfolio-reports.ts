import type { ProjectId } from "@/domain/model/ids";
import type { OpenPortfolioReports, PortfolioReportDesk } from "@/features/services/reports";
import { patiently } from "@/lib/patiently";
import type { ReadProgress } from "../workers/portfolio-report-job";
import { openDesk, type World } from "./open-reports";
import type { ReportBench } from "./report-bench";

type PortfolioWorld = Omit<World, "start" | "also"> & {
  readonly start: (tell: ReadProgress) => Promise<ReportBench>;
};

/** What reports of a portfolio are read from beside those of a project. */
const also = [
  ...["portfolio", "program", "pillar", "objective"],
  ...["dependency", "iteration", "planningInterval"],
];

/** Reports of a portfolio in a worker of their own, which reads one project after the other. */
export function portfolioReportsInWorker(
  base: string,
  dbName: string,
  now: () => number,
): OpenPortfolioReports {
  const start = async (tell: ReadProgress) =>
    (await patiently(() => import("./portfolio-bench"))).startPortfolioReports(tell);
  return portfolioReportsOnDemand({ base, dbName, start, now });
}

/** The same desk as a project's reports have, told of every commit. */
export function portfolioReportsOnDemand({ start, ...world }: PortfolioWorld): OpenPortfolioReports {
  return (portfolioId, tell) => {
    const desk = openDesk({ ...world, also, start: () => start(tell) }, portfolioId as unknown as ProjectId);
    // Earned: the worker behind this desk answers the questions of a portfolio.
    return desk as unknown as PortfolioReportDesk;
  };
}
