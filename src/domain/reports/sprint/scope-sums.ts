import type { CardId } from "../../model/ids";
import { fromHundredths } from "../../model/points";
import type { SprintFacts } from "../sprint-facts";
import type { ScopeChange } from "../sprint-stay";

/** One sort of changes of a sprint's scope, summed: each change counts, a card that came and went twice counts twice. */
export type ScopeSum = {
  /** Never negative. */
  readonly points: number;
  readonly cards: number;
  /** Of these, how many weighed nothing for want of an estimate. */
  readonly unestimated: number;
  /** Each card once. */
  readonly ids: readonly CardId[];
};

/** The terms of the equation commitment + added − removed + raised − lowered = scope (B63). */
export function scopeSums({ scopeChanges }: SprintFacts): Readonly<Record<ScopeChange["kind"], ScopeSum>> {
  const sum = (kind: ScopeChange["kind"]): ScopeSum => {
    const those = scopeChanges.filter((change) => change.kind === kind);
    return {
      points: fromHundredths(Math.abs(those.reduce((all, { by }) => all + by, 0))),
      cards: those.length,
      unestimated: those.filter(({ from, to }) => (kind === "removed" ? from : to) === null).length,
      ids: [...new Set(those.map(({ cardId }) => cardId))],
    };
  };
  return { added: sum("added"), removed: sum("removed"), raised: sum("raised"), lowered: sum("lowered") };
}
