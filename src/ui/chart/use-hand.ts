import { leastIndex } from "d3-array";
import { type PointerEvent, useRef, useState } from "react";
import type { ChartSpec, Stop } from "./chart-spec";
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
export function useHand({ stops, upwards }: ChartSpec, frame: Frame | null): Hand {
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
      const far = upwards.lanes ? inItsLane : acrossFirst;
      setAt(nearest(stops, frame, { x: clientX - left, y: clientY - top, far }));
    },
    onLeave: () => {
      if (!pinned.current) setAt(null);
    },
    pin: () => {
      pinned.current = known !== null && !pinned.current;
    },
  };
}

type Far = (dx: number, dy: number) => number;

/** Most charts have one stop at each place across. */
const acrossFirst: Far = (dx, dy) => dx * dx + dy * dy * 0.05;

/** Of a lane the one that holds where the pointer is: it began before. */
const inItsLane: Far = (dx, dy) => Math.abs(dy) * 1e6 + (dx <= 8 ? Math.abs(dx) : 1e4 + dx);

type At = { readonly x: number; readonly y: number; readonly far: Far };

/** The stop nearest to the pointer, and not from too far away. */
function nearest(stops: readonly Stop[], frame: Frame, { x, y, far }: At): number | null {
  if (x < frame.left - 12 || x > frame.right + 12 || y < frame.top - 16 || y > frame.bottom + 20) return null;
  const from = (stop: Stop) => far(frame.x(stop.x) - x, frame.y(stop.y) - y);
  return leastIndex(stops, (a, b) => from(a) - from(b)) ?? null;
}
