import type { Layer } from "./chart-spec";
import { type Frame, widthOf } from "./frame";

type Moment = Extract<Layer, { readonly kind: "moment" }>;

/** How wide the label of a moment is, with what parts it from its line. */
export function roomOf({ label }: Moment): number {
  return widthOf(label) + 6;
}

/**
 * Of two moments the left one has its label on its left, below that of the
 * right one. Where it has no room there, both go to the right and the left one
 * above: so that neither label lies on the line of the other.
 */
export function placedMoments(layers: readonly Layer[], frame: Pick<Frame, "x" | "right">): readonly Layer[] {
  const moments = layers.filter((layer) => layer.kind === "moment");
  const [first, second] = [...moments].sort((a, b) => a.x - b.x);
  if (!first || !second || moments.length > 2) return layers;
  const isTight = frame.x(first.x) - roomOf(first) <= 0;
  const hasRoom = frame.x(second.x) + roomOf(second) <= frame.right;
  if (!isTight || !hasRoom) return layers;
  const placed = new Map<Layer, Moment>([
    [first, { ...first, side: "right", row: 1 }],
    [second, { ...second, side: "right", row: 0 }],
  ]);
  return layers.map((layer) => placed.get(layer) ?? layer);
}
