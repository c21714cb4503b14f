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
      const press = name === "onKeyDown" ? keptKey(event) : event;
      if (press === null) return;
      kept = { event: press, name };
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

/** Space scrolls a list unless it is told not to at once; the sensor refuses what was told so, and gets a fresh event. */
function keptKey(event: SyntheticEvent): SyntheticEvent | null {
  const { nativeEvent } = event;
  if (!(nativeEvent instanceof KeyboardEvent) || nativeEvent.code !== "Space") return null;
  nativeEvent.preventDefault();
  const { code, key } = nativeEvent;
  return Object.create(event, {
    nativeEvent: { value: new KeyboardEvent("keydown", { code, key, cancelable: true }) },
  }) as SyntheticEvent;
}

/** The browser's own drag of a link would take the pointer away. */
const stay = (event: Event): void => event.preventDefault();
const pressEnds = ["mouseup", "touchend", "touchcancel"] as const;
const keyEnds = ["pointerdown", "focusout"] as const;
const ends = [...pressEnds, ...keyEnds];
