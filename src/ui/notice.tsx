import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { type FocusEvent, type ReactElement, type ReactNode, useId, useRef } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";

export type NoticeKind = "info" | "success" | "warning" | "error";

const looks = {
  info: { icon: Info, colors: "bg-info-soft border-info", ink: "text-info" },
  success: { icon: CircleCheck, colors: "bg-ok-soft border-ok", ink: "text-ok" },
  warning: { icon: TriangleAlert, colors: "bg-warn-soft border-warn", ink: "text-warn" },
  error: { icon: CircleAlert, colors: "bg-danger-soft border-danger", ink: "text-danger" },
} as const;

/**
 * A message that stays until it is dismissed, and says its kind in words. Only errors interrupt a screen reader;
 * good news is for the page's one polite region.
 */
export function Notice({
  kind,
  children,
  action,
  onDismiss,
}: {
  kind: NoticeKind;
  children: ReactNode;
  action?: { readonly label: string; readonly onPick: () => void };
  onDismiss?: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { icon: Icon, colors, ink } = looks[kind];
  const box = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement>(null);
  const remember = (event: FocusEvent): void => {
    const from = event.relatedTarget;
    if (from instanceof HTMLElement && box.current?.contains(from) !== true) cameFrom.current = from;
  };
  const words = useId();
  // The button may go away with the message: without this, the next Tab would start at the top of the page.
  const giveBack = (): void => {
    if (cameFrom.current?.isConnected === true) cameFrom.current.focus();
  };
  const dismiss = (): void => {
    giveBack();
    onDismiss?.();
  };
  const pick = (): void => {
    action?.onPick();
    // Only if it went: a notice that stays keeps the focus.
    requestAnimationFrame(() => {
      if (box.current === null) giveBack();
    });
  };
  return (
    <div
      ref={box}
      role={kind === "error" ? "alert" : undefined}
      className={`flex items-start gap-2.5 rounded-m border border-l-4 px-3 py-2 ${colors}`}
    >
      <Icon aria-hidden size={16} className={`mt-0.5 shrink-0 ${ink}`} />
      <div className="min-w-0 flex-1 wrap-break-word">
        <strong className={`font-semibold ${ink}`}>{t(`common.notice.${kind}`)}</strong>
        <div id={words} dir="auto" className="text-ink">
          {children}
        </div>
      </div>
      {action === undefined ? null : (
        <Button size="s" onClick={pick} onFocus={remember} aria-describedby={words}>
          {action.label}
        </Button>
      )}
      {onDismiss === undefined ? null : (
        <IconButton
          size="s"
          label={t("common.notice.dismiss")}
          icon={<X aria-hidden />}
          aria-describedby={words}
          onClick={dismiss}
          onFocus={remember}
        />
      )}
    </div>
  );
}
