import { useCallback, useEffect } from "react";
import type { Place } from "@/domain/model/vocabulary";
import { useServices } from "@/features/services";
import { useDragMachine } from "@/ui/drag/drag-context";
import { useBoard, useBoardState } from "../board-context";

/** Which columns are folded: kept by this desk for each project (B23). To be used once a board. */
export function useFolds(): ReadonlySet<Place> {
  const { picture, store } = useBoard();
  const { queries } = useServices();
  const projectId = picture.frame()?.project.id ?? "";
  useEffect(() => {
    let isOver = false;
    void queries.preference(keyOf(projectId)).then((kept) => {
      if (!isOver && Array.isArray(kept) && kept.length > 0) store.setState({ folded: new Set(kept) });
    });
    return () => {
      isOver = true;
    };
  }, [queries, store, projectId]);
  return useBoardState((state) => state.folded);
}

/** Folds a column away or brings it back; the focus goes to the first thing in what stands there then. */
export function useFold(): (place: Place, isFolded: boolean) => void {
  const { picture, store } = useBoard();
  const { desk } = useServices();
  const { columns } = useDragMachine();
  return useCallback(
    (place, isFolded) => {
      const folded = new Set(store.getState().folded);
      if (isFolded) folded.add(place);
      else folded.delete(place);
      store.setState({ folded });
      void desk.put("preference", keyOf(picture.frame()?.project.id ?? ""), [...folded]);
      columns.whenThere(place, (column) => column.querySelector("button")?.focus());
    },
    [store, desk, columns, picture],
  );
}

const keyOf = (projectId: string): string => `board/folded/${projectId}`;
