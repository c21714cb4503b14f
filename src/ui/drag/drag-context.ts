import { createContext, use, useSyncExternalStore } from "react";
import type { DragMachine } from "./drag-machine";
import type { Hand } from "./hand";

export const DragContext = createContext<DragMachine | null>(null);
/** The column that a list stands in. */
export const ColumnContext = createContext<string | null>(null);

export function useDragMachine(): DragMachine {
  const machine = use(DragContext);
  if (!machine) throw new Error("drag and drop is used outside a DragBoard");
  return machine;
}

/** One view of the hand. `select` must answer the same value for the same hand: a primitive or a part of it. */
export function useHand<T>(select: (hand: Hand) => T): T {
  const { hand } = useDragMachine();
  return useSyncExternalStore(hand.subscribe, () => select(hand.get()));
}
