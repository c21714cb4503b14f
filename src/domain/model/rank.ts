import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import type { Rank } from "./order";

/** Past this length the neighbours are ranked anew in the same command, so that ranks never grow without end. */
export const longestRank = 40;

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * A rank strictly between two others; `null` on either side is the open end.
 * `dice` gives numbers in [0, 1): three random digits keep two desks that
 * insert at the same place from minting the same rank. Throws when `before` is
 * not below `after`: equal ranks leave no room (see `rankPlan`).
 */
export function rankBetween(before: Rank | null, after: Rank | null, dice: () => number): Rank {
  const plain = generateKeyBetween(before, after);
  const key =
    after !== null && before === null && after.startsWith(plain) ? generateKeyBetween(null, plain) : plain;
  const salted = key + salt(dice);
  return (after === null || salted < after ? salted : key) as Rank;
}

/** `count` ranks in order between two others, without salt: for a window of cards that is ranked anew. */
export function ranksBetween(before: Rank | null, after: Rank | null, count: number): readonly Rank[] {
  return generateNKeysBetween(before, after, count) as Rank[];
}

// Never a final 0: fractional-indexing refuses it, since nothing fits just above it.
function salt(dice: () => number): string {
  const digit = (from: number) => digits.charAt(from + Math.floor(dice() * (digits.length - from)));
  return digit(0) + digit(0) + digit(1);
}
