import type { Row } from "@/domain/change";
import { type Phase, phases } from "@/domain/model/planning";
import { accreditationGap, countOfPhase } from "@/domain/portfolio/phases";
import type { Services } from "@/features/services";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import { dayHere } from "@/lib/day-at";
import type { BoardProject } from "@/storage/queries/plan/portfolio-board";

/** A column is a phase, or what stands in none. */
export type ColumnId = Phase | "none";
export const columnIds: readonly ColumnId[] = [...phases, "none"];
export const columnOf = ({ phase }: Row<"project">): ColumnId => phase ?? "none";

/** What the board shows, and what its sentences are made with. */
export type PhaseBoard = {
  readonly portfolio: Row<"portfolio">;
  readonly projects: readonly BoardProject[];
  readonly services: Services;
  readonly t: Translate;
  readonly format: Format;
  /** Gives the focus to a project once it stands in a column. */
  readonly focusOn: (projectId: string, column: ColumnId) => void;
};

export function columnName(t: Translate, column: ColumnId): string {
  return column === "none" ? t("plan.portfolioBoard.none") : t(`refusal.phase.${column}`);
}

export function projectOf(board: PhaseBoard, id: string): Row<"project"> | undefined {
  return board.projects.find(({ project }) => project.id === id)?.project;
}

export function projectName({ t }: PhaseBoard, { code, name, isExternal }: Row<"project">): string {
  // The codes of the State's projects are made up at the import: nobody knows them.
  return isExternal ? name : t("plan.portfolioBoard.card.named", { code, name });
}

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
  { services }: PhaseBoard,
  project: Row<"project">,
  column: ColumnId,
  said: string,
): Promise<boolean> {
  const phase = column === "none" ? null : column;
  const command = { type: "project/plan", projectId: project.id, fields: { phase } } as const;
  return (await services.act(command, said)) !== null;
}
