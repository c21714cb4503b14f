import { type ReactElement, type ReactNode, useId } from "react";

/** One part of the data screen, under its heading. */
export function Section({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid content-start gap-3 rounded-l border border-line bg-surface p-4 shadow-1"
    >
      <div className="grid gap-0.5">
        <h2 id={id} className="font-semibold text-l">
          {title}
        </h2>
        {hint === undefined ? null : <p className="max-w-prose text-ink-2">{hint}</p>}
      </div>
      {children}
    </section>
  );
}

/** A part of a part. */
export function Part({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}): ReactElement {
  return (
    <div className="grid content-start gap-2">
      <h3 className="font-semibold">{title}</h3>
      {hint === undefined ? null : <p className="max-w-prose text-ink-2">{hint}</p>}
      {children}
    </div>
  );
}

/** What scrolls by itself, reached from the keyboard as well. */
export function Scrolls({
  label,
  className = "",
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}): ReactElement {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard
      tabIndex={0}
      className={`overflow-auto rounded-m border border-line ${className}`}
    >
      {children}
    </section>
  );
}
