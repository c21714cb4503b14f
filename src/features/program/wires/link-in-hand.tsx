import { type ReactElement, useSyncExternalStore } from "react";
import { useGrid } from "../board/grid-context";

/** The line that is being drawn, the epic under it, and what letting go would make. */
export function LinkInHand(): ReactElement | null {
  const { layout, linking } = useGrid();
  const draft = useSyncExternalStore(linking.draft.subscribe, linking.draft.get);
  if (!draft) return null;
  const { card } = layout.measures;
  const target = draft.toId === null ? undefined : layout.cards.get(draft.toId);
  const near = target ?? layout.cards.get(draft.fromId);
  const look = draft.isRefused ? "border-danger border-dashed" : "border-accent";
  const isLow = near !== undefined && near.y + card + 80 > layout.height;
  return (
    <>
      <svg
        aria-hidden="true"
        className="pointer-events-none absolute top-0 left-0 z-27"
        width={layout.width}
        height={layout.height}
      >
        <path
          ref={(path) => {
            linking.line.current = path;
          }}
          fill="none"
          stroke={draft.isRefused ? "var(--danger)" : "var(--accent)"}
          strokeWidth={2}
          strokeDasharray="5 3"
        />
      </svg>
      {target ? (
        <span
          aria-hidden
          className={`pointer-events-none absolute z-26 rounded-s border-2 ${look}`}
          style={{ left: target.x - 3, top: target.y - 3, width: target.width + 6, height: card + 6 }}
        />
      ) : null}
      {near && draft.words !== "" ? (
        <p
          aria-hidden
          className={`pointer-events-none absolute z-28 min-w-60 max-w-90 rounded-m border px-2.5 py-1.5 shadow-2 ${isLow ? "-translate-y-full" : ""} ${draft.isRefused ? "border-danger bg-danger-soft text-danger" : "border-accent bg-raised text-ink"}`}
          style={{ left: near.x, top: isLow ? near.y - 8 : near.y + card + 8 }}
        >
          {draft.words}
        </p>
      ) : null}
    </>
  );
}
