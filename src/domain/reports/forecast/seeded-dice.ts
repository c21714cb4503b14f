/**
 * Dice that always fall the same way for the same seed, a whole number that can
 * be shown and typed again: sfc32 of C. Doty-Humphrey (PractRand), 128 bits of
 * state in four integers. Numbers from 0 to 1, 1 excluded. For drawing, not for
 * secrets.
 */
export function seededDice(seed: number): () => number {
  // Digits of the golden ratio, of π and of e, so that no part of the state begins at nought.
  let [a, b, c, count] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed | 0];
  const next = (): number => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Seeds that are neighbours have gone different ways after so many rounds.
  for (let round = 0; round < 15; round += 1) next();
  return next;
}
