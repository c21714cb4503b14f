import { createStore } from "zustand/vanilla";
import type { CardId, ColumnId, SprintId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { FaceAge } from "@/features/pieces/face-props";
import { noSelection, type Selection } from "./selection/taken";

export type SprintDeed = "start" | "complete" | "reopen" | "propose" | "cadence" | "capacity" | "putBack";

/** As it was when it was asked; of a card that has moved on since, it says nothing. */
export type CardAge = FaceAge & { readonly columnId: ColumnId };

/** What this window knows of a board; nothing here would be missed after a reload but the drafts, which the desk keeps. */
export type BoardState = {
  readonly query: string;
  /** The column whose field for new cards is open. */
  readonly addingTo: Place | null;
  /** The card whose menu is open. */
  readonly menuOf: CardId | null;
  readonly selection: Selection;
  /** The dialog about some cards that is open, by the name of its action. */
  readonly cardsDialog: { readonly action: string; readonly cardIds: readonly CardId[] } | null;
  readonly isClosedListOpen: boolean;
  /** Closed sprints that are unfolded. */
  readonly unfolded: ReadonlySet<SprintId>;
  /** Columns that are folded to a strip. */
  readonly folded: ReadonlySet<Place>;
  /** The sprint in the dialog; « new » for one that does not exist yet. */
  readonly sprintDialog: SprintId | "new" | null;
  /** What is being done with a whole sprint, in a dialog of its own. */
  readonly sprintDeed: { readonly deed: SprintDeed; readonly sprintId: SprintId } | null;
  /** How often cards were carried over; a card that never was is not in it. */
  readonly spills: ReadonlyMap<CardId, number>;
  /** How old work in progress is, by card; nothing where it is not told. */
  readonly ages: ReadonlyMap<CardId, CardAge>;
  /** Do lines in the backlog tell where sprints to come are full? */
  readonly hasForecast: boolean;
  /** On a narrow screen, the one column that is drawn. */
  readonly column: Place;
};

/** One small store a board, made with it. */
export function createBoardStore(query: string) {
  return createStore<BoardState>(() => ({
    query,
    addingTo: null,
    menuOf: null,
    selection: noSelection,
    cardsDialog: null,
    isClosedListOpen: false,
    unfolded: new Set(),
    folded: new Set(),
    sprintDialog: null,
    sprintDeed: null,
    spills: new Map(),
    ages: new Map(),
    hasForecast: true,
    column: "backlog",
  }));
}

export type BoardStore = ReturnType<typeof createBoardStore>;
