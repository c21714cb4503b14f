import { type RefObject, useEffect, useRef } from "react";
import { useShortcut } from "@/features/shortcuts/use-shortcut";

/** The key that leads to the notices, the newest first, and back to where one was; Escape leads back as well. */
export function NoticeKey({ box }: { box: RefObject<HTMLElement | null> }): null {
  const cameFrom = useRef<HTMLElement>(null);
  const leave = useRef(() => {
    if (cameFrom.current?.isConnected) cameFrom.current.focus();
  });
  useShortcut("notices", () => {
    const active = document.activeElement;
    if (box.current?.contains(active)) {
      leave.current();
      return;
    }
    cameFrom.current = active instanceof HTMLElement ? active : null;
    box.current?.querySelector("button")?.focus();
  });
  useEffect(() => {
    const element = box.current;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !cameFrom.current?.isConnected) return;
      event.preventDefault();
      event.stopPropagation();
      leave.current();
    };
    element?.addEventListener("keydown", press);
    return () => element?.removeEventListener("keydown", press);
  }, [box]);
  return null;
}
