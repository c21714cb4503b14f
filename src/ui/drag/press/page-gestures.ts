/**
 * The click that ends a drag is not a click: without this, letting a card go over itself would open its link.
 * Lasts until the button is up, also when the drag was given up by Escape long before.
 */
export function guardClick(): void {
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  const ends = ["mouseup", "touchend", "touchcancel"] as const;
  function end(release: Event): void {
    for (const name of ends) window.removeEventListener(name, end, true);
    // A finger's click comes when the browser has made a tap of it, however late: a release that is spent makes none.
    if (release.type === "touchend" && release.cancelable) release.preventDefault();
    // A button's click comes in the same task as its release.
    setTimeout(() => window.removeEventListener("click", swallow, true));
  }
  window.addEventListener("click", swallow, true);
  for (const name of ends) window.addEventListener(name, end, true);
}

/** The Escape that gives a drag up closes and clears nothing else. */
function spendEscape(event: KeyboardEvent): void {
  if (event.key === "Escape") event.preventDefault();
}

interface PageWatch {
  scrolled(): void;
  /** A press or the focus went elsewhere than to `row`. */
  turnedAway(): void;
  row: Element | null;
}

/** Watches the page while something is held; answers how to stop. */
export function watchPage({ scrolled, turnedAway, row }: PageWatch): () => void {
  const turned = (event: Event): void => {
    if (!(event.target instanceof Node && row?.contains(event.target))) turnedAway();
  };
  document.addEventListener("keydown", spendEscape, true);
  document.addEventListener("scroll", scrolled, { capture: true, passive: true });
  document.addEventListener("pointerdown", turned, true);
  document.addEventListener("focusin", turned, true);
  return () => {
    document.removeEventListener("keydown", spendEscape, true);
    document.removeEventListener("scroll", scrolled, true);
    document.removeEventListener("pointerdown", turned, true);
    document.removeEventListener("focusin", turned, true);
  };
}
