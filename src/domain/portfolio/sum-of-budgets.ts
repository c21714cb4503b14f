import type { Budget } from "../model/vocabulary";

export type SumOfBudgets = {
  /** What is known, one sum a currency, in the order in which the currencies appear. */
  readonly known: readonly { readonly currency: string; readonly amount: number }[];
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
  const known = new Map<string, number>();
  let [undisclosed, unsaid] = [0, 0];
  for (const budget of budgets) {
    if (!budget) unsaid += 1;
    else if (budget.status === "not-disclosed") undisclosed += 1;
    // In hundredths: sums of cents are whole.
    else known.set(budget.currency, (known.get(budget.currency) ?? 0) + Math.round(budget.amount * 100));
  }
  return {
    known: [...known].map(([currency, hundredths]) => ({ currency, amount: hundredths / 100 })),
    undisclosed,
    unsaid,
  };
}
