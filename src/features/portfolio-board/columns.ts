import type { Row } from "@/domain/change";
import { type Phase, phases } from "@/domain/model/planning";
import type { Services } from "@/features/services";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { BoardProject } from "@/storage/queries/plan/portfolio-board";

/** A column is a phase, or what stands in none. */
export type ColumnId = Phase | "none";
export const columnIds: readonly ColumnId[] = [...phases, "none"];
/** Projects that await a phase are where one begins to read, not behind five columns; when none does, their column is last. */
export function columnsFor(projects: readonly BoardProject[]): readonly ColumnId[] {
  return projects.some(({ project }) => columnOf(project) === "none") ? ["none", ...phases] : columnIds;
}
export const columnOf = ({ phase }: Row<"project">): ColumnId => phase ?? "none";

/** What the board shows, and what its sentences are made with. */
export type PhaseBoard = {
  readonly portfolio: Row<"portfolio">;
  readonly projects: readonly BoardProject[];
  readonly services: Services;
  readonly t: Translate;
  readonly format: Format;
  /** The phase that a project came into last: what it takes to enter is open to read. */
  readonly arrivedIn: ColumnId | null;
  readonly onArrived: (column: ColumnId) => void;
  /** Gives the focus to a project once it stands in a column. */
  readonly focusOn: (projectId: string, column: ColumnId) => void;
};

export function columnName(t: Translate, column: ColumnId): string {
  return column === "none" ? t("plan.portfolioBoard.none") : t(`refusal.phase.${column}`);
}

/** What it takes to enter a phase, in Markdown; empty where nobody said. */
export const entryOf = ({ portfolio }: PhaseBoard, column: ColumnId): string =>
  column === "none" ? "" : (portfolio.phaseEntry?.[column] ?? "").trim();

export function projectOf(board: PhaseBoard, id: string): Row<"project"> | undefined {
  return board.projects.find(({ project }) => project.id === id)?.project;
}

export function projectName({ t }: PhaseBoard, { code, name, isExternal }: Row<"project">): string {
  // The codes of the State's projects are made up at the import: nobody knows them.
  return isExternal ? name : t("plan.portfolioBoard.card.named", { code, name });
}
