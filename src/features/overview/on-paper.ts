import type { OverviewRows } from "@/storage/queries/plan/overview";

/** Heights on paper, in pixels before the page is made smaller; a line of a project may be of two. */
const [page, head, objectives, pillar, project, least] = [1370, 60, 207, 34, 52, 4];
/** The frame of the projects, the frame of the axes, and what is of this week with six points. */
const frames = 115 + 56 + 382;

/** How many projects stand on the one sheet of A4 beside everything else. */
export function projectsOnPaper(rows: Pick<OverviewRows, "objectives" | "pillars">): number {
  const others =
    head + frames + objectives * Math.ceil(rows.objectives.length / 3) + pillar * rows.pillars.length;
  return Math.max(least, Math.floor((page - others) / project));
}
