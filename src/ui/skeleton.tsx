import type { ReactElement } from "react";

/** Keeps the place of what is being read, so that nothing jumps; say « Chargement… » once, elsewhere. */
export function Skeleton({ className = "h-4 w-full" }: { className?: string }): ReactElement {
  return <div aria-hidden className={`animate-pulse rounded-m bg-line ${className}`} />;
}
