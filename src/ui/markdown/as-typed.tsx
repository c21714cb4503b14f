import type { ReactElement } from "react";

/** A text as it was typed: before it is laid out, or when it is too long to be. */
export function AsTyped({ text, className = "" }: { text: string; className?: string }): ReactElement {
  return (
    <p dir="auto" className={`whitespace-pre-wrap wrap-anywhere ${className}`}>
      {text}
    </p>
  );
}
