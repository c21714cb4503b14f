import type { Row } from "@/domain/change";
import type { PortfolioId } from "@/domain/model/ids";
import type { Instant } from "@/domain/model/vocabulary";
import type { ProgramFacts } from "@/domain/portfolio/program/facts";

/** The interval that an address names; else the one of today, else the next one, else the last. */
export function currentInterval(
  { planningInterval, iteration }: Pick<ProgramFacts, "planningInterval" | "iteration">,
  wanted: { readonly portfolioId: PortfolioId; readonly asked: string | null; readonly now: Instant },
): Row<"planningInterval"> | undefined {
  const own = planningInterval.filter(({ portfolioId }) => portfolioId === wanted.portfolioId);
  const asked = own.find(({ id }) => id === wanted.asked);
  if (asked) return asked;
  const today = new Date(wanted.now).toISOString().slice(0, 10);
  const lastDay = (interval: Row<"planningInterval">): string =>
    iteration.reduce(
      (last, each) => (each.intervalId === interval.id && each.endOn > last ? each.endOn : last),
      "",
    );
  const byEnd = [...own].sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1));
  return byEnd.find((interval) => lastDay(interval) >= today) ?? byEnd.at(-1);
}
