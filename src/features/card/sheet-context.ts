import { createContext, useContext } from "react";
import { must } from "@/lib/assert";
import type { CardDetails } from "@/storage/queries/card-sheet";
import type { Frame } from "@/storage/queries/frame";

/** The card that the sheet shows, and what its ids mean. */
export type Sheet = CardDetails & {
  readonly frame: Frame;
  /** `INT-44`, as the project is called today. */
  readonly key: string;
  /** False in a reader's view, and for a card that is gone. */
  readonly mayEdit: boolean;
};

const SheetContext = createContext<Sheet | null>(null);

export const SheetProvider = SheetContext.Provider;

export function useSheet(): Sheet {
  return must(useContext(SheetContext), "a part of a card is drawn inside SheetProvider");
}
