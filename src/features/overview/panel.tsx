import type { ReactElement, ReactNode } from "react";

/** One of the boxes of the page: its name, a word beside it, and what it holds. */
export function Panel({
  id,
  title,
  aside,
  children,
}: {
  id: string;
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <section
      aria-labelledby={id}
      className="grid min-w-0 content-start gap-2 rounded-l border border-line bg-surface p-4 shadow-1 print:break-inside-avoid print:shadow-none"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {aside === undefined ? null : <p className="text-ink-3 text-s">{aside}</p>}
      </div>
      {children}
    </section>
  );
}
