import { type ReactElement, type ReactNode, useEffect } from "react";

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
  useEffect(() => leave, []);
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

/** The button that began is gone with what it began from: whoever pressed it goes on in the content. */
function leave(): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost && document.querySelector("[role=dialog]") === null) document.querySelector("main")?.focus();
}
