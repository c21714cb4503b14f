import type { Budget } from "../model/vocabulary";

export type SumOfBudgets = {
  /** What is known, one sum a currency, in the order in which the currencies appear. */
  readonly known: readonly {
    readonly currency: string;
    readonly amount: number;
    /** The years whose prices the amounts are in, the earliest first: several are mixed, and said to be. */
    readonly years: readonly number[];
  }[];
  /** How many amounts exist and were not published. */
  readonly undisclosed: number;
  /** How many were never said at all. */
  readonly unsaid: number;
};

/**
 * Adds what is known and counts what is not: an amount that was not disclosed is never 0, and no currency is added to
 * another (F5, B5).
 */
export function sumOfBudgets(budgets: readonly (Budget | null | undefined)[]): SumOfBudgets {
  const known = new Map<string, { hundredths: number; readonly years: Set<number> }>();
  let [undisclosed, unsaid] = [0, 0];
  for (const budget of budgets) {
    if (!budget) unsaid += 1;
    else if (budget.status === "not-disclosed") undisclosed += 1;
    else {
      const sum = known.get(budget.currency) ?? { hundredths: 0, years: new Set() };
      // In hundredths: sums of cents are whole.
      sum.hundredths += Math.round(budget.amount * 100);
      sum.years.add(budget.year);
      known.set(budget.currency, sum);
    }
  }
  return {
    known: [...known].map(([currency, { hundredths, years }]) => ({
      currency,
      amount: hundredths / 100,
      years: [...years].sort((a, b) => a - b),
    })),
    undisclosed,
    unsaid,
  };
}
