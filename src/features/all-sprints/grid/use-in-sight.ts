import { type RefCallback, useCallback, useRef, useState } from "react";
import { useDragMachine } from "@/ui/drag/drag-context";
import { useSprints } from "../sprints-context";

/**
 * Is a row or a cell near what is in sight? While something is held, or the focus is inside, it stays so: neither may lose
 * the ground under it. `box` stands on the row, or on what fills the cell; `height` is what that last had.
 */
export function useInSight(isFirst: boolean): {
  readonly box: RefCallback<HTMLElement>;
  readonly isNear: boolean;
  readonly height: number | undefined;
} {
  const { sight } = useSprints();
  const { hand } = useDragMachine();
  const [isNear, setNear] = useState(isFirst || typeof IntersectionObserver === "undefined");
  const height = useRef<number | undefined>(undefined);
  const box = useCallback(
    (element: HTMLElement | null) => {
      const place = element?.closest("td, tr");
      if (!element || !place) return undefined;
      return sight.watch(place, (isNow) => {
        const isKept = hand.get().phase !== "empty" || place.contains(document.activeElement);
        if (!isNow && isKept) return;
        if (!isNow) height.current = element.offsetHeight;
        setNear(isNow);
      });
    },
    [sight, hand],
  );
  return { box, isNear, height: height.current };
}
