import { useCallback, useEffect, useMemo, useRef } from "react";

type Promise = {
  readonly itemId: string;
  readonly columnId: string;
  readonly until: number;
  given: Element | null;
};

/** Longer than any write takes to be drawn; whoever clicks beside everything later is not called back. */
const patience = 3_000;

export type LandedFocus = {
  /** Gives the focus to an item once it stands in this column, and again should it be drawn anew on its way. */
  readonly promise: (itemId: string, columnId: string) => void;
  /** To be called after whatever may have drawn it. */
  readonly keep: () => void;
};

/**
 * Follows an item with the focus to where it lands. A move draws the item twice: where the hand let it go, and where the
 * data then says that it is; the element that had the focus first may be gone by the second. Who has turned to something
 * else meanwhile keeps it.
 */
export function useLandedFocus(): LandedFocus {
  const made = useRef<Promise | null>(null);
  const keep = useCallback(() => {
    const kept = made.current;
    if (kept && !isKept(kept)) made.current = null;
  }, []);
  const promise = useCallback(
    (itemId: string, columnId: string) => {
      made.current = { itemId, columnId, until: performance.now() + patience, given: null };
      // React draws a landing in a microtask that was asked for before this one.
      queueMicrotask(() => queueMicrotask(keep));
    },
    [keep],
  );
  useEffect(keep);
  return useMemo(() => ({ promise, keep }), [promise, keep]);
}

/** False once there is nothing left to keep. */
function isKept(kept: Promise): boolean {
  const { itemId, columnId, until, given } = kept;
  if (performance.now() > until) return false;
  const active = document.activeElement;
  if (given && active !== given && active !== document.body) return false;
  const cell = `[data-drag-column="${CSS.escape(columnId)}"] [data-row-id="${CSS.escape(itemId)}"] [data-focus]`;
  const card = document.querySelector(cell);
  if (!(card instanceof HTMLElement) || card === active) return true;
  kept.given = card;
  card.focus({ preventScroll: true });
  card.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  return true;
}
