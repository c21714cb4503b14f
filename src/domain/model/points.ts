/** Points have at most two decimals; they are summed as integer hundredths, so that 0.1 + 0.2 is 0.3. */
export function toHundredths(points: number): number {
  return Math.round(points * 100);
}

/** Hundredths as points again, for showing. */
export function fromHundredths(hundredths: number): number {
  return hundredths / 100;
}

/** Are these points that a card may bear: not negative, at most 99 999, at most two decimals? */
export function arePoints(points: number): boolean {
  return (
    Number.isFinite(points) &&
    points >= 0 &&
    points <= 99_999 &&
    Math.abs(points * 100 - Math.round(points * 100)) < 1e-6
  );
}
