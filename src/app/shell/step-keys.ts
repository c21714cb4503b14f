import { useEffect } from "react";
import { useServices } from "@/features/services";

/** Ctrl+Z, Ctrl+Y and Ctrl+Maj+Z, by the character, so that AZERTY keeps them. A field being typed in keeps its own undo. */
export function useStepKeys(isReading: boolean): void {
  const { undo, redo } = useServices();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isReading || !(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      void (key === "y" || event.shiftKey ? redo() : undo());
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [undo, redo, isReading]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "file"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
