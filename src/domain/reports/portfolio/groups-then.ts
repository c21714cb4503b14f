import type { Row } from "../../change";
import { type PortfolioBook, type ProjectPart, rowAt } from "./book";
import type { Week } from "./weeks";

export const dimensions = ["project", "program", "pillar", "objective"] as const;
/** By what the work of a portfolio is told apart. */
export type Dimension = (typeof dimensions)[number];

/** What serves none of them. */
export const noGroup = "none";

const ofProject = ["portfolioId", "programId", "pillars", "objectives", "shelf", "isExternal"] as const;
const ofEpic = ["pillars", "objectives"] as const;

/** Which groups the cards of an epic (or of none, "") counted in at the end of a week; none while the project was not in the portfolio. */
export type GroupsOf = (epicId: string, week: number) => readonly string[];

/**
 * Where a project's work belonged, week by week, by its journal and its epics'
 * (B60): an epic with aims of its own leaves its project's. What serves two
 * objectives belongs to both, and counts once in the whole (B5).
 */
export function groupsThen(
  part: ProjectPart,
  { frame }: Pick<PortfolioBook, "frame">,
  { dimension, weeks }: { readonly dimension: Dimension; readonly weeks: readonly Week[] },
): GroupsOf {
  const projects = weeks.map(({ until }) => {
    const row = rowAt(part.project, until, ofProject);
    const isIn =
      row !== null && row.portfolioId === frame.portfolio.id && !row.shelf && row.isExternal !== true;
    return isIn ? row : null;
  });
  const epics = new Map(part.epics.map((epic) => [epic.row.id as string, epic]));
  const known = new Map<string, readonly string[]>();
  const find = (epicId: string, week: number): readonly string[] => {
    const project = projects[week];
    if (!project) return [];
    if (dimension === "project") return [project.id];
    if (dimension === "program") return [project.programId ?? noGroup];
    const epic = epics.get(epicId);
    const own = epic ? rowAt(epic, (weeks[week] as Week).until, ofEpic) : null;
    return aims(dimension === "pillar" ? "pillars" : "objectives", own, project);
  };
  return (epicId, week) => {
    const key = `${week} ${epicId}`;
    const groups = known.get(key) ?? find(epicId, week);
    known.set(key, groups);
    return groups;
  };
}

function aims(
  field: "pillars" | "objectives",
  epic: Row<"epic"> | null,
  project: Row<"project">,
): readonly string[] {
  const said: readonly string[] = epic?.[field] ?? project[field] ?? [];
  return said.length === 0 ? [noGroup] : [...new Set(said)];
}
