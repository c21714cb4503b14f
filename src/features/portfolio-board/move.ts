import type { Row } from "@/domain/change";
import type { Phase } from "@/domain/model/planning";
import { accreditationGap, countOfPhase } from "@/domain/portfolio/phases";
import { dayHere } from "@/lib/day-at";
import { type ColumnId, columnName, columnOf, entryOf, type PhaseBoard, projectName } from "./columns";

/** Why a phase does not take a project; null = it does. */
export function refusalOf(board: PhaseBoard, project: Row<"project">, column: ColumnId): string | null {
  const { portfolio, t, format } = board;
  if (column === "none" || column === columnOf(project) || project.isExternal) return null;
  const limit = portfolio.phaseLimits?.[column];
  const count = countAfter(board, column);
  if (!limit?.isHard || count <= limit.cards) return null;
  const [number, most] = [format.number(count), format.number(limit.cards)];
  return t("refusal.phase-full", { phase: columnName(t, column), number, limit: most });
}

/** What has to be known of a move before it is done: a limit that it passes, an accreditation that is missing. It forbids nothing. */
export function effectOf(board: PhaseBoard, project: Row<"project">, column: ColumnId): string {
  const { portfolio, services, t } = board;
  if (column === "none" || column === columnOf(project)) return "";
  const limit = project.isExternal ? undefined : portfolio.phaseLimits?.[column];
  const count = countAfter(board, column);
  const gap =
    column === "rollout" && !project.isExternal
      ? accreditationGap(project.accreditation, dayHere(services.now()))
      : null;
  return [
    ...(limit && count > limit.cards ? [t("plan.portfolioBoard.over", { count, limit: limit.cards })] : []),
    ...(gap === null ? [] : [t(`plan.portfolioBoard.gap.${gap}`)]),
    ...(entryOf(board, column) === "" ? [] : [t("plan.portfolioBoard.check")]),
  ].join(" ");
}

function countAfter({ projects }: PhaseBoard, phase: Phase): number {
  const rows = projects.map(({ project }) => project);
  return countOfPhase(rows, phase) + 1;
}

/** What is said of a move that is done. */
export function movedText(board: PhaseBoard, project: Row<"project">, column: ColumnId): string {
  const { t } = board;
  return t("plan.portfolioBoard.moved", {
    name: projectName(board, project),
    from: columnName(t, columnOf(project)),
    phase: columnName(t, column),
    effect: effectOf(board, project, column),
  }).trim();
}

/** Puts a project into a phase; `said` is spoken when it is done. False where it was refused, which is said. */
export async function moveTo(
  { services, onArrived }: PhaseBoard,
  project: Row<"project">,
  column: ColumnId,
  said: string,
): Promise<boolean> {
  const phase = column === "none" ? null : column;
  const command = { type: "project/plan", projectId: project.id, fields: { phase } } as const;
  const isDone = (await services.act(command, said)) !== null;
  if (isDone) onArrived(column);
  return isDone;
}
