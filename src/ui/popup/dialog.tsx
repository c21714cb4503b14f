import { CSPProvider } from "@base-ui/react/csp-provider";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactElement, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "@/i18n/words";
import { buttonClass } from "@/ui/button-look";
import { leaveOnEscape } from "@/ui/popup/leave-on-escape";
import { useReadOnly } from "@/ui/writes/read-only";

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the primary one last. Stays in sight while the content scrolls. */
  readonly footer?: ReactNode;
  readonly size?: "s" | "m" | "l";
  /** Where focus goes afterwards, if what opened it may be gone by then. */
  readonly returnTo?: () => HTMLElement | null;
}

const widths = { s: "max-w-100", m: "max-w-150", l: "max-w-240" } as const;

/**
 * Asks one thing and covers the page while it does. Open as long as it is mounted. A click beside it does not close
 * it: what was typed would be lost by a slip of the hand.
 */
export function Dialog({
  title,
  onClose,
  children,
  footer,
  size = "m",
  returnTo,
}: DialogProps): ReactElement {
  const { t } = useTranslation();
  const [opener] = useState(() => document.activeElement);
  const panel = useRef<HTMLDivElement>(null);
  const isReadOnly = useReadOnly() !== null;
  return (
    <CSPProvider disableStyleElements>
      <Base.Root open disablePointerDismissal onOpenChange={leaveOnEscape(onClose)}>
        <Base.Portal>
          {/* Also over a sheet, which is a dialog too. */}
          <Base.Backdrop
            forceRender
            className="fixed inset-x-0 top-(--frame-top,0px) bottom-(--frame-bottom,0px) z-40 bg-[#0f1116]/55"
          />
          <Base.Popup
            ref={panel}
            initialFocus={() => firstControl(panel.current)}
            finalFocus={() =>
              returnTo?.() ?? (opener instanceof HTMLElement && opener.isConnected ? opener : true)
            }
            className={`fixed inset-x-0 top-(--frame-top,0px) bottom-(--frame-bottom,0px) z-40 m-auto flex h-fit max-h-[calc(100dvh-32px-var(--frame-top,0px)-var(--frame-bottom,0px))] w-[calc(100vw-32px)] flex-col rounded-l border border-line bg-surface text-ink shadow-2 outline-none ${widths[size]}`}
          >
            <div className="flex shrink-0 items-start gap-3 px-4.5 pt-3.5 pb-2">
              <Base.Title className="min-w-0 flex-1 py-1 font-semibold text-l leading-snug">
                {title}
              </Base.Title>
              <Base.Close aria-label={t("common.close")} className={buttonClass("quiet", "m", "square")}>
                <X aria-hidden />
              </Base.Close>
            </div>
            <div
              data-part="body"
              // Where all fields are off nothing inside takes the focus, and keys could not scroll it.
              tabIndex={isReadOnly ? 0 : undefined}
              className="grid min-h-0 flex-1 content-start gap-3 overflow-y-auto px-4.5 pt-1 pb-4"
            >
              {children}
            </div>
            {footer === undefined ? null : (
              <div
                data-part="footer"
                className="flex shrink-0 flex-wrap justify-end gap-2 border-line border-t px-4.5 py-3"
              >
                {footer}
              </div>
            )}
          </Base.Popup>
        </Base.Portal>
      </Base.Root>
    </CSPProvider>
  );
}

/** The first field if there is one; else the first button of the footer, which is the harmless one. */
function firstControl(panel: HTMLElement | null): HTMLElement | true {
  return (
    panel?.querySelector<HTMLElement>("[data-part=body] :is(input, select, textarea):not(:disabled)") ??
    panel?.querySelector<HTMLElement>("[data-part=footer] :is(button, a):not(:disabled)") ??
    true
  );
}
