import { type ReactElement, type ReactNode, useState } from "react";
import { NumberButton } from "@/features/pieces/plan/number-button";
import { LazyDialog } from "@/ui/lazy-dialog";

export type ListedThing = { readonly id: string; readonly text: string; readonly href: string };

/** A number of things that are no cards: opens them by name, each a way to where it is kept (B71). */
export function ListButton({
  label,
  title,
  things,
  children,
}: {
  label: string;
  title: string;
  things: readonly ListedThing[];
  children: ReactNode;
}): ReactElement {
  const [isOpen, setOpen] = useState(false);
  if (things.length === 0) return <>{children}</>;
  return (
    <>
      <NumberButton label={label} onPress={() => setOpen(true)}>
        {children}
      </NumberButton>
      {isOpen ? (
        <LazyDialog title={title} onClose={() => setOpen(false)}>
          <ul aria-label={title} className="grid">
            {things.map(({ id, text, href }) => (
              <li key={id} className="py-1">
                <a href={`#${href}`} dir="auto" className="break-words hover:underline">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </LazyDialog>
      ) : null}
    </>
  );
}
