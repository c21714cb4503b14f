import type { Paper } from "../paper";

export type PerPage = 4 | 6;

/** What the margins of a page leave, in millimetres: 16 above, 14 below, 10 beside. */
const height = { A4: { portrait: 267, landscape: 180 }, A3: { portrait: 390, landscape: 267 } } as const;

/** How cards stand on a page: so many across, so many down, each so high that the page holds them and no more. */
export function cutOf(
  { size, turn }: Paper,
  perPage: PerPage,
): { readonly across: number; readonly down: number; readonly millimetres: number } {
  const across = perPage === 6 && turn === "landscape" ? 3 : 2;
  const down = perPage / across;
  // A millimetre less than its share: a page that is filled to the last point runs over on some printers.
  return { across, down, millimetres: Math.floor(height[size][turn] / down) - 1 };
}

/** The cards page by page. */
export function inPages<T>(cards: readonly T[], perPage: PerPage): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(cards.length / perPage) }, (_, i) =>
    cards.slice(i * perPage, (i + 1) * perPage),
  );
}
