import { lazy, type ReactElement, Suspense } from "react";
import { AsTyped } from "./as-typed";
import type { MarkdownProps } from "./rendered";

// The reader of Markdown and the washer of HTML are no part of the first load.
const Rendered = lazy(async () => ({ default: (await import("./rendered")).Rendered }));

/** A text in Markdown, laid out; its letters are there at once, whatever becomes of the rest. */
export function Markdown(props: MarkdownProps): ReactElement {
  const { text, className = "" } = props;
  return (
    <Suspense fallback={<AsTyped text={text} className={className} />}>
      <Rendered {...props} />
    </Suspense>
  );
}
