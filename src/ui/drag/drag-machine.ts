import { watched } from "@/lib/watched";
import { Columns } from "./columns";
import { type DragRules, EMPTY_HAND, type Hand } from "./hand";
import { Landings } from "./landings";
import { Overlay } from "./overlay";
import { graspAt, type Press } from "./press/grasp";

export type Held = Extract<Hand, { phase: "held" }>;

/** What moves the hand. */
export interface Mover {
  /** The rows of a column changed, by this hand or another: places are read again; what is gone cannot be held. */
  rowsChanged(columnId: string): void;
  columnsChanged(): void;
}

/**
 * What a board knows of its drags, outside React: what is in the hand, what has been dropped and not landed, and which
 * columns there are. What moves the hand comes with the sensors (`drag-mover`): a first screen drags nothing.
 */
export class DragMachine {
  readonly hand = watched<Hand>(EMPTY_HAND);
  readonly landings = new Landings();
  readonly columns = new Columns(() => this.mover?.columnsChanged());
  readonly overlay = new Overlay();
  rules: DragRules;
  /** dnd-kit's listeners for a press, once they are fetched. */
  gestures: Readonly<Record<string, unknown>> | undefined;
  mover: Mover | undefined;
  /** The box that scrolls sideways. */
  surface: HTMLElement | null = null;
  press: Press | null = null;

  constructor(rules: DragRules) {
    this.rules = rules;
  }

  /** Remembers what a press is for; answers whether it is for an item at all. */
  graspAt(target: EventTarget | null): boolean {
    if (this.held()) return false;
    this.press = graspAt(target);
    return this.press !== null;
  }

  held(): Held | null {
    const hand = this.hand.get();
    return hand.phase === "held" ? hand : null;
  }

  rowsChanged(columnId: string): void {
    this.mover?.rowsChanged(columnId);
  }

  /** Rows come and go while a list scrolls: a held one stays marked. */
  rowMounted(row: HTMLElement, itemId: string): void {
    row.toggleAttribute("data-held", this.held()?.itemIds.includes(itemId) ?? false);
  }

  get hasKeyboardHold(): boolean {
    return this.held()?.means === "keys";
  }
}
