import { must } from "@/lib/assert";

/** Dice that always fall the same way for the same seed (mulberry32). */
export function seededDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list, as the dice fall. */
export function oneOf<T>(list: readonly T[], dice: () => number): T {
  return must(list[Math.floor(dice() * list.length)], "something to choose from");
}

/** A whole number from `from` to `to`, both included. */
export function between(from: number, to: number, dice: () => number): number {
  return from + Math.floor(dice() * (to - from + 1));
}
