import { projectScope } from "@/domain/counters";
import type { RoadmapFacts } from "@/domain/portfolio/roadmap/bars";
import { talliesOf } from "@/domain/portfolio/shares";
import type { VigieDatabase } from "../../database";
import { countsOf, countsOfEpics, livingRows } from "./plan-rows";
import { shownPortfolio } from "./shown-portfolio";

/** What the roadmap of the portfolio that this desk shows is computed from: rows of the plan and counters, no card. Null without a portfolio. */
export async function roadmap(db: VigieDatabase): Promise<RoadmapFacts | null> {
  const portfolio = await shownPortfolio(db);
  if (!portfolio) return null;
  const [projects, ofEpics, columns] = await Promise.all([
    countsOf(db, projectScope),
    countsOfEpics(db),
    livingRows(db, "column"),
  ]);
  const byId = new Map(columns.map((column) => [column.id as string, column]));
  const [program, project, epic, iteration, milestone, dependency] = await Promise.all([
    livingRows(db, "program"),
    livingRows(db, "project"),
    livingRows(db, "epic"),
    livingRows(db, "iteration"),
    livingRows(db, "milestone"),
    livingRows(db, "dependency"),
  ]);
  const tallies = talliesOf([...projects, ...ofEpics], byId);
  return { portfolio, program, project, epic, iteration, milestone, dependency, tallies };
}
