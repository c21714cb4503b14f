import { inNameOrder } from "@/lib/name-order";

export type Sorting = { readonly key: string; readonly isDown: boolean };

/** The rows by what a column says of each: figures by size, words as a dictionary has them, what is not known last either way. */
export function sortRows<R>(
  rows: readonly R[],
  by: (row: R) => string | number | null,
  isDown: boolean,
): readonly R[] {
  const known = rows.filter((row) => by(row) !== null);
  const unknown = rows.filter((row) => by(row) === null);
  const sorted = known.every((row) => typeof by(row) === "number")
    ? known.toSorted((a, b) => Number(by(a)) - Number(by(b)))
    : inNameOrder(known.map((row) => ({ name: String(by(row)), row }))).map(({ row }) => row);
  return [...(isDown ? sorted.toReversed() : sorted), ...unknown];
}

/** The order that sets a row between its new neighbours, as one number: nobody else's changes. */
export function orderBetween(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return (after ?? 1) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}
