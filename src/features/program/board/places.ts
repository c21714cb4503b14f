import type { Row } from "@/domain/change";
import type { EpicId, IterationId } from "@/domain/model/ids";
import { fromHundredths } from "@/domain/model/points";
import { epicKey } from "@/domain/portfolio/program/ends";
import { cellId, type GridRow, type Load } from "@/domain/portfolio/program/grid";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { Program } from "../program-context";
import { unplannedId } from "./layout";

/** What a cell means: a row and an iteration; `null` is planned nowhere. */
export type Place = { readonly row: GridRow; readonly iterationId: IterationId } | null;

/** The place that the id of a cell names; undefined for one that no row has. */
export function placeOf({ board }: Program, id: string): Place | undefined {
  if (id === unplannedId) return null;
  const [rowId, iterationId] = id.split("|");
  const row = board.rows.find((each) => each.id === rowId);
  return row && iterationId ? { row, iterationId: iterationId as IterationId } : undefined;
}

/** The cell in which an epic stands now. */
export function cellOf({ board }: Program, epicId: EpicId): string {
  for (const row of board.rows) {
    const placed = row.placed.find(({ epic }) => epic.id === epicId);
    const column = placed && board.columns[placed.slot];
    if (column) return cellId(row.id, column.iteration.id);
  }
  return unplannedId;
}

export function epicOf({ facts }: Program, id: string): Row<"epic"> | undefined {
  return facts.epic.find((epic) => epic.id === id);
}

/** « INT-E3 Authentification par carte ». */
export function epicName(program: Program, epic: Row<"epic">): string {
  const project = program.facts.project.find(({ id }) => id === epic.projectId);
  const key = epicKey(project?.code, epic.number);
  return key === null ? epic.name : `${key} ${epic.name}`;
}

/** « Refondation Intradef », or with its team where each has a row. */
export function rowName(t: Translate, { project, team, isOneOfMany }: GridRow): string {
  if (!isOneOfMany) return project.name;
  return `${project.name} – ${team?.name ?? t("plan.program.grid.noTeam")}`;
}

/** « Sprint 13, Refondation Intradef ». */
export function cellName(t: Translate, program: Program, id: string): string {
  const place = placeOf(program, id);
  if (!place) return t("plan.program.drag.unplanned");
  const iteration = program.board.columns.find((each) => each.iteration.id === place.iterationId)?.iteration;
  return t("plan.program.drag.cell", { iteration: iteration?.name ?? "", row: rowName(t, place.row) });
}

/** « 31 / 28 pts », and that it is too much where it is; null where there is nothing to say. */
export function loadWords(
  { t, format }: { readonly t: Translate; readonly format: Format },
  { points, capacity }: Load,
  unit: "points" | "hours",
): string | null {
  if (points === 0 && capacity === null) return null;
  const load = format.points(fromHundredths(points));
  if (capacity === null) return t(`plan.program.grid.loadAlone.${unit}`, { load });
  const words = t(`plan.program.grid.load.${unit}`, {
    load,
    capacity: format.points(fromHundredths(capacity)),
  });
  return points > capacity ? t("plan.program.grid.over", { load: words }) : words;
}
