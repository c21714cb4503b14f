import { useLayoutEffect, useMemo, useSyncExternalStore } from "react";
import { useDragMachine } from "@/ui/drag/drag-context";
import { withLandings } from "@/ui/drag/landing";

/** The ids in a cell with the drops laid over them that the data has not taken yet. Only the two cells of a drop are drawn again. */
export function useShown(cellId: string, ids: readonly string[]): readonly string[] {
  const { landings } = useDragMachine();
  const touching = useSyncExternalStore(landings.list.subscribe, () =>
    landings.list
      .get()
      .filter(({ fromColumnId, toColumnId }) => fromColumnId === cellId || toColumnId === cellId)
      .map(({ itemIds, toColumnId }) => `${itemIds[0]} ${toColumnId}`)
      .join(),
  );
  useLayoutEffect(() => landings.note(cellId, ids), [landings, cellId, ids]);
  useLayoutEffect(() => () => landings.note(cellId, null), [landings, cellId]);
  return useMemo(
    () => (touching === "" ? ids : withLandings(ids, cellId, landings.list.get())),
    [touching, ids, cellId, landings],
  );
}
