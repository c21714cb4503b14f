import type { Layer } from "./chart-spec";
import { type Frame, widthOf } from "./frame";

/** How wide a bar is where some stand beside each other, and how far it is from the next. */
export function barSize(
  beside: number,
  { slot }: Pick<Frame, "slot">,
): { readonly width: number; readonly gap: number } {
  const width = Math.min(56, slot / beside);
  return { width, gap: beside > 1 ? Math.min(2, width / 6) : 0 };
}

type Value = { readonly x: number; readonly y: number; readonly label: string };

/** Bold letters are that much wider. */
const bold = 1.12;
/** Lines of letters that are so far apart do not touch. */
const apart = 12;

/** The values that have room over their bars, none of them on another one: of two that would touch the left one stands. */
export function valuesOver(
  { bars, beside }: Pick<Extract<Layer, { readonly kind: "bars" }>, "bars" | "beside">,
  frame: Pick<Frame, "x" | "y" | "slot">,
): readonly Value[] {
  const { width } = barSize(beside, frame);
  const values = bars
    .flatMap(({ slot, turn, to, label }): Value[] =>
      label && widthOf(label) <= Math.max(width + 6, 18)
        ? [{ label, x: frame.x(slot) + (turn - beside / 2 + 0.5) * width, y: frame.y(to) - 5 }]
        : [],
    )
    .sort((a, b) => a.x - b.x);
  const kept: Value[] = [];
  for (const value of values) if (!kept.slice(-3).some((other) => isOn(value, other))) kept.push(value);
  return kept;
}

function isOn(a: Value, b: Value): boolean {
  const room = ((widthOf(a.label) + widthOf(b.label)) / 2) * bold;
  return Math.abs(a.x - b.x) < room + 1 && Math.abs(a.y - b.y) < apart;
}
