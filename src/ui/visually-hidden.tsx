import type { ReactElement, ReactNode } from "react";

/** Words for those who listen, where those who look have a picture. */
export function VisuallyHidden({ children }: { children: ReactNode }): ReactElement {
  return <span className="sr-only">{children}</span>;
}
