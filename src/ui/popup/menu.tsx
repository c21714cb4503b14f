import { CSPProvider } from "@base-ui/react/csp-provider";
import { Menu as Base } from "@base-ui/react/menu";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { MenuAnchor, MenuRequest } from "@/ui/popup/menu-entry";
import { MenuRows, popupClass } from "@/ui/popup/menu-rows";
import { withoutWrites } from "@/ui/popup/without-writes";
import { useReadOnly } from "@/ui/writes/read-only";

/** One open menu. Only `useMenu` mounts it: there is never more than one, however many buttons there are. */
export function Menu({ request, onClosed }: { request: MenuRequest; onClosed: () => void }): ReactElement {
  const [open, setOpen] = useState(true);
  const why = useReadOnly();
  const [returnTo] = useState(() => request.returnTo ?? focusedElement());
  const picked = useRef(false);
  const popup = useRef<HTMLDivElement>(null);
  const { byKeyboard = false } = request;
  useEffect(() => {
    if (!byKeyboard) return;
    // After the frame in which the menu is placed; before it, browsers scroll to where it is not yet.
    const frame = requestAnimationFrame(() => {
      popup.current?.querySelector<HTMLElement>("[role^=menuitem]")?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [byKeyboard]);
  return (
    <CSPProvider disableStyleElements>
      <Base.Root
        open={open}
        onOpenChange={(next) => setOpen(next)}
        onOpenChangeComplete={(shown) => {
          if (!shown) onClosed();
        }}
      >
        <Base.Portal>
          <Base.Positioner
            anchor={anchorOf(request.anchor)}
            align={request.align ?? "start"}
            sideOffset={4}
            className="z-50"
          >
            <Base.Popup
              ref={popup}
              aria-label={request.label}
              finalFocus={() => (picked.current ? false : returnTo)}
              className={popupClass}
            >
              <MenuRows
                entries={why === null ? request.entries() : withoutWrites(request.entries(), why)}
                onPick={(entry) => {
                  // The menu is gone and focus is back before the action begins: what it opens (a dialog) then
                  // knows where it came from, and a closing menu takes nothing away from it.
                  picked.current = true;
                  flushSync(onClosed);
                  returnTo?.focus();
                  entry.onPick();
                }}
              />
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </CSPProvider>
  );
}

function focusedElement(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}

function anchorOf(anchor: MenuAnchor): Element | { getBoundingClientRect: () => DOMRect } {
  return anchor instanceof Element
    ? anchor
    : { getBoundingClientRect: () => new DOMRect(anchor.x, anchor.y, 0, 0) };
}
