export type Outline = {
  /** Notes a row at its level (0 at the top) and gives the key of the row it lies under, or null. */
  place(level: number, key: string | null): string | null;
};

/** Reads who lies under whom from how far a title is indented, as Azure's tree queries write it. */
export function createOutline(): Outline {
  const open: (string | null)[] = [];
  return {
    place(level, key) {
      open.length = Math.min(open.length, level);
      const above = open.findLast((one) => one !== null) ?? null;
      while (open.length < level) open.push(null);
      open.push(key);
      return above;
    },
  };
}
