import type { ReactElement, ReactNode } from "react";

/** A figure at the end of a row. `label` says what it counts to those who listen. */
export function CountBadge({ children, label }: { children: ReactNode; label?: string }): ReactElement {
  return (
    <span className="inline-block min-w-5 rounded-full bg-sunken px-1.5 text-center font-semibold text-ink-2 text-xs leading-4.5 forced-colors:border">
      {label === undefined ? (
        children
      ) : (
        <>
          <span aria-hidden>{children}</span>
          <span className="sr-only">{label}</span>
        </>
      )}
    </span>
  );
}
