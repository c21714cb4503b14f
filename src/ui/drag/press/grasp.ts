/** What is under the hand when it closes: known at the press, lifted only when the gesture has begun. */
export interface Press {
  readonly itemId: string;
  readonly columnId: string;
  readonly row: HTMLElement;
}

/** Pressing these is for them, not for the item around them; a link, though, may be gripped. */
const OWN_GESTURES = "button, input, textarea, select, [contenteditable='true'], [data-no-drag]";

/** The item under an event's target, read from the page; null where the press is not for an item. */
export function graspAt(target: EventTarget | null): Press | null {
  if (!(target instanceof Element) || target.closest(OWN_GESTURES)) return null;
  const row = target.closest<HTMLElement>("[data-row-id]");
  const columnId = row?.closest<HTMLElement>("[data-drag-column]")?.dataset["dragColumn"];
  const itemId = row?.dataset["rowId"];
  return row && itemId !== undefined && columnId !== undefined ? { itemId, columnId, row } : null;
}
