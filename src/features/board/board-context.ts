import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { CardId } from "@/domain/model/ids";
import type { Density } from "@/features/services/density";
import { must } from "@/lib/assert";
import type { Day } from "@/lib/day";
import type { BoardState, BoardStore, CardAge } from "./board-store";
import type { CardFilter } from "./filter/card-filter";
import type { BoardPicture } from "./names";

/** What every part of one board holds; the same object as long as the board is open in the same way. */
export type Board = {
  readonly picture: BoardPicture;
  readonly store: BoardStore;
  readonly filter: CardFilter;
  /** A screen on the wall. */
  readonly isWall: boolean;
  /** Nothing can be changed: on the wall, or because the base takes no writes. */
  readonly isReadOnly: boolean;
  readonly today: Day;
  readonly code: string;
  /** The project's, in which its days are cut. */
  readonly timeZone: string;
  readonly unit: "points" | "hours";
  readonly density: Density;
};

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  return must(useContext(BoardContext), "a part of a board is drawn inside it");
}

/** What the window knows of one card: one subscription for all of it, since every card drawn has it. */
export function useCardState(id: CardId): {
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly spills: number | undefined;
  readonly age: CardAge | undefined;
} {
  return useStore(
    useBoard().store,
    useShallow(({ menuOf, selection, spills, ages }) => ({
      isOpen: menuOf === id,
      isSelected: selection.ids.has(id),
      spills: spills.get(id),
      age: ages.get(id),
    })),
  );
}

/** One view of what the window knows of this board. */
export function useBoardState<T>(select: (state: BoardState) => T): T {
  return useStore(useBoard().store, select);
}
