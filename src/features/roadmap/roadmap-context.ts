import { createContext, use } from "react";
import type { Row } from "@/domain/change";
import type { Bar, RoadmapFacts } from "@/domain/portfolio/roadmap/bars";
import type { Moved } from "@/domain/portfolio/roadmap/cascade";
import type { Timeline } from "@/domain/portfolio/roadmap/timeline";
import { must } from "@/lib/assert";
import type { Watched } from "@/lib/watched";

/** What every part of the roadmap is drawn from. */
export type Roadmap = {
  readonly facts: RoadmapFacts;
  readonly bars: readonly Bar[];
  readonly byId: ReadonlyMap<string, Bar>;
  readonly milestones: readonly Row<"milestone">[];
  readonly line: Timeline;
  /** On paper all rows are drawn, and three years of them. */
  readonly isPrinting: boolean;
  /** Where the bar that a hand holds would stand; null while none is held. */
  readonly inHand: Watched<Moved | null>;
  /** Opens the dates of a bar or of a milestone. */
  readonly onOpen: (id: string) => void;
  /** Writes new dates, after asking about what follows from them. */
  readonly onMove: (moved: Moved) => void;
};

const RoadmapContext = createContext<Roadmap | null>(null);

export const RoadmapProvider = RoadmapContext.Provider;

export function useRoadmap(): Roadmap {
  return must(use(RoadmapContext), "a part of the roadmap is drawn inside its provider");
}
