import type { Row } from "../change";
import { fromHundredths } from "../model/points";
import type { Tally } from "./shares";

/** A sprint in the cell of its project and its iteration, with what stands in it. */
export type SprintCell = { readonly sprint: Row<"sprint">; readonly tally: Tally };

export type SprintGrid = {
  readonly iterations: readonly Row<"iteration">[];
  readonly lanes: readonly {
    readonly project: Row<"project">;
    /** One list for each iteration; a project may have several teams, and so several sprints in one. */
    readonly cells: readonly (readonly SprintCell[])[];
    /** Sprints that no iteration holds. */
    readonly outside: number;
  }[];
};

/** The sprints of all projects in the time boxes that they share: a column an iteration, a lane a project. */
export function sprintGrid(
  projects: readonly Row<"project">[],
  iterations: readonly Row<"iteration">[],
  sprints: readonly SprintCell[],
): SprintGrid {
  const columns = [...iterations].sort((a, b) =>
    a.startOn < b.startOn ? -1 : a.startOn > b.startOn ? 1 : 0,
  );
  const known = new Set<string>(columns.map(({ id }) => id));
  return {
    iterations: columns,
    lanes: projects.map((project) => {
      const own = sprints.filter(({ sprint }) => sprint.projectId === project.id);
      return {
        project,
        cells: columns.map(({ id }) => own.filter(({ sprint }) => sprint.iterationId === id)),
        outside: own.filter(({ sprint }) => !known.has(sprint.iterationId ?? "")).length,
      };
    }),
  };
}

/** Under, near (from 90 % on) or over capacity (B10); null where no capacity is said. */
export function loadOf({ sprint, tally }: SprintCell): "under" | "near" | "over" | null {
  if (sprint.capacity === null) return null;
  const load = fromHundredths(tally.points);
  if (load > sprint.capacity) return "over";
  return load >= 0.9 * sprint.capacity ? "near" : "under";
}
