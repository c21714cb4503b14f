import { createContext, use } from "react";
import type { Row } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import type { EpicSums } from "@/domain/portfolio/program/epic-sums";
import type { ProgramFacts } from "@/domain/portfolio/program/facts";
import type { GridCell, SprintGrid, SprintLane } from "@/domain/portfolio/sprint-grid";
import type { Ask } from "@/features/pieces/plan/ask";
import type { LandedFocus } from "@/features/pieces/plan/landed-focus";
import type { Services } from "@/features/services";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import { must } from "@/lib/assert";
import type { SprintCard } from "@/storage/queries/plan/all-sprints";
import type { MenuHandle } from "@/ui/popup/use-menu";
import type { Reading } from "./grid/reading";
import type { Sight } from "./grid/sight";

/** What can be gripped: a card of a sprint, or an epic of an iteration. */
export type Item =
  | { readonly kind: "card"; readonly card: SprintCard }
  | { readonly kind: "epic"; readonly epic: Row<"epic"> };

export type Place = { readonly lane: SprintLane; readonly cell: GridCell };

/** Where in a place: behind a card of its sprint, by default at the head. */
export type Target = Place & { readonly after?: CardId | null };

/** What moves are computed from and said with: the last picture, whatever has been drawn. */
export type Sprints = {
  readonly grid: SprintGrid;
  readonly facts: ProgramFacts;
  readonly sums: ReadonlyMap<string, EpicSums>;
  readonly places: ReadonlyMap<string, Place>;
  /** Every card that a cell has shown. */
  readonly cards: Map<string, SprintCard>;
  /** By sprint, how many cards were put into it since the page opened: so many more are shown, and none is pushed away. */
  readonly put: Map<string, number>;
  readonly services: Services;
  readonly t: Translate;
  readonly format: Format;
  /** Asks before a card changes its project, does it, and answers what is to be said; null = not done. */
  readonly transfer: (card: SprintCard, place: Target) => Promise<string | null>;
};

/** What the cells share; it stays the same while rows come and go, so that only what changed is drawn. */
export type SprintsShare = {
  readonly latest: { readonly current: Sprints };
  readonly focus: LandedFocus;
  readonly sight: Sight;
  readonly reading: Reading;
  readonly onAsk: Ask;
  readonly openMenu: (
    itemId: string,
    request: Omit<Parameters<MenuHandle["openMenu"]>[0], "entries" | "label">,
  ) => void;
};

const SprintsContext = createContext<SprintsShare | null>(null);

export const SprintsProvider = SprintsContext.Provider;

export function useSprints(): SprintsShare {
  return must(use(SprintsContext), "a cell of the sprints of all projects is drawn inside them");
}

export function itemOf({ cards, facts }: Sprints, id: string): Item | null {
  const card = cards.get(id);
  if (card) return { kind: "card", card };
  const epic = facts.epic.find((each) => each.id === id);
  return epic ? { kind: "epic", epic } : null;
}
