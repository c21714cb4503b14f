import type { Unit } from "../sprint/burn";

/** From which share of estimated cards a forecast in points may be called firm. */
const firmFrom = 0.8;

export type Firmness = {
  /** Estimated cards among those that remain, from 0 to 1; null when none remain. */
  readonly estimated: number | null;
  /** Never to be shown as firm below the threshold; a count of cards needs no estimates. */
  readonly isFirm: boolean;
  /** What remains, in the unit: points of those that are estimated, or cards. */
  readonly remaining: number;
  readonly unestimated: number;
};

/** What remains of some cards, how much of it is estimated, and whether a forecast of it may be called firm (B72). Points as on the cards. */
export function firmnessOf(
  open: readonly { readonly points: number | null }[],
  unit: Unit,
  threshold = firmFrom,
): Firmness {
  const known = open.filter(({ points }) => points !== null);
  const estimated = open.length === 0 ? null : known.length / open.length;
  const sum = known.reduce((all, { points }) => all + Math.round((points ?? 0) * 100), 0) / 100;
  return {
    estimated,
    isFirm: unit === "cards" || estimated === null || estimated >= threshold,
    remaining: unit === "cards" ? open.length : sum,
    unestimated: open.length - known.length,
  };
}
