import type { SearchAnswer } from "@/storage/queries/search/found";

/** How far the index is. */
export type SearchState = {
  readonly phase: "asleep" | "preparing" | "ready" | "failed";
  readonly done: number;
  readonly total: number;
};

/** Finds cards of all projects, away from the page's thread. */
export interface Search {
  /** Begins to prepare the index, once. */
  readonly wake: () => void;
  readonly state: () => SearchState;
  readonly subscribe: (listener: () => void) => () => void;
  /** In keys, titles and names: at once, also while the index is being prepared. */
  readonly quick: (text: string) => Promise<SearchAnswer>;
  /** In everything that was ever written on a card; null while there is no index. */
  readonly whole: (text: string) => Promise<SearchAnswer | null>;
}
