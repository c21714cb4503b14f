import { createContext, use } from "react";
import type { EpicId } from "@/domain/model/ids";
import { must } from "@/lib/assert";
import type { Watched } from "@/lib/watched";
import type { MenuHandle } from "@/ui/popup/use-menu";
import type { Linking } from "../wires/linking";
import type { Layout } from "./layout";

/** What the parts of one grid share. */
export type GridShare = {
  readonly layout: Layout;
  /** The epic that the focus was on last: its wires are shown. */
  readonly selected: Watched<EpicId | null>;
  /** All rows are drawn. */
  readonly isPrinting: boolean;
  /** Draws dependencies from card to card. */
  readonly linking: Linking;
  /** Opens the form of a dependency on this epic, which others wait for. */
  readonly onLinkFrom: (epicId: EpicId) => void;
  readonly openMenu: (
    epicId: EpicId,
    request: Omit<Parameters<MenuHandle["openMenu"]>[0], "entries" | "label">,
  ) => void;
};

const GridContext = createContext<GridShare | null>(null);

export const GridProvider = GridContext.Provider;

export function useGrid(): GridShare {
  return must(use(GridContext), "a part of the grid is drawn inside it");
}
