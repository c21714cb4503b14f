import { type ComponentType, createContext, useContext } from "react";
import type { OwnLevel } from "@/domain/rules/marking";
import { must } from "@/lib/assert";
import type { Asked } from "./figure";

/** What figures are of, as far as they have to know: what names and marks their files, and what opens behind their numbers. */
export type FigureScope = {
  readonly kind: "project" | "portfolio";
  readonly name: string;
  readonly code: string;
  /** What is estimated in. */
  readonly unit: "points" | "hours";
  readonly timeZone: string;
  /** What each part that is shown bears. */
  readonly markings: readonly OwnLevel[];
  readonly isFictional: boolean;
  readonly Behind: ComponentType<Asked & { readonly onClose: () => void }>;
};

const ScopeContext = createContext<FigureScope | null>(null);
export const FigureScopeProvider = ScopeContext.Provider;

/** What the figures here are of. */
export function useFigureScope(): FigureScope {
  return must(useContext(ScopeContext), "a figure is drawn inside of what it is of");
}
