import type { ReactNode } from "react";
import type { Combo } from "@/ui/keys/combo";

/** The keys that do what a line does: as they are shown, and which they are. */
export type MenuKeys = { readonly shown: string; readonly combo: Combo };

/** One line of a menu. Labels are in the infinitive. */
export type MenuEntry =
  | {
      readonly kind: "action";
      readonly label: string;
      readonly onPick: () => void;
      readonly icon?: ReactNode;
      readonly keys?: MenuKeys;
      readonly danger?: boolean;
      /** A choice among others: true for the one that holds. */
      readonly checked?: boolean;
      /** Leads to something written: not drawn where nothing can be. */
      readonly writes?: boolean;
      /** Why it cannot be done now; the line stays, reachable, with these words under it. */
      readonly disabledReason?: string | undefined;
    }
  | {
      readonly kind: "submenu";
      readonly label: string;
      readonly icon?: ReactNode;
      readonly writes?: boolean;
      readonly disabledReason?: string | undefined;
      readonly entries: readonly MenuEntry[];
    }
  | { readonly kind: "heading"; readonly label: string }
  /** Words that keys reach, and that do nothing. */
  | { readonly kind: "note"; readonly label: string }
  | { readonly kind: "separator" };

/** Where a menu opens: at an element, or at a point for a secondary click. */
export type MenuAnchor = Element | { readonly x: number; readonly y: number };

export interface MenuRequest {
  readonly label: string;
  readonly anchor: MenuAnchor;
  readonly entries: () => readonly MenuEntry[];
  /** Where focus goes when the menu closes; by default where it was. */
  readonly returnTo?: HTMLElement | null;
  /** Opened from the keyboard: the first line takes focus at once. */
  readonly byKeyboard?: boolean;
  readonly align?: "start" | "end";
}
