import type { PaperSize } from "@/features/pieces/paper/use-paper";
import type { ColumnPicture } from "@/storage/queries/column-picture";

export type Paper = PaperSize;

/** Columns that stand beside each other on a page: each is as wide as on a screen, or a little less. */
export function columnsAcross({ size, turn }: Paper): number {
  if (size === "A3") return turn === "landscape" ? 6 : 4;
  return turn === "landscape" ? 4 : 3;
}

/** A column with more cards than this has pages of its own: beside short ones it would leave most of them white. */
const longColumn = 16;

/** A part of the print: columns side by side, or one long column that fills the page by itself. */
export type Part =
  | { readonly kind: "beside"; readonly columns: readonly ColumnPicture[] }
  | { readonly kind: "alone"; readonly column: ColumnPicture };

/** Every column once, in the board's order as far as the long ones allow. */
export function partsOf(columns: readonly ColumnPicture[], across: number): readonly Part[] {
  const parts: Part[] = [];
  let beside: ColumnPicture[] = [];
  const flush = (): void => {
    if (beside.length > 0) parts.push({ kind: "beside", columns: beside });
    beside = [];
  };
  for (const column of columns) {
    if (column.ids.length > longColumn) {
      flush();
      parts.push({ kind: "alone", column });
      continue;
    }
    beside.push(column);
    if (beside.length === across) flush();
  }
  flush();
  return parts;
}

/** The rows of a page that hold so many cards each, in reading order. */
export function inRows<T>(items: readonly T[], across: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / across) }, (_, i) =>
    items.slice(i * across, (i + 1) * across),
  );
}
