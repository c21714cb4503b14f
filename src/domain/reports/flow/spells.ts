import type { Instant } from "../../model/vocabulary";
import type { CardStory, Stage } from "../card-story";

/** A stage with the instant at which it ends, cut at now. */
export type Spell = { readonly stage: Stage; readonly from: Instant; readonly to: Instant };

/** How a card stood, spell by spell, until now: every moment of its life is in one of them. */
export function spellsOf({ stages, createdAt }: CardStory, now: Instant): readonly Spell[] {
  return stages.flatMap((stage, i) => {
    const from = Number.isFinite(stage.at) ? stage.at : (createdAt?.at ?? now);
    const to = Math.min(now, stages[i + 1]?.at ?? now);
    return from < to ? [{ stage, from, to }] : [];
  });
}
