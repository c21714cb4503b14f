/**
 * A percentile of numbers that are sorted from least to most; `percent` is a
 * whole number from 0 to 100; null without numbers. Definition 2 of Hyndman and
 * Fan, « Sample Quantiles in Statistical Packages », The American Statistician
 * 50 (1996): the first number that at least that share does not exceed, and
 * the mean of it and the next where the share is met exactly, so that the 50th
 * is the median. Always a number that was seen, or the middle of two.
 */
export function percentile(sorted: ArrayLike<number>, percent: number): number | null {
  const { length } = sorted;
  if (length === 0) return null;
  // In whole numbers: 0.55 × 100 is not 55.
  const rank = (length * percent) / 100;
  const isMet = (length * percent) % 100 === 0;
  const at = (index: number) => sorted[Math.min(length - 1, Math.max(0, index))] ?? 0;
  return isMet ? (at(rank - 1) + at(rank)) / 2 : at(Math.ceil(rank) - 1);
}

export type Distribution = {
  readonly n: number;
  /** From least to most. */
  readonly sorted: readonly number[];
  /** In the unit of the numbers; null without numbers. */
  readonly p50: number | null;
  readonly p85: number | null;
  readonly p95: number | null;
};

/** Numbers in any order with the three percentiles that charts show (B68). */
export function distributionOf(numbers: readonly number[]): Distribution {
  // Sorted as numbers without being asked to compare them two by two.
  const sorted = [...Float64Array.from(numbers).sort()];
  const [p50, p85, p95] = [50, 85, 95].map((percent) => percentile(sorted, percent));
  return { n: sorted.length, sorted, p50: p50 ?? null, p85: p85 ?? null, p95: p95 ?? null };
}

/**
 * The median of each number with its neighbours: a window of a fifth of the
 * numbers, odd, of five at least, centred as far as there are neighbours on both sides. It never gets narrower: a
 * median of one number is that number, and a line through it would tell a turn that nothing took. As many answers as
 * numbers; the order of the numbers is the order of time.
 */
export function rollingMedian(numbers: readonly number[]): readonly number[] {
  const half = Math.max(2, Math.floor(numbers.length / 10));
  const size = Math.min(numbers.length, 2 * half + 1);
  // Both ends of the window only ever go forward: each number is put in once and taken out once.
  const window: number[] = [];
  let [from, to] = [0, 0];
  return numbers.map((number, i) => {
    const start = Math.min(Math.max(0, i - half), numbers.length - size);
    for (; to < start + size; to += 1) window.splice(placeOf(window, numbers[to] ?? 0), 0, numbers[to] ?? 0);
    for (; from < start; from += 1) window.splice(placeOf(window, numbers[from] ?? 0), 1);
    return percentile(window, 50) ?? number;
  });
}

/** Where a number stands in a sorted list, or would stand. */
function placeOf(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
