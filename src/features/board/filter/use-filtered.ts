import { useCallback, useSyncExternalStore } from "react";
import { useBoard } from "../board-context";

/** An answer about what the filter shows and hides, as filter or cards change. It must be the same value for the same state. */
export function useFiltered<T>(read: () => T): T {
  const { picture, filter } = useBoard();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [filter.subscribe(listener), picture.onAny(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [filter, picture],
  );
  return useSyncExternalStore(subscribe, read);
}
