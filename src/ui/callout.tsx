import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

const looks = {
  info: { icon: Info, colors: "bg-info-soft text-info" },
  ok: { icon: CircleCheck, colors: "bg-ok-soft text-ok" },
  warn: { icon: TriangleAlert, colors: "bg-warn-soft text-warn" },
  danger: { icon: CircleAlert, colors: "bg-danger-soft text-danger" },
} as const;

/** A lasting remark in the page (« Bloquée depuis 6 jours »): unlike a notice, it interrupts nobody and stays. */
export function Callout({ tone, children }: { tone: keyof typeof looks; children: ReactNode }): ReactElement {
  const { icon: Icon, colors } = looks[tone];
  return (
    <div className={`flex items-start gap-2 rounded-m px-3 py-2 font-medium forced-colors:border ${colors}`}>
      <Icon aria-hidden size={15} className="mt-0.5 shrink-0" />
      <div className="min-w-0 wrap-break-word">{children}</div>
    </div>
  );
}
