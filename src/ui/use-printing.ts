import { useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** True while the page is being printed: paper has no scroll bar, so that all rows must be drawn for it. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  // With what is drawn, and not some time after it: a print may be asked for at once.
  useLayoutEffect(() => {
    // Before the browser lays out the paper, which it does at once after this.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}
