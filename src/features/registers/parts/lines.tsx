import type { ReactElement, ReactNode } from "react";

/** Several things in one cell, one under the other; nothing where there is none. */
export function Lines({ items }: { items: readonly ReactNode[] }): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <ul className="grid gap-0.5">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are written, not moved
        <li key={at}>{item}</li>
      ))}
    </ul>
  );
}
