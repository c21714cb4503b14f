import { type RefCallback, useCallback, useMemo, useState } from "react";
import { lowered, type Measures, measuresFor } from "./layout";

/** As `low` of main.css says it. */
const low = 600;

/** The measures of the grid for the room that its box has, heard of when that changes. */
export function useMeasures(columns: number): {
  readonly box: RefCallback<HTMLElement>;
  readonly measures: Measures;
  /** The size of text, in pixels. */
  readonly em: number;
} {
  const [room, setRoom] = useState({ width: 1200, em: 13, isLow: false });
  const box = useCallback((element: HTMLElement | null) => {
    if (element === null || typeof ResizeObserver === "undefined") return undefined;
    const measure = (): void => {
      const style = getComputedStyle(element);
      const width = element.clientWidth - Number.parseFloat(style.paddingLeft) * 2 - 2;
      const em = Number.parseFloat(style.fontSize) || 13;
      const isLow = window.innerHeight <= low;
      const isSame = (last: typeof room) => last.width === width && last.em === em && last.isLow === isLow;
      if (width > 0) setRoom((last) => (isSame(last) ? last : { width, em, isLow }));
    };
    // At once: the first picture has its columns where they stay.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { width, em, isLow } = room;
  const measures = useMemo(() => {
    const usual = measuresFor(width, columns, em);
    return isLow ? lowered(usual, em) : usual;
  }, [width, columns, em, isLow]);
  return { box, em, measures };
}
