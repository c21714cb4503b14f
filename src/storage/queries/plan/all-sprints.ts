import type { Row } from "@/domain/change";
import { emptyTally, talliesOf } from "@/domain/portfolio/shares";
import { type SprintGrid, sprintGrid } from "@/domain/portfolio/sprint-grid";
import type { VigieDatabase } from "../../database";
import { countsOfPlaces, livingRows } from "./plan-rows";

/** The sprints of all projects by iteration, from kept counters. Those that are over and that no iteration holds are history, and not read. */
export async function allSprints(db: VigieDatabase): Promise<SprintGrid> {
  const [all, iterations, sprints, columns] = await Promise.all([
    livingRows(db, "project"),
    livingRows(db, "iteration"),
    livingRows(db, "sprint"),
    livingRows(db, "column"),
  ]);
  const projects = all.filter(({ shelf, isExternal }) => !shelf && !isExternal);
  const shown = sprints.filter(({ state, iterationId }) => iterationId || state.phase !== "closed");
  const byColumn = new Map<string, Row<"column">>(columns.map((column) => [column.id, column]));
  const tallies = talliesOf(await countsOfPlaces(db, shown), byColumn);
  const cells = shown.map((sprint) => ({ sprint, tally: tallies.get(sprint.id) ?? emptyTally }));
  return sprintGrid(projects, iterations, cells);
}
