import { type ReactElement, type ReactNode, useCallback, useMemo, useState } from "react";
import { loadTexts } from "@/i18n/i18n";
import { lazyPart } from "@/ui/lazy-part";
import { useServices } from "../services";
import { useLive } from "../use-live";
import { ShortcutContext, useShortcut, useShortcutState } from "./use-shortcut";

const Sheet = lazyPart(async () => {
  const [{ ShortcutSheet }] = await Promise.all([import("./shortcut-sheet"), loadTexts()]);
  return { default: ShortcutSheet };
});

/** Where the desk keeps whether keys that write a character are shortcuts. */
export const singleKeysPreference = "single-keys";

/** Around everything that has keys: whether single ones count, and the sheet that lists them all. */
export function Shortcuts({ children }: { children: ReactNode }): ReactElement {
  const { queries } = useServices();
  const hasSingle = useLive(useCallback(() => queries.preference(singleKeysPreference), [queries])) === true;
  const [isOpen, setOpen] = useState(false);
  const state = useMemo(() => ({ hasSingle, openSheet: () => setOpen(true) }), [hasSingle]);
  return (
    <ShortcutContext value={state}>
      <SheetKey />
      {children}
      {isOpen ? <Sheet onClose={() => setOpen(false)} /> : null}
    </ShortcutContext>
  );
}

/** Inside the context, which its key needs. */
function SheetKey(): null {
  const { openSheet } = useShortcutState();
  useShortcut("sheet", openSheet);
  return null;
}
