import type { KeyboardEvent } from "react";

/** Cells are known by these, so that keys find their neighbours. */
export const cellAt = (row: number, cell: number) => ({ "data-row": row, "data-cell": cell });

/**
 * Keys of a sheet, as they are elsewhere: Enter and ↓ go to the same cell of the next line, Maj+Enter and ↑ to the
 * one before; ← and → leave a cell at the end of its text. Tab walks all cells, as it walks all fields.
 */
export function moveInSheet(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  const row = Number(target.dataset["row"]);
  const cell = Number(target.dataset["cell"]);
  if (Number.isNaN(row) || Number.isNaN(cell)) return;
  const isInput = target instanceof HTMLInputElement;
  const step = stepOf(event, isInput);
  if (step === null) return;
  if (step.cell !== 0 && isInput && !isAtEnd(target, step.cell)) return;
  const next = event.currentTarget.querySelector<HTMLElement>(
    `[data-row="${row + step.row}"][data-cell="${cell + step.cell}"]`,
  );
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}

function stepOf(
  event: KeyboardEvent<HTMLElement>,
  isInput: boolean,
): { readonly row: number; readonly cell: number } | null {
  switch (event.key) {
    case "Enter":
      // Enter presses a button.
      return isInput ? { row: event.shiftKey ? -1 : 1, cell: 0 } : null;
    case "ArrowDown":
      return { row: 1, cell: 0 };
    case "ArrowUp":
      return { row: -1, cell: 0 };
    case "ArrowLeft":
      return { row: 0, cell: -1 };
    case "ArrowRight":
      return { row: 0, cell: 1 };
    default:
      return null;
  }
}

/** Has the caret nowhere to go, or is the whole text chosen as after a step? */
function isAtEnd({ selectionStart, selectionEnd, value }: HTMLInputElement, side: number): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  const edge = side < 0 ? 0 : value.length;
  return selectionStart === edge && selectionEnd === edge;
}
