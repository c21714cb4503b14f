import { useShortcut } from "@/features/shortcuts/use-shortcut";
import { useBoard } from "./board-context";
import { adding } from "./names";

/** The keys of a board as a whole: a new card, and the way to the filter. */
export function BoardKeys(): null {
  const { picture, store, isReadOnly } = useBoard();
  useShortcut("newCard", () => store.setState(adding(picture)), !isReadOnly);
  useShortcut("filter", () => document.querySelector<HTMLElement>("main input[type=search]")?.focus());
  return null;
}
