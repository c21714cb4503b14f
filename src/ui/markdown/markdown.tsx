import { lazyPart } from "@/ui/lazy-part";
import { AsTyped } from "./as-typed";
import type { MarkdownProps } from "./rendered";

/**
 * A text in Markdown, laid out; its letters are there at once, whatever becomes of the rest. The reader of Markdown and
 * the washer of HTML are no part of the first load.
 */
export const markdownPart = () =>
  lazyPart<MarkdownProps>(
    async () => ({ default: (await import("./rendered")).Rendered }),
    ({ text, className = "" }) => <AsTyped text={text} className={className} />,
  );

/** The one that all screens share: fetched once, it is there at once wherever it is drawn. */
export const Markdown = markdownPart();
