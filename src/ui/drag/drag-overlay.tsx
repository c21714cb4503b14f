import { type ReactNode, useCallback } from "react";
import { createPortal } from "react-dom";
import { useDragMachine, useHand } from "./drag-context";

/** What the pointer carries, drawn once a lift, outside the lists and their scrolling. */
export function DragOverlay({ render }: { render: (itemId: string, count: number) => ReactNode }) {
  const { overlay } = useDragMachine();
  const itemId = useHand((hand) => (hand.phase === "held" && hand.means === "pointer" ? hand.itemId : null));
  const count = useHand((hand) => (hand.phase === "held" ? hand.itemIds.length : 0));
  const mounted = useCallback((element: HTMLElement | null) => overlay.mounted(element), [overlay]);
  if (itemId === null) return null;
  return createPortal(
    <div
      ref={mounted}
      aria-hidden="true"
      className="pointer-events-none fixed top-0 left-0 z-50 will-change-transform"
    >
      {render(itemId, count)}
    </div>,
    document.body,
  );
}
