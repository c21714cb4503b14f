import { type RefObject, useLayoutEffect, useRef } from "react";

/** The button that opens an editor gets focus back when the editor closes by a key; focus that went elsewhere stays there. */
export function useOpener(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // Before anyone else, the sheet included, finds that focus is nowhere.
  useLayoutEffect(() => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (wasOpen.current && !isOpen && isNowhere) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
