import type { SyntheticEvent } from "react";

export type Gesture = "onMouseDown" | "onTouchStart" | "onKeyDown";

/**
 * Keeps the press that came before the sensors were fetched, so that the first drag on a fresh board is not lost. Only
 * as long as it lasts: a button that is up again, or a focus that went elsewhere, is no drag any more.
 */
export function createEarlyPress() {
  let kept: { readonly event: SyntheticEvent; readonly name: Gesture } | null = null;
  const forget = (): void => {
    kept = null;
    for (const name of ends) window.removeEventListener(name, forget, true);
    window.removeEventListener("dragstart", stay, true);
  };
  return {
    keep(event: SyntheticEvent, name: Gesture): void {
      forget();
      kept = { event, name };
      for (const end of name === "onKeyDown" ? keyEnds : pressEnds)
        window.addEventListener(end, forget, true);
      window.addEventListener("dragstart", stay, true);
    },
    /** Hands the kept press to whoever can begin it now. */
    take(begin: (event: SyntheticEvent, name: Gesture) => void): void {
      const press = kept;
      forget();
      if (press) begin(press.event, press.name);
    },
  };
}

/** The browser's own drag of a link would take the pointer away. */
const stay = (event: Event): void => event.preventDefault();
const pressEnds = ["mouseup", "touchend", "touchcancel"] as const;
const keyEnds = ["pointerdown", "focusout"] as const;
const ends = [...pressEnds, ...keyEnds];
