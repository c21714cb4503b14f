import type { Command } from "@/commands/command";
import type { Row } from "@/domain/change";
import { conflictsAfter } from "@/domain/portfolio/program/board";
import { openPointsOf } from "@/domain/portfolio/program/epic-sums";
import { conflictWords } from "@/features/pieces/plan/conflict-words";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { Program } from "../program-context";
import { loadWords, type Place, placeOf } from "./places";

type Speech = { readonly t: Translate; readonly format: Format };

/** The command that puts an epic into a cell. */
export function planCommand(epic: Row<"epic">, place: Place): Command {
  if (place === null) return { type: "epic/plan", epicIds: [epic.id], fields: { iterationId: null } };
  const { row, iterationId } = place;
  const fields = { iterationId, ...(row.isOneOfMany ? { teamId: row.team?.id ?? null } : {}) };
  return row.project.id === epic.projectId
    ? { type: "epic/plan", epicIds: [epic.id], fields }
    : { type: "epic/move", epicId: epic.id, projectId: row.project.id, fields };
}

/** Why an epic may not go to a cell; null = it may. Dependencies never forbid (B50). */
export function refusalOf(t: Translate, { board }: Program, epic: Row<"epic">, place: Place): string | null {
  if (place === null || place.row.project.id === epic.projectId) return null;
  const count = board.sums.get(epic.id)?.cards ?? 0;
  return count === 0 ? null : t("plan.program.drag.hasCards", { epic: epic.name, count });
}

/** What a drop would do, in words: the load that the cell would have, and the conflicts it would make or end (B14). */
export function effectWords(
  { t, format }: Speech,
  program: Program,
  epic: Row<"epic">,
  cell: string,
): string {
  const place = placeOf(program, cell);
  const said = conflictWords(t, epic.id, conflictsAfter(program.facts, epic.id, place?.iterationId ?? null));
  const load = place ? loadAfter({ t, format }, program, epic, place) : [];
  return [...load, ...said].join(" ");
}

function loadAfter(
  speech: Speech,
  { board }: Program,
  epic: Row<"epic">,
  { row, iterationId }: NonNullable<Place>,
): readonly string[] {
  const slot = board.columns.findIndex(({ iteration }) => iteration.id === iterationId);
  const load = row.loads[slot];
  if (!load) return [];
  const isThere = row.placed.some(
    (placed) => placed.epic.id === epic.id && placed.slot <= slot && slot < placed.slot + placed.span,
  );
  const share = openPointsOf(board.sums.get(epic.id), epic.estimate) / (epic.span ?? 1);
  const after = { ...load, points: Math.round(load.points + (isThere ? 0 : share)) };
  const words = loadWords(speech, after, row.project.unit);
  return words === null ? [] : [speech.t("plan.program.drag.load", { load: words })];
}
