import { useCallback } from "react";
import type { Row } from "@/domain/change";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { shownPortfolioKey } from "@/storage/queries/plan/shown-portfolio";

export type PortfolioChoice = {
  readonly portfolio: Row<"portfolio">;
  readonly all: readonly Row<"portfolio">[];
  /** Shows another one on this desk, on every screen of the plan. */
  readonly choose: (id: string) => void;
};

/** The portfolio that the plan's screens show: the one chosen on this desk, else the first; null = there is none; undefined = not known yet. */
export function usePortfolio(): PortfolioChoice | null | undefined {
  const { queries, desk } = useServices();
  const ask = useCallback(
    async () => ({ all: await queries.portfolios(), portfolio: await queries.shownPortfolio() }),
    [queries],
  );
  const answer = useLive(ask);
  const choose = useCallback((id: string) => void desk.put("preference", shownPortfolioKey, id), [desk]);
  if (answer === undefined) return undefined;
  const { all, portfolio } = answer;
  return portfolio && { portfolio, all, choose };
}
