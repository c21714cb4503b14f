import type { Card } from "@/domain/model/entities";
import { toHundredths } from "@/domain/model/points";
import type { Totals } from "@/storage/queries/frame";
import type { LoadState } from "@/ui/bar/load-bar";

/** What a column holds, as its header says it. Points in integer hundredths. */
export type Load = { readonly cards: number; readonly points: number; readonly unestimated: number };

const nothing: Load = { cards: 0, points: 0, unestimated: 0 };

/**
 * The load of a place once some cards have come and others have gone: what the header shows while they are in the
 * hand (B14). Cards that the totals already count, or no longer do, are left alone, so that the one frame in which
 * data and hand say the same thing counts nothing twice.
 */
export function loadAfter(
  place: string,
  totals: Totals | undefined,
  arriving: readonly (Card | undefined)[],
  leaving: readonly (Card | undefined)[],
): Load {
  let load: Load = totals ?? nothing;
  for (const card of arriving) if (card && card.place !== place) load = moved(load, card, 1);
  for (const card of leaving) if (card && card.place === place) load = moved(load, card, -1);
  return load;
}

function moved(load: Load, card: Card, sign: 1 | -1): Load {
  return {
    cards: load.cards + sign,
    points: load.points + sign * toHundredths(card.points ?? 0),
    unestimated: load.unestimated + (card.points === null ? sign : 0),
  };
}

/** Near from 90 % of the capacity on, over beyond it; a capacity that nobody said is never reached (B10). */
export function loadState(points: number, capacity: number | null): LoadState {
  if (capacity === null) return "under";
  const limit = toHundredths(capacity);
  if (points > limit) return "over";
  return limit > 0 && points * 10 >= limit * 9 ? "near" : "under";
}
