/** What the keys do in a list; whoever shows shortcuts reads them here. */
export const listKeys = {
  up: "ArrowUp",
  down: "ArrowDown",
  first: "Home",
  last: "End",
  pageUp: "PageUp",
  pageDown: "PageDown",
  left: "ArrowLeft",
  right: "ArrowRight",
} as const;

/** The row a key leads to, or null where the key says nothing to a list. Never beyond the loaded rows; `page` is at least one row. */
export function rowAfterKey(key: string, index: number, count: number, page = 1): number | null {
  if (count === 0) return null;
  const within = (row: number): number => Math.max(0, Math.min(row, count - 1));
  switch (key) {
    case listKeys.down:
      return within(index + 1);
    case listKeys.up:
      return within(index - 1);
    case listKeys.first:
      return 0;
    case listKeys.last:
      return count - 1;
    case listKeys.pageDown:
      return within(index + page);
    case listKeys.pageUp:
      return within(index - page);
    default:
      return null;
  }
}

/** The drawn rows: the range in view and, wherever it is, the row that Tab must be able to reach. */
export function withStop(indexes: number[], stop: number): number[] {
  const first = indexes[0];
  const last = indexes.at(-1);
  if (stop < 0 || first === undefined || last === undefined) return indexes;
  if (stop < first) return [stop, ...indexes];
  if (stop > last) return [...indexes, stop];
  return indexes;
}
