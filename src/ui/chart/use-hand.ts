import { leastIndex } from "d3-array";
import { type PointerEvent, useRef, useState } from "react";
import type { Stop } from "./chart-spec";
import type { Frame } from "./frame";

/** Which stop of a chart is looked at, and how it comes to be. */
export type Hand = {
  /** Which stop is looked at. */
  readonly at: number | null;
  readonly go: (to: number | null) => void;
  readonly onMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onLeave: () => void;
  /** Holds on to the stop, or lets it go. */
  readonly pin: () => void;
};

/** The pointer looks at the stop nearest to it; the keyboard, and a press, hold on to one. */
export function useHand(stops: readonly Stop[], frame: Frame | null): Hand {
  const [at, setAt] = useState<number | null>(null);
  // A press holds on to a stop: the way to its words crosses other stops.
  const pinned = useRef(false);
  const known = at !== null && at < stops.length ? at : null;
  return {
    at: known,
    go: (to) => {
      pinned.current = to !== null;
      setAt(to);
    },
    onMove: ({ currentTarget, clientX, clientY, target }) => {
      if (!frame || pinned.current || (target instanceof Element && target.closest("[data-part=tip]")))
        return;
      const { left, top } = currentTarget.getBoundingClientRect();
      setAt(nearest(stops, frame, { x: clientX - left, y: clientY - top }));
    },
    onLeave: () => {
      if (!pinned.current) setAt(null);
    },
    pin: () => {
      pinned.current = known !== null && !pinned.current;
    },
  };
}

/** The stop nearest to the pointer: across first, since most charts have one at each place; and not from too far away. */
function nearest(stops: readonly Stop[], frame: Frame, { x, y }: { x: number; y: number }): number | null {
  if (x < frame.left - 12 || x > frame.right + 12 || y < frame.top - 16 || y > frame.bottom + 20) return null;
  const far = (stop: Stop): number => {
    const [dx, dy] = [frame.x(stop.x) - x, frame.y(stop.y) - y];
    return dx * dx + dy * dy * 0.05;
  };
  return leastIndex(stops, (a, b) => far(a) - far(b)) ?? null;
}
