import type { Row } from "@/domain/change";
import { projectScope } from "@/domain/counters";
import type { Health } from "@/domain/model/planning";
import { healthStreams } from "@/domain/portfolio/health-stream";
import { inTree, wholeOf } from "@/domain/portfolio/project-tree";
import { type Tally, talliesOf } from "@/domain/portfolio/shares";
import type { VigieDatabase } from "../../database";
import { countsOf, livingRows } from "./plan-rows";

export type BoardProject = {
  readonly project: Row<"project">;
  /** Of its cards and of those of the projects beneath it. */
  readonly tally: Tally;
  /** How many projects stand beneath it. */
  readonly beneath: number;
  /** By the newest note on it. */
  readonly health: Health;
};

/** The projects of a portfolio, those that others steer too, with what their cards and the newest note say; no card is read. */
export async function portfolioBoard(
  db: VigieDatabase,
  portfolioId: string,
): Promise<readonly BoardProject[]> {
  const [projects, columns, counters, notes] = await Promise.all([
    livingRows(db, "project"),
    livingRows(db, "column"),
    countsOf(db, projectScope),
    livingRows(db, "healthNote"),
  ]);
  const tallies = talliesOf(counters, new Map(columns.map((column) => [column.id as string, column])));
  const streams = healthStreams(notes);
  const own = projects.filter((row) => row.portfolioId === portfolioId && !row.shelf);
  return inTree(own).map((placed) => {
    const { project } = placed;
    return {
      project,
      tally: wholeOf(placed, tallies),
      beneath: placed.beneath.length,
      health: streams.get(project.id)?.[0]?.health ?? "notAssessed",
    };
  });
}
