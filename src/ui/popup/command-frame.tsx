import { CSPProvider } from "@base-ui/react/csp-provider";
import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactElement, type ReactNode, type RefObject, useState } from "react";
import { leaveOnEscape } from "@/ui/popup/leave-on-escape";

/** A field high on the page with what it finds below: covers the page until something is chosen, or Escape, or a press beside it. */
export function CommandFrame({
  title,
  field,
  onClose,
  children,
}: {
  title: string;
  /** What takes the focus. */
  field: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const [opener] = useState(() => document.activeElement);
  return (
    <CSPProvider disableStyleElements>
      <Base.Root open onOpenChange={leaveOnEscape(onClose)}>
        <Base.Portal>
          <Base.Backdrop className="fixed inset-0 z-40 bg-[#0f1116]/55" />
          <Base.Popup
            initialFocus={field}
            finalFocus={() => (opener instanceof HTMLElement && opener.isConnected ? opener : true)}
            className="fixed inset-x-0 top-[max(16px,10dvh)] z-40 mx-auto flex max-h-[min(640px,calc(100dvh-32px-10dvh))] w-[calc(100vw-32px)] max-w-170 flex-col rounded-l border border-line-strong bg-raised text-ink shadow-2 outline-none"
          >
            <Base.Title render={<span className="sr-only" />}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Portal>
      </Base.Root>
    </CSPProvider>
  );
}
