import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { PortfolioId } from "@/domain/model/ids";
import type { PortfolioAnswer, PortfolioAsk, PortfolioReportName } from "@/domain/reports/portfolio/answers";
import { useAnswer } from "@/features/pieces/figure/use-answer";
import { useServices } from "@/features/services";
import type { PortfolioReportDesk } from "@/features/services/reports";

const DeskContext = createContext<PortfolioReportDesk | null>(null);
export const PortfolioDeskProvider = DeskContext.Provider;

/** How many projects have been read, of how many. */
export type Read = { readonly done: number; readonly total: number };

/** The reports of a portfolio, as long as the screen is open, and how far their reading is. */
export function usePortfolioDesk(portfolioId: PortfolioId): {
  readonly desk: PortfolioReportDesk | null;
  readonly read: Read | null;
} {
  const { portfolioReports } = useServices();
  const [desk, setDesk] = useState<PortfolioReportDesk | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    setRead(null);
    const opened = portfolioReports(portfolioId, (done, total) => setRead({ done, total }));
    setDesk(opened);
    return opened.close;
  }, [portfolioReports, portfolioId]);
  return { desk, read };
}

/** What the reports of the portfolio answer to a question, as it changes (`useAnswer`). */
export function usePortfolioReport<N extends PortfolioReportName>(
  name: N,
  ask: PortfolioAsk<N> | null,
): PortfolioAnswer<N> | null | undefined {
  const desk = useContext(DeskContext);
  const watch = useMemo(
    () =>
      desk &&
      ((question: PortfolioAsk<N>, on: Parameters<typeof desk.watch<N>>[2]) =>
        desk.watch(name, question, on)),
    [desk, name],
  );
  return useAnswer(watch, ask);
}
