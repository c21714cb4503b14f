import type { ObjectiveId, PillarId, PortfolioId, ProgramId } from "./ids";
import type { Budget, KnownDate } from "./vocabulary";

export type Portfolio = {
  readonly id: PortfolioId;
  readonly name: string;
  readonly code: string;
  readonly description: string;
  readonly budget: Budget;
  readonly presentedOn: KnownDate | null;
  readonly sources: readonly string[];
};

export type Objective = {
  readonly id: ObjectiveId;
  readonly portfolioId: PortfolioId;
  readonly order: number;
  readonly name: string;
};

export type Pillar = {
  readonly id: PillarId;
  readonly portfolioId: PortfolioId;
  readonly order: number;
  readonly name: string;
  readonly description: string;
};

export type Program = {
  readonly id: ProgramId;
  readonly portfolioId: PortfolioId;
  readonly pillarId: PillarId | null;
  readonly name: string;
  readonly startedOn: KnownDate | null;
  /** « étroitement lié à »: typed, without hierarchy, said on both sides. */
  readonly linkedTo: readonly ProgramId[];
  readonly sources: readonly string[];
};
