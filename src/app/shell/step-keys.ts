import { useServices } from "@/features/services";
import { useShortcut } from "@/features/shortcuts/use-shortcut";

/** Undo and redo by their keys; a field being typed in keeps its own undo. */
export function StepKeys(): null {
  const { undo, redo } = useServices();
  useShortcut("undo", () => void undo());
  useShortcut("redo", () => void redo());
  return null;
}
