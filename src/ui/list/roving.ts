/** The row an arrow key leads to, or null where the key says nothing to a list. Never beyond the loaded rows. */
export function rowAfterKey(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case "ArrowDown":
      return Math.min(index + 1, count - 1);
    case "ArrowUp":
      return Math.max(index - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
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
