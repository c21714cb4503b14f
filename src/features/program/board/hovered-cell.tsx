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
  const isLast = box.y + box.height >= layout.height;
  return (
    <div
      className={`pointer-events-none absolute z-25 border-2 ${isBad ? "border-danger border-dashed" : "border-accent"}`}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      {/* The outcome is spoken by the drag itself; here it stands where the card in the hand does not hide it. */}
      <p
        aria-hidden
        className={`absolute left-0 w-full min-w-60 rounded-m border px-2.5 py-1.5 shadow-2 ${isLast ? "bottom-full mb-1" : "top-full mt-1"} ${isBad ? "border-danger bg-danger-soft text-danger" : "border-accent bg-raised text-ink"}`}
      >
        {words}
      </p>
    </div>
  );
}
