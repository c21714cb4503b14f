import { createContext, useContext } from "react";

/**
 * Why nothing can be written here, in words; null where all can. The hall says it once, and the shared pieces read it: an
 * action that says of itself that it `writes` is not drawn then, a form is only read, nothing is lifted.
 */
export const ReadOnlyContext = createContext<string | null>(null);

export function useReadOnly(): string | null {
  return useContext(ReadOnlyContext);
}
