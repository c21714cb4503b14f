import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Density } from "@/features/services/density";
import { must } from "@/lib/assert";
import type { Day } from "@/lib/day";
import type { BoardState, BoardStore } from "./board-store";
import type { CardFilter } from "./filter/card-filter";
import type { BoardPicture } from "./names";

/** What every part of one board holds; the same object as long as the board is open in the same way. */
export type Board = {
  readonly picture: BoardPicture;
  readonly store: BoardStore;
  readonly filter: CardFilter;
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

/** One view of what the window knows of this board. */
export function useBoardState<T>(select: (state: BoardState) => T): T {
  return useStore(useBoard().store, select);
}
