import type { FocusEvent, KeyboardEvent } from "react";
import type { TextEdit } from "./use-text-edit";

export type TextKeys = {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/** What the box around an editor listens to: the key that saves, Escape that keeps a draft, and focus that leaves it. */
export function textKeys(edit: TextEdit, saves: (event: KeyboardEvent) => boolean): TextKeys {
  return {
    onKeyDown(event) {
      const isWriting = event.target instanceof HTMLTextAreaElement;
      // The Enter that ends a composed character is not the one that saves.
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Escape") {
        // Used here: the sheet stays open, and only the editor closes.
        event.preventDefault();
        edit.leave();
      } else if (isWriting && saves(event)) {
        event.preventDefault();
        edit.commit();
      }
    },
    onBlur(event) {
      const box = event.currentTarget;
      const stays = event.relatedTarget instanceof Node && box.contains(event.relatedTarget);
      // The window lost focus, not the editor: whoever comes back goes on writing.
      const isAway = document.activeElement === event.target;
      if (!stays && !isAway) edit.commit();
    },
  };
}
