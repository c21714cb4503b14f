import type { ReactElement } from "react";

/** Keys to press, as on the keyboard: « Ctrl K ». */
export function Kbd({ children }: { children: string }): ReactElement {
  return (
    <kbd className="rounded-s border border-line bg-surface px-1.25 font-medium font-sans text-ink-3 text-xs">
      {children}
    </kbd>
  );
}
