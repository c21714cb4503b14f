import type { IntervalGoal } from "../../model/planning";

/** What an interval's objectives were to be worth and were; `ratio` null while none is judged. */
export type Predictability = {
  readonly planned: number;
  readonly actual: number;
  readonly judged: number;
  readonly ratio: number | null;
};

/**
 * Predictability is what the judged objectives turned out to be worth over what
 * they were to be worth (B55). Uncommitted ones add to what was reached and not
 * to what was promised, so that it may exceed 100 %.
 */
export function predictabilityOf(
  goals: readonly Pick<IntervalGoal, "planned" | "actual" | "isCommitted">[],
): Predictability {
  const judged = goals.filter(({ actual }) => actual !== null);
  const planned = sum(judged.map((goal) => (goal.isCommitted ? goal.planned : 0)));
  const actual = sum(judged.map((goal) => goal.actual ?? 0));
  return { planned, actual, judged: judged.length, ratio: planned === 0 ? null : actual / planned };
}

/** The mean of confidence votes with one decimal; null without votes. */
export function confidenceOf(votes: readonly number[]): number | null {
  return votes.length === 0 ? null : Math.round((sum(votes) / votes.length) * 10) / 10;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
