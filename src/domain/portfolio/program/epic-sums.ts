import { toHundredths } from "../../model/points";
import type { ProgramFacts } from "./facts";

/** What the cards of an epic say together. Points in hundredths. */
export type EpicSums = {
  readonly cards: number;
  readonly done: number;
  readonly points: number;
  readonly donePoints: number;
  readonly unestimated: number;
};

const nothing: EpicSums = { cards: 0, done: 0, points: 0, donePoints: 0, unestimated: 0 };

/** The sums of every epic from the kept counters; cancelled cards are left out (B29). An epic without an entry has no cards. */
export function epicSums({
  counters,
  column,
}: Pick<ProgramFacts, "counters" | "column">): ReadonlyMap<string, EpicSums> {
  const categories = new Map<string, string>(column.map(({ id, category }) => [id, category]));
  const sums = new Map<string, EpicSums>();
  for (const { place, columnId, cards, points, unestimated } of counters) {
    const category = categories.get(columnId);
    if (category === "cancelled") continue;
    const isDone = category === "done";
    const sum = sums.get(place) ?? nothing;
    sums.set(place, {
      cards: sum.cards + cards,
      done: sum.done + (isDone ? cards : 0),
      points: sum.points + points,
      donePoints: sum.donePoints + (isDone ? points : 0),
      unestimated: sum.unestimated + unestimated,
    });
  }
  return sums;
}

/** The points of an epic in hundredths: its cards', or while it has none its own estimate (B5). */
export function pointsOf(sums: EpicSums | undefined, estimate: number | null | undefined): number {
  return sums && sums.cards > 0 ? sums.points : toHundredths(estimate ?? 0);
}

/** What is left of it to do, in hundredths. */
export function openPointsOf(sums: EpicSums | undefined, estimate: number | null | undefined): number {
  return pointsOf(sums, estimate) - (sums?.donePoints ?? 0);
}

/** Whether all that an epic holds is done; one without cards is not. */
export function isFinished(sums: EpicSums | undefined): boolean {
  return sums !== undefined && sums.cards > 0 && sums.done === sums.cards;
}
