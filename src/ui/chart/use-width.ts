import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** On paper every chart is drawn as wide as this: letters come out in one size, whatever the window was. */
const paperWidth = 720;

/** How wide a box is, as it changes, and on paper as wide as a page; 0 until it has been measured. */
export function useWidth(box: RefObject<HTMLElement | null>, isOnPaper: boolean): number {
  const [width, setWidth] = useState(0);
  const [isPaper, setPaper] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    setWidth(Math.floor(element.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  useEffect(() => {
    // The browser prints what stands there when the listener returns.
    const print = () => flushSync(() => setPaper(true));
    const leave = () => setPaper(false);
    window.addEventListener("beforeprint", print);
    window.addEventListener("afterprint", leave);
    return () => {
      window.removeEventListener("beforeprint", print);
      window.removeEventListener("afterprint", leave);
    };
  }, []);
  return isPaper || isOnPaper ? paperWidth : width;
}
