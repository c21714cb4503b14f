import { useSyncExternalStore } from "react";
import { useDragMachine, useHand } from "./drag-context";

interface ColumnDrag {
  /** Items that hover over the column, or have been dropped on it and are not yet in its data; null = none. Of many, some may be in its data already. */
  arriving: readonly string[] | null;
  /** Items that hover over another column, or were dropped there, and are still in this one's data; null = none. Of many, some may never have been. */
  leaving: readonly string[] | null;
  /** Why the column does not take what hovers over it. */
  refusal: string | null;
}

/**
 * What a drag does to one column, for its header: what it would hold is its data, less `leaving`, plus `arriving`.
 * Renders the caller only when the answer changes, never for the moves in between.
 */
export function useColumnDrag(columnId: string): ColumnDrag {
  const { landings } = useDragMachine();
  const over = useHand((hand) =>
    hand.phase === "held" &&
    hand.hover?.columnId === columnId &&
    (hand.home.columnId !== columnId || hand.itemIds.length > 1)
      ? hand.itemIds
      : null,
  );
  const away = useHand((hand) =>
    hand.phase === "held" &&
    hand.hover &&
    hand.hover.columnId !== columnId &&
    (hand.home.columnId === columnId || hand.itemIds.length > 1)
      ? hand.itemIds
      : null,
  );
  const refusal = useHand((hand) =>
    hand.phase === "held" && hand.hover?.columnId === columnId ? hand.hover.refusal : null,
  );
  const landing = useSyncExternalStore(landings.list.subscribe, () =>
    landings.list
      .get()
      .find(
        (one) =>
          one.itemIds.length > 1 ||
          (one.fromColumnId !== one.toColumnId &&
            (one.toColumnId === columnId || one.fromColumnId === columnId)),
      ),
  );
  const landed = landing?.toColumnId === columnId ? landing.itemIds : null;
  const left = landing && landed === null ? landing.itemIds : null;
  return { arriving: over ?? landed, leaving: away ?? left, refusal };
}
