import type { CardId } from "../model/ids";
import { toHundredths } from "../model/points";

/** A card of the backlog, in its order. */
type Candidate = { readonly id: CardId; readonly points: number | null };

export type ProposedCard = {
  readonly id: CardId;
  /** Larger than a whole sprint's velocity: it wants to be split. */
  readonly isTooLarge: boolean;
};

/** The head of the backlog until the velocity is reached. */
export type Proposal = {
  readonly cards: readonly ProposedCard[];
  /** In hundredths. */
  readonly points: number;
  readonly unestimated: number;
};

/**
 * What the next sprint may take: the top of the backlog in its order, until the
 * next card would pass the velocity (B11). A card without an estimate weighs
 * nothing and is counted apart (B10). Nothing is skipped to fill a gap: order is
 * the product owner's word. A person accepts card by card.
 */
export function proposeSprint(backlog: Iterable<Candidate>, velocity: number): Proposal {
  const budget = toHundredths(velocity);
  const cards: ProposedCard[] = [];
  let points = 0;
  let unestimated = 0;
  for (const { id, points: estimate } of backlog) {
    const weight = toHundredths(estimate ?? 0);
    const isTooLarge = weight > budget;
    if (points + weight > budget && !(isTooLarge && cards.length === 0)) break;
    cards.push({ id, isTooLarge });
    points += weight;
    if (estimate === null) unestimated += 1;
    if (isTooLarge || points === budget) break;
  }
  return { cards, points, unestimated };
}

/** A line in the backlog: what stands above it fits into so many sprints. */
export type ForecastLine = { readonly after: CardId; readonly sprint: number };

/**
 * Where sprints end in the backlog at this velocity. What a sprint leaves
 * unused is carried over to the next (B11), so a card larger than the velocity
 * waits for as many sprints as it takes. `taken` is what the first sprints hold
 * already, in points: so much less of the backlog fits into each. At most `most` lines.
 */
export function forecastLines(
  backlog: Iterable<Candidate>,
  velocity: number,
  { most, taken = [] }: { readonly most: number; readonly taken?: readonly number[] },
): readonly ForecastLine[] {
  const perSprint = toHundredths(velocity);
  if (perSprint <= 0) return [];
  const lines: ForecastLine[] = [];
  const roomIn = (sprint: number): number => perSprint - toHundredths(taken[sprint - 1] ?? 0);
  let budget = roomIn(1);
  let sprint = 1;
  let last: CardId | null = null;
  for (const { id, points } of backlog) {
    const weight = toHundredths(points ?? 0);
    if (weight > budget && last !== null) lines.push({ after: last, sprint });
    while (weight > budget) {
      sprint += 1;
      budget += roomIn(sprint);
    }
    if (lines.length >= most) return lines.slice(0, most);
    budget -= weight;
    last = id;
  }
  return lines;
}
