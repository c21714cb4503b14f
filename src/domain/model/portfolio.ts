import type { ObjectiveId, PillarId, PortfolioId, ProgramId } from "./ids";
import type { Phase } from "./planning";
import type { Fact, ProcessTarget } from "./registers";
import type { Budget, KnownDate, WipLimit } from "./vocabulary";

export type Portfolio = {
  readonly id: PortfolioId;
  readonly name: string;
  readonly code: string;
  readonly description: string;
  readonly budget: Budget;
  readonly presentedOn: KnownDate | null;
  readonly sources: readonly string[];
  /** The plan that it is a part of, and that is not managed here: « Action publique 2022 » (F2). */
  readonly framework?: string;
  /** « #DéfenseConnect ». */
  readonly tag?: string;
  /** Its own phase in the words of the house; its changes are dated in the journal (F3). */
  readonly stage?: string;
  /** Its phases as sources date them, each no more precisely than it is known, with what was said then (F3). */
  readonly stages?: readonly StageEntry[];
  /** Free labels: « Talents », « Technologies » (F6). */
  readonly themes?: readonly string[];
  /** Statements kept with their source. */
  readonly facts?: readonly Fact[];
  readonly processTarget?: ProcessTarget | null;
  /** How many projects may stand in a phase of the portfolio board. */
  readonly phaseLimits?: Readonly<Partial<Record<Phase, WipLimit>>>;
  /** What a project needs to enter a phase, in Markdown. */
  readonly phaseEntry?: Readonly<Partial<Record<Phase, string>>>;
};

/** A phase that the portfolio entered: since when, in whose words. */
export type StageEntry = {
  readonly name: string;
  readonly on: KnownDate | null;
  readonly note: string;
  readonly source: string;
};

export type Objective = {
  readonly id: ObjectiveId;
  readonly portfolioId: PortfolioId;
  readonly order: number;
  readonly name: string;
  /** An objective that holds several aims names each (F8). */
  readonly aims?: readonly string[];
  /** When it is to be reached; moves with the milestone that it is linked to (B6). */
  readonly targetOn?: KnownDate | null;
};

export type Pillar = {
  readonly id: PillarId;
  readonly portfolioId: PortfolioId;
  readonly order: number;
  readonly name: string;
  readonly description: string;
  readonly examples?: readonly string[];
  readonly startedOn?: KnownDate | null;
  /** The share of capacity that is meant for it, 0 to 1; null or absent = not said. */
  readonly share?: number | null;
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
  /** « Chantier » under an axis; absent = a programme (F13). */
  readonly kind?: "workstream";
  readonly endsOn?: KnownDate | null;
  readonly description?: string;
};
