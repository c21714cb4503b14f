import {
  defaultRangeExtractor,
  elementScroll,
  type ReactVirtualizer,
  useVirtualizer,
} from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useState } from "react";
import { quiet } from "@/lib/quiet";
import { withStop } from "./roving";

export type Rows = ReactVirtualizer<HTMLDivElement, HTMLElement>;

interface RowsWanted {
  ids: readonly string[];
  total: number;
  gap: number;
  stop: number;
  scroller: RefObject<HTMLDivElement | null>;
  estimate: (id: string | null) => number;
  height?: number | undefined;
}

/**
 * A measured height never forces a layout: a new row stands at its estimate until the resize observer reports it, which
 * is after layout and before paint of the same frame. Positions are then written straight to the rows, without React.
 */
function heightOf(row: HTMLElement, entry: ResizeObserverEntry | undefined, rows: Rows): number {
  const box = entry?.borderBoxSize[0];
  if (box) return Math.round(box.blockSize);
  const index = rows.indexFromElement(row);
  return rows.itemSizeCache.get(rows.options.getItemKey(index)) ?? rows.options.estimateSize(index);
}

/**
 * Opening a board must not wait for the layout of each of its columns in turn. So a list draws for the height it will
 * about have, in its first render, and hears of its real one from the observer, after the one layout of the frame.
 */
export function watchHeight(rows: Rows, tell: (rect: { width: number; height: number }) => void): () => void {
  const scroller = rows.scrollElement;
  const observer = new ResizeObserver(() => {
    if (scroller) tell({ width: scroller.clientWidth, height: scroller.clientHeight });
  });
  if (scroller) observer.observe(scroller);
  return () => observer.disconnect();
}

/** A list that has just come stands at its top: putting it there would force a layout. */
const met = new WeakSet<HTMLDivElement>();
const scrollRows: typeof elementScroll<HTMLDivElement> = (offset, options, rows) => {
  const scroller = rows.scrollElement;
  const isNew = scroller !== null && !met.has(scroller);
  if (scroller) met.add(scroller);
  if (!isNew || offset !== 0) elementScroll(offset, options, rows);
};

/** How many rows stand drawn beyond each edge: hardly any in the first paint, which every one of them would hold up. */
function useOverscan(): number {
  const [overscan, setOverscan] = useState(1);
  useEffect(() => {
    let isHere = true;
    void quiet().then(() => isHere && setOverscan(3));
    return () => {
      isHere = false;
    };
  }, []);
  return overscan;
}

/** The virtualizer of a list whose rows are known by id: a row that moves keeps its measured height. */
export function useRows({ ids, total, gap, stop, scroller, estimate, height }: RowsWanted): Rows {
  return useVirtualizer<HTMLDivElement, HTMLElement>({
    count: Math.max(total, ids.length),
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    estimateSize: useCallback((index: number) => estimate(ids[index] ?? null), [ids, estimate]),
    measureElement: (row, entry, rows) => heightOf(row, entry, rows as Rows),
    rangeExtractor: useCallback((range) => withStop(defaultRangeExtractor(range), stop), [stop]),
    // About the height of a column, so that the first render already draws its rows; the real one follows by measuring.
    initialRect: { width: 276, height: height ?? Math.max(200, window.innerHeight - 250) },
    overscan: useOverscan(),
    observeElementRect: (rows, tell) => watchHeight(rows as Rows, tell),
    scrollToFn: scrollRows,
    gap,
    // So that a row reached by the keyboard never touches the edge it came over.
    scrollPaddingStart: 12,
    scrollPaddingEnd: 12,
    directDomUpdates: true,
    directDomUpdatesMode: "position",
  });
}
