import { useSyncExternalStore } from "react";

const narrow = "(max-width: 575.98px)";

function subscribe(listener: () => void): () => void {
  if (typeof matchMedia !== "function") return () => {};
  const media = matchMedia(narrow);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** Does the screen hold no more than one column? */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => typeof matchMedia === "function" && matchMedia(narrow).matches,
  );
}
