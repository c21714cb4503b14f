import { useLayoutEffect, useMemo, useSyncExternalStore } from "react";
import type { ProjectId, TeamId } from "@/domain/model/ids";
import { type Board, boardOf } from "@/domain/portfolio/program/board";
import { cellId } from "@/domain/portfolio/program/grid";
import { useDragMachine } from "@/ui/drag/drag-context";
import { useProgram } from "../program-context";
import { unplannedId } from "./layout";
import { placeOf } from "./places";

/** The board with the drops laid over it that the data has not taken yet: a card never goes home between. */
export function useShownBoard(): Board {
  const program = useProgram();
  const { landings } = useDragMachine();
  const current = useSyncExternalStore(landings.list.subscribe, landings.list.get);
  useLayoutEffect(() => {
    for (const [cell, ids] of cellsOf(program.board)) landings.note(cell, ids);
  }, [landings, program.board]);
  return useMemo(() => {
    if (current.length === 0) return program.board;
    const { facts, board } = program;
    const moved = new Map(
      current.flatMap(({ itemIds, toColumnId }) => itemIds.map((id) => [id, toColumnId])),
    );
    const epic = facts.epic.map((each) => {
      const cell = moved.get(each.id);
      const place = cell === undefined ? undefined : placeOf(program, cell);
      if (place === undefined) return each;
      if (place === null) return { ...each, iterationId: null };
      const { row, iterationId } = place;
      const teamId = row.isOneOfMany ? ((row.team?.id ?? null) as TeamId | null) : (each.teamId ?? null);
      return { ...each, iterationId, teamId, projectId: row.project.id as ProjectId };
    });
    return boardOf({ ...facts, epic }, board.interval.id) ?? board;
  }, [current, program]);
}

/** The ids of the epics in each cell, as the machine knows columns and their rows. */
function cellsOf({ rows, columns, unplanned }: Board): ReadonlyMap<string, readonly string[]> {
  const cells = new Map<string, string[]>([[unplannedId, unplanned.map(({ id }) => id)]]);
  for (const row of rows) {
    const ids = columns.map(({ iteration }) => cellId(row.id, iteration.id));
    for (const id of ids) cells.set(id, []);
    for (const { epic, slot } of row.placed) cells.get(ids[slot] ?? "")?.push(epic.id);
  }
  return cells;
}
