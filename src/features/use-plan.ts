import { useCallback } from "react";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { useServices } from "./services";
import { useLive } from "./use-live";

/** An answer about the portfolio, kept true after each commit; `ask` is stable: a function of a module, or a `useCallback`. */
export function usePlan<R>(ask: (questions: PlanQuestions) => Promise<R>): R | undefined {
  const { queries } = useServices();
  return useLive(useCallback(() => queries.plan(ask), [queries, ask]));
}
