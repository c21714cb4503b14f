import { type RefCallback, startTransition, useCallback, useRef, useState } from "react";
import { useDragMachine } from "@/ui/drag/drag-context";

/**
 * Is an element in sight? What is not need not be drawn, and its last height keeps its place; what comes is drawn in
 * slices, since it may be many cards.
 * While something is held, or the focus is inside, it stays: neither may lose the ground under it.
 */
export function useNear(isFirst: boolean): {
  readonly box: RefCallback<HTMLElement>;
  readonly isNear: boolean;
  readonly height: number | undefined;
} {
  const [isNear, setNear] = useState(isFirst || typeof IntersectionObserver === "undefined");
  const height = useRef<number | undefined>(undefined);
  const { hand } = useDragMachine();
  const box = useCallback(
    (element: HTMLElement | null) => {
      if (element === null || typeof IntersectionObserver === "undefined") return undefined;
      const watch = new IntersectionObserver((entries) => {
        if (entries.at(-1)?.isIntersecting) startTransition(() => setNear(true));
        else if (hand.get().phase === "empty" && !element.contains(document.activeElement)) {
          height.current = element.lastElementChild?.clientHeight;
          setNear(false);
        }
      });
      watch.observe(element);
      return () => watch.disconnect();
    },
    [hand],
  );
  return { box, isNear, height: height.current };
}
