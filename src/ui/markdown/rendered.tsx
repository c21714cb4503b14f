import { type ReactElement, useLayoutEffect, useMemo, useRef } from "react";
import { useTranslation } from "@/i18n/words";
import { AsTyped } from "./as-typed";
import "./markdown.css";
import { markdownHtml } from "./markdown-html";
import { type References, safeFragment } from "./safe-fragment";

export interface MarkdownProps {
  readonly text: string;
  /** The level of the text's highest heading: one below the heading that it stands under. */
  readonly headingFrom?: 3 | 4 | 5;
  /** Give the same object while it means the same: a new one renders anew. */
  readonly references?: References | undefined;
  readonly className?: string;
}

/** A text as its author meant it to look. */
export function Rendered({ text, headingFrom = 4, references, className = "" }: MarkdownProps): ReactElement {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const html = useMemo(() => markdownHtml(text, headingFrom), [text, headingFrom]);
  useLayoutEffect(() => {
    if (html === null) return;
    const words = {
      newTab: t("markdown.newTab"),
      taskDone: t("markdown.taskDone"),
      taskOpen: t("markdown.taskOpen"),
      table: t("markdown.table"),
    };
    box.current?.replaceChildren(safeFragment(html, { words, references }));
  }, [html, references, t]);
  if (html === null) return <AsTyped text={text} className={className} />;
  // React draws nothing inside: what is in it is the effect's.
  return <div ref={box} className={`markdown wrap-anywhere ${className}`} />;
}
