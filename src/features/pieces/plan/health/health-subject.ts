import type { PortfolioId } from "@/domain/model/ids";
import type { HealthNote } from "@/domain/model/planning";

/** What a statement is on, and where it is kept. */
export type HealthSubject = {
  readonly about: HealthNote["about"];
  readonly name: string;
  readonly portfolioId: PortfolioId;
};
