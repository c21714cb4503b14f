import { createContext, useContext } from "react";
import { must } from "@/lib/assert";
import type { CardDetails } from "@/storage/queries/card-sheet";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";

/** The card that the sheet shows, and what its ids mean: all that its first frame needs. */
export type Sheet = {
  readonly card: Face;
  readonly frame: Frame;
  /** `INT-44`, as the project is called today. */
  readonly key: string;
  /** False in a reader's view, and for a card that is gone. */
  readonly mayEdit: boolean;
  /** It is in the trash or deleted, and whoever looks would otherwise write: what was being written stays in sight. */
  readonly isGone: boolean;
};

/** What hangs on the card in tables of its own. */
export type Parts = Omit<CardDetails, "card">;

const SheetContext = createContext<Sheet | null>(null);
const PartsContext = createContext<Parts | undefined>(undefined);

export const SheetProvider = SheetContext.Provider;
export const PartsProvider = PartsContext.Provider;

export function useSheet(): Sheet {
  return must(useContext(SheetContext), "a part of a card is drawn inside SheetProvider");
}

/** For what is drawn once the parts were read. */
export function useParts(): Parts {
  return must(useContext(PartsContext), "what hangs on a card is drawn after it was read");
}

/** For what the first frame shows: undefined until the parts were read. */
export function usePartsIfRead(): Parts | undefined {
  return useContext(PartsContext);
}
