import type { ReactElement } from "react";
import { createPortal } from "react-dom";
import { useStore } from "zustand";
import { Notice } from "@/ui/notice";
import type { Tell } from "../tell";

/**
 * What has to be known stays in sight until it is dismissed, and never hides the board's middle. Outside the page's own
 * layer, like sheets and dialogs: inside it, an open sheet would cover the news that nothing was saved.
 */
export function Notices({ tell }: { tell: Tell }): ReactElement | null {
  const notices = useStore(tell.store, (told) => told.notices);
  if (notices.length === 0) return null;
  return createPortal(
    <div className="fixed right-4 bottom-[calc(1rem+var(--frame-bottom,0px))] z-50 grid w-96 max-w-[calc(100vw-2rem)] gap-2 print:hidden">
      {notices.map(({ id, kind, text, action }) => (
        <div key={id} className="rounded-m bg-surface shadow-2">
          <Notice
            kind={kind}
            onDismiss={() => tell.dismiss(id)}
            {...(action
              ? {
                  action: {
                    label: action.label,
                    onPick: () => {
                      tell.dismiss(id);
                      action.run();
                    },
                  },
                }
              : {})}
          >
            {text}
          </Notice>
        </div>
      ))}
    </div>,
    document.body,
  );
}

/** The one polite region: there from the first paint, and a new outcome replaces the last. */
export function StatusRegion({ tell }: { tell: Tell }): ReactElement {
  const status = useStore(tell.store, (told) => told.status);
  return (
    <p role="status" className="sr-only">
      {status}
    </p>
  );
}
