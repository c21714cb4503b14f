import { useLayoutEffect } from "react";

export type PaperSize = { readonly size: "A4" | "A3"; readonly turn: "portrait" | "landscape" };

/** Asks the browser for this paper as long as the screen is open. A sheet of rules is no inline style: the policy allows it. */
export function usePaper({ size, turn }: PaperSize): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${size} ${turn}; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [size, turn]);
}
