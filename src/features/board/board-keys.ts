import { useShortcut } from "@/features/shortcuts/use-shortcut";
import { useBoard } from "./board-context";

/** The keys of a board as a whole: a new card, and the way to the filter. */
export function BoardKeys(): null {
  const { store, isReadOnly } = useBoard();
  useShortcut("newCard", () => store.setState({ addingTo: "backlog", column: "backlog" }), !isReadOnly);
  useShortcut("filter", () => document.querySelector<HTMLElement>("main input[type=search]")?.focus());
  return null;
}
