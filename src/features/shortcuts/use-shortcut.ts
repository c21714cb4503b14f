import { createContext, useContext, useLayoutEffect, useRef } from "react";
import { isTyping } from "@/ui/keys/combo";
import { isShortcut, type Shortcut, type ShortcutId, shortcuts } from "./shortcut-table";

export type ShortcutState = {
  /** Has this person switched on the keys that write a character? */
  readonly hasSingle: boolean;
  readonly openSheet: () => void;
};

export const ShortcutContext = createContext<ShortcutState>({ hasSingle: false, openSheet: () => {} });

export const useShortcutState = (): ShortcutState => useContext(ShortcutContext);

/** What covers the board has keys of its own. */
const covers = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

/** Does something when a shortcut of the table is pressed, anywhere on the page, as long as the component stands. */
export function useShortcut(id: ShortcutId, run: (event: KeyboardEvent) => void, isOn = true): void {
  const { hasSingle } = useShortcutState();
  const latest = useRef(run);
  latest.current = run;
  // Before the paint: what can be seen can be asked for.
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const shortcut: Shortcut = shortcuts[id];
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || !isShortcut(event, id, hasSingle)) return;
      const isPlain = !event.ctrlKey && !event.metaKey;
      if (isTyping(target) && (isPlain || shortcut.inFields !== true)) return;
      if (isPlain && target instanceof Element && target.closest(covers)) return;
      event.preventDefault();
      latest.current(event);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [id, isOn, hasSingle]);
}
