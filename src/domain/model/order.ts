declare const rank: unique symbol;

/** Order inside a project: ranks compare as plain strings, and there is always one between two different ones. */
export type Rank = string & { readonly [rank]: true };

/** Two replicas may mint the same rank; the id settles it the same way everywhere. */
export function compareRanked<T extends { readonly rank: Rank; readonly id: string }>(a: T, b: T): number {
  return compareText(a.rank, b.rank) || compareText(a.id, b.id);
}

/** Order by code units. Not localeCompare: its answer depends on the machine, and replicas must agree. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
