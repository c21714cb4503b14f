import type { Row } from "../change";

type Rows = {
  readonly project: readonly Row<"project">[];
  readonly milestone: readonly Row<"milestone">[];
  readonly risk: readonly Row<"risk">[];
  readonly intervalGoal: readonly Row<"intervalGoal">[];
  readonly epic: readonly Row<"epic">[];
  readonly dependency: readonly Row<"dependency">[];
};

export const pointers = ["dependencies", "milestones", "projects", "risks", "goals"] as const;

/** What names a project or stands beneath it, counted: its milestones, risks and goals, and the dependencies of its epics. */
export function pointingAt(
  projectId: string,
  rows: Rows,
): Readonly<Record<(typeof pointers)[number], number>> {
  const own = (row: { readonly projectId: string | null }): boolean => row.projectId === projectId;
  const epics = new Set<string>(rows.epic.filter(own).map(({ id }) => id));
  return {
    dependencies: rows.dependency.filter(({ fromId, toId }) => epics.has(fromId) || epics.has(toId)).length,
    milestones: rows.milestone.filter(own).length,
    projects: rows.project.filter(({ parentId, shelf }) => parentId === projectId && !shelf).length,
    risks: rows.risk.filter(own).length,
    goals: rows.intervalGoal.filter(own).length,
  };
}
