import type { SyntheticEvent } from "react";
import { dragKeys } from "../drag-keys";

export type Gesture = "onMouseDown" | "onTouchStart" | "onKeyDown";

/**
 * Keeps the press that came before the sensors were fetched, so that the first drag on a fresh board is not lost, and the
 * keys that came behind a Space. Only as long as it lasts: a button that is up again, or a focus that went elsewhere, is
 * no drag any more.
 */
export function createEarlyPress() {
  let kept: { readonly event: SyntheticEvent; readonly name: Gesture } | null = null;
  let behind: KeyboardEvent[] = [];
  const forget = (): void => {
    kept = null;
    behind = [];
    for (const name of ends) window.removeEventListener(name, forget, true);
    window.removeEventListener("dragstart", stay, true);
    window.removeEventListener("keydown", follow, true);
  };
  /** What the keys will do to the item once it is in the hand, they must not do to the list meanwhile. */
  function follow(event: KeyboardEvent): void {
    if (!handKeys.has(event.code) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) behind.push(event);
  }
  return {
    keep(event: SyntheticEvent, name: Gesture): void {
      forget();
      const press = name === "onKeyDown" ? keptKey(event) : event;
      if (press === null) return;
      kept = { event: press, name };
      for (const end of name === "onKeyDown" ? keyEnds : pressEnds)
        window.addEventListener(end, forget, true);
      window.addEventListener("dragstart", stay, true);
      if (name === "onKeyDown") window.addEventListener("keydown", follow, true);
    },
    /** Hands the kept press to whoever can begin it now, and then the keys that came behind it. */
    take(begin: (event: SyntheticEvent, name: Gesture) => void): void {
      const [press, keys] = [kept, behind];
      forget();
      if (!press) return;
      begin(press.event, press.name);
      // Before any key that is still to come: they wait in line with these for the sensor to listen.
      queueMicrotask(() => {
        for (const { code, key, target } of keys)
          target?.dispatchEvent(new KeyboardEvent("keydown", { code, key, bubbles: true, cancelable: true }));
      });
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
const handKeys: ReadonlySet<string> = new Set(Object.values(dragKeys).flat());
