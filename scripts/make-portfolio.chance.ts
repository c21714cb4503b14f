/** Dice with a seed, and what is drawn with them. */
export type Chance = {
  readonly dice: () => number;
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  readonly happens: (share: number) => boolean;
  /** The next unique part of an id; a letter says what for. */
  readonly mint: (letter: string) => string;
};

/** The same draws for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  let minted = 0;
  const dice = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(dice() * end);
  return {
    dice,
    below,
    one: (list) => {
      const drawn = list[below(list.length)];
      if (drawn === undefined) throw new Error("nothing to draw from");
      return drawn;
    },
    happens: (share) => dice() < share,
    mint: (letter) => `${letter}${(minted++).toString(36).padStart(7, "0")}`,
  };
}
