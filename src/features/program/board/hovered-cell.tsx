import type { ReactElement } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { useHand } from "@/ui/drag/drag-context";
import { useProgram } from "../program-context";
import { useGrid } from "./grid-context";
import { cellBox } from "./layout";
import { effectWords } from "./move-epic";
import { epicOf } from "./places";

/** The cell under the hand, and what a drop there would do, before it is done (B14). One element for the whole board. */
export function HoveredCell(): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const program = useProgram();
  const { layout } = useGrid();
  const cell = useHand((hand) => (hand.phase === "held" ? (hand.hover?.columnId ?? null) : null));
  const refusal = useHand((hand) => (hand.phase === "held" ? (hand.hover?.refusal ?? null) : null));
  const itemId = useHand((hand) => (hand.phase === "held" ? hand.itemId : null));
  const epic = itemId === null ? undefined : epicOf(program, itemId);
  const box = cell === null ? null : cellBox(layout, program.board, cell);
  if (cell === null || !epic || !box) return null;
  const words = refusal ?? effectWords({ t, format }, program, epic, cell);
  const isBad = refusal !== null;
  return (
    <div
      className={`pointer-events-none absolute z-15 flex items-end border-2 ${isBad ? "border-danger border-dashed" : "border-accent"}`}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      {/* The outcome is spoken by the drag itself. */}
      <p
        aria-hidden
        className={`m-1 max-h-full w-full max-w-90 overflow-hidden rounded-s px-2 py-1 text-s shadow-1 ${isBad ? "bg-danger-soft text-danger" : "bg-accent-soft text-accent-ink"}`}
      >
        {words}
      </p>
    </div>
  );
}
