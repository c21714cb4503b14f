import type { ReactElement, ReactNode } from "react";

/** What there could be here, and the way to begin (`children`: buttons). */
export function EmptyState({
  title,
  hint,
  icon,
  children,
}: {
  title: string;
  hint?: ReactNode;
  icon?: ReactNode;
  children?: ReactNode;
}): ReactElement {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-8 text-center">
      {icon === undefined ? null : (
        <div aria-hidden className="text-ink-3 [&_svg]:size-8 [&_svg]:stroke-[1.5]">
          {icon}
        </div>
      )}
      <p className="font-semibold text-l">{title}</p>
      {hint === undefined ? null : <p className="text-ink-2">{hint}</p>}
      {children === undefined ? null : (
        <div className="mt-2 flex flex-wrap justify-center gap-2">{children}</div>
      )}
    </div>
  );
}
