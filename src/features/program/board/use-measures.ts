import { type RefCallback, useCallback, useMemo, useState } from "react";
import { type Measures, measuresFor } from "./layout";

/** The measures of the grid for the room that its box has, heard of when that changes. */
export function useMeasures(columns: number): {
  readonly box: RefCallback<HTMLElement>;
  readonly measures: Measures;
  /** The size of text, in pixels. */
  readonly em: number;
} {
  const [room, setRoom] = useState({ width: 1200, em: 13 });
  const box = useCallback((element: HTMLElement | null) => {
    if (element === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => {
      const style = getComputedStyle(element);
      const width = element.clientWidth - Number.parseFloat(style.paddingLeft) * 2 - 2;
      const em = Number.parseFloat(style.fontSize) || 13;
      if (width > 0) setRoom((last) => (last.width === width && last.em === em ? last : { width, em }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { width, em } = room;
  return { box, em, measures: useMemo(() => measuresFor(width, columns, em), [width, columns, em]) };
}
