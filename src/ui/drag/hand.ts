/** What the hand holds, and where it hovers. All of it is spoken in ids; words are the caller's. */

/** A place in a column: after which item, and the same said for people (`position` of `total`, from 1). */
export interface Spot {
  readonly columnId: string;
  readonly afterId: string | null;
  readonly position: number;
  readonly total: number;
}

export function isSameSpot(a: Spot, b: Spot): boolean {
  return a.columnId === b.columnId && a.position === b.position && a.afterId === b.afterId;
}

export interface Hover extends Spot {
  /** Why the column does not take what is held; null = it does. */
  readonly refusal: string | null;
}

export type Means = "pointer" | "keys";

export type Hand =
  | { readonly phase: "empty" }
  | {
      readonly phase: "held";
      readonly means: Means;
      /** The one that was gripped; it is among `itemIds`. */
      readonly itemId: string;
      /** All that is held, in the order in which they will stand. */
      readonly itemIds: readonly string[];
      readonly home: Spot;
      /** null = over no column: letting go there changes nothing. */
      readonly hover: Hover | null;
    };

export const EMPTY_HAND: Hand = { phase: "empty" };

export interface Drop {
  readonly itemIds: readonly string[];
  readonly from: { readonly columnId: string };
  readonly to: { readonly columnId: string; readonly afterId: string | null };
}

/** The sentences spoken along the way. They get ids and places and answer in titles; an empty one is not spoken. */
export interface DragWords {
  lifted(itemIds: readonly string[], at: Spot): string;
  over(itemIds: readonly string[], at: Spot): string;
  outside(itemIds: readonly string[]): string;
  /** `home` is where it was taken from. */
  dropped(itemIds: readonly string[], at: Spot, home: Spot): string;
  cancelled(itemIds: readonly string[], home: Spot): string;
  refused(itemIds: readonly string[], at: Spot, reason: string): string;
}

export interface DragRules {
  readonly words: DragWords;
  /** Speaks in the application's one polite region. */
  announce(text: string): void;
  /** Makes the move real. True = accepted; false = not, and the item goes home (the caller says why). */
  onDrop(drop: Drop): Promise<boolean>;
  /** Why this column does not take this item; null = it does. Asked once for each column and lift. */
  canDrop?(columnId: string, itemId: string): string | null;
  /** How many items stand in a column that shows none of them, those that are held aside. */
  countOf?(columnId: string, itemIds: readonly string[]): number;
  /** A drop that `canDrop` forbids: the place to show the reason. */
  onRefuse?(reason: string, drop: Drop): void;
  /** Gives the focus to an item in a column without a list, now or as soon as it stands there; false where that is not known. */
  focusOn?(itemId: string): boolean;
  /** What is lifted along with an item (a selection), in order; by default itself alone. */
  takes?(itemId: string): readonly string[];
}
