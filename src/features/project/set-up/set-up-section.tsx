import { type ReactElement, type ReactNode, useId } from "react";

/** One part of a project's set-up, under its heading. */
export function SetUpSection({
  title,
  hint,
  children,
}: {
  title: string;
  hint: string;
  children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8 grid gap-2.5">
      <div className="grid gap-0.5">
        <h2 id={id} className="font-semibold text-l">
          {title}
        </h2>
        <p className="text-ink-2">{hint}</p>
      </div>
      {children}
    </section>
  );
}
