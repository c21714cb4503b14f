import { defaultRangeExtractor, type ReactVirtualizer, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback } from "react";
import { withStop } from "./roving";
import { type Rows, watchHeight } from "./use-rows";

/** Which rows of one height are in sight, and the one that holds the focus: all that has to be drawn of a long chart. */
export function useEvenRows({
  count,
  height,
  stop,
  scroller,
}: {
  count: number;
  height: number;
  /** Index of the row that stays drawn wherever the chart is scrolled; -1 = none. */
  stop: number;
  scroller: RefObject<HTMLElement | null>;
}): readonly number[] {
  const rows: ReactVirtualizer<HTMLElement, HTMLElement> = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => height, [height]),
    rangeExtractor: useCallback((range) => withStop(defaultRangeExtractor(range), stop), [stop]),
    initialRect: { width: 900, height: Math.max(200, window.innerHeight) },
    observeElementRect: (all, tell) => watchHeight(all as unknown as Rows, tell),
    overscan: 6,
  });
  return rows.getVirtualItems().map(({ index }) => index);
}
