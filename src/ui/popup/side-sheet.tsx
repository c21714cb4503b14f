import { CSPProvider } from "@base-ui/react/csp-provider";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "@/i18n/words";
import { buttonClass } from "@/ui/button-look";
import { leaveOnEscape } from "@/ui/popup/leave-on-escape";

export interface SideSheetProps {
  /** Names the sheet for those who listen; the content shows it its own way. */
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What stands at the left of the head: a kind, a key. */
  readonly lead?: ReactNode;
  /** Icon buttons before the cross. */
  readonly actions?: ReactNode;
  readonly returnTo?: () => HTMLElement | null;
}

/**
 * One thing in full beside the others, which stay in reach: not modal. Open as long as it is mounted. Lies between
 * `--frame-top` and `--frame-bottom`, which the shell sets to the height of its marking bands, and above `--guide`, the
 * room of the guided first plan.
 */
export function SideSheet({
  title,
  onClose,
  children,
  lead,
  actions,
  returnTo,
}: SideSheetProps): ReactElement {
  const { t } = useTranslation();
  const [opener] = useState(() => document.activeElement);
  const panel = useRef<HTMLDivElement>(null);
  const owner = (): HTMLElement | null =>
    returnTo?.() ?? (opener instanceof HTMLElement && opener.isConnected ? opener : null);
  useWayOut(owner);
  return (
    <CSPProvider disableStyleElements>
      <Base.Root open modal={false} disablePointerDismissal onOpenChange={leaveOnEscape(onClose)}>
        <Base.Portal>
          <Base.Popup
            ref={panel}
            initialFocus={panel}
            finalFocus={() => owner() ?? true}
            className="fixed top-(--frame-top,0px) right-0 bottom-[calc(var(--frame-bottom,0px)+var(--guide,0px))] z-30 max-[1400px]:pb-(--notices) flex w-full max-w-140 max-[700px]:max-w-none flex-col border-line border-l bg-surface text-ink shadow-2 outline-none"
          >
            <div className="flex h-12 shrink-0 items-center gap-2 border-line border-b px-4.5 text-ink-3">
              <div className="flex min-w-0 flex-1 items-center gap-2.5">{lead}</div>
              {actions}
              <Base.Close
                aria-label={t("common.close")}
                className={`-mr-1.5 ${buttonClass("quiet", "m", "square")}`}
              >
                <X aria-hidden />
              </Base.Close>
            </div>
            <Base.Title render={<span className="sr-only" />}>{title}</Base.Title>
            <div className="min-h-0 flex-1 overflow-y-auto p-4.5">{children}</div>
          </Base.Popup>
        </Base.Portal>
      </Base.Root>
    </CSPProvider>
  );
}

/**
 * Tab past either end of the sheet leads to what it belongs to. The library, which knows no opener here, leaves the focus
 * on a guard that nobody sees, and leads whoever goes backwards in again.
 */
function useWayOut(owner: () => HTMLElement | null): void {
  const latest = useRef(owner);
  latest.current = owner;
  useEffect(() => {
    const lead = ({ target, relatedTarget }: FocusEvent): void => {
      const isGuard =
        target instanceof Element && target.matches("[data-base-ui-focus-guard][data-type=outside]");
      const isFromSheet =
        relatedTarget instanceof Element && relatedTarget.closest("[data-base-ui-portal]") !== null;
      if (isGuard && isFromSheet) (latest.current() ?? document.querySelector("main"))?.focus();
    };
    document.addEventListener("focusin", lead);
    return () => document.removeEventListener("focusin", lead);
  }, []);
}
