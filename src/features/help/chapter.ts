import { shortcuts } from "@/features/shortcuts/shortcut-table";
import type { Combo } from "@/ui/keys/combo";

/**
 * A chapter of the guide in the application: short, and found by its words. `{undo}` in a paragraph stands for the keys
 * of that shortcut, as they are bound; what is between back quotes is to be typed.
 */
export type Chapter = {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
};

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "keys"; readonly combos: readonly Combo[] };

/** A paragraph, taken apart where it names keys or something to be typed. */
export function piecesOf(paragraph: string): readonly Piece[] {
  return paragraph
    .split(/(\{\w+\}|`[^`]+`)/)
    .filter((part) => part !== "")
    .map((part): Piece => {
      if (part.startsWith("`")) return { kind: "code", text: part.slice(1, -1) };
      const id = /^\{(\w+)\}$/.exec(part)?.[1];
      return id !== undefined && id in shortcuts
        ? { kind: "keys", combos: shortcuts[id as keyof typeof shortcuts].combos }
        : { kind: "text", text: part };
    });
}
