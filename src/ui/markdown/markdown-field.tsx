import { Bold, Eye, Italic, Link2, List } from "lucide-react";
import { type ComponentProps, type KeyboardEvent, type ReactElement, useRef, useState } from "react";
import { useTranslation } from "@/i18n/words";
import { buttonClass } from "@/ui/button-look";
import { TextArea } from "@/ui/form/text-area";
import { IconButton } from "@/ui/icon-button";
import { useReadOnly } from "@/ui/writes/read-only";
import { applyStep, link, list, type Selected, type TextStep, wrap } from "./edit-text";
import { Markdown } from "./markdown";
import type { References } from "./safe-fragment";

interface MarkdownFieldProps extends ComponentProps<typeof TextArea> {
  readonly references?: References | undefined;
  /** False leaves the field without its tools: it is not written in yet. */
  readonly hasTools?: boolean;
}

/** A field for a text in Markdown: who does not know it presses buttons, and who doubts looks at the preview. */
export function MarkdownField({
  references,
  hasTools: wantsTools = true,
  onKeyDown,
  ...area
}: MarkdownFieldProps): ReactElement {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [isPreview, setPreview] = useState(false);
  const hasTools = useReadOnly() === null && wantsTools;
  const step = (make: (at: Selected) => TextStep): void => {
    const element = box.current?.querySelector("textarea");
    if (!element) return;
    applyStep(element, make({ text: element.value, from: element.selectionStart, to: element.selectionEnd }));
  };
  const steps = {
    bold: () => step((at) => wrap(at, "**", t("markdown.boldSample"))),
    italic: () => step((at) => wrap(at, "*", t("markdown.italicSample"))),
    list: () => step(list),
    link: () => step((at) => link(at, t("markdown.linkSample"))),
  };
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    onKeyDown?.(event);
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const name = { b: "bold", i: "italic" }[event.key.toLowerCase()] as "bold" | "italic" | undefined;
    if (name === undefined) return;
    event.preventDefault();
    steps[name]();
  };
  return (
    <div ref={box} className="grid gap-1">
      {hasTools ? (
        <Tools steps={steps} isPreview={isPreview} onPreview={() => setPreview(!isPreview)} />
      ) : null}
      {isPreview && hasTools ? (
        <div className="min-h-24 rounded-m border border-line bg-surface px-2.25 py-1.5 text-ink-2">
          {area.value.trim() === "" ? (
            <p className="text-ink-3">{t("markdown.nothing")}</p>
          ) : (
            <Markdown text={area.value} references={references} />
          )}
        </div>
      ) : (
        <TextArea {...area} onKeyDown={keyDown} />
      )}
    </div>
  );
}

type ToolsProps = {
  readonly steps: Readonly<Record<"bold" | "italic" | "list" | "link", () => void>>;
  readonly isPreview: boolean;
  readonly onPreview: () => void;
};

function Tools({ steps, isPreview, onPreview }: ToolsProps): ReactElement {
  const { t } = useTranslation();
  const tools = [
    ["bold", <Bold key="bold" aria-hidden />],
    ["italic", <Italic key="italic" aria-hidden />],
    ["list", <List key="list" aria-hidden />],
    ["link", <Link2 key="link" aria-hidden />],
  ] as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of buttons would be read as a form's
    <div role="group" aria-label={t("markdown.tools")} className="flex flex-wrap items-center gap-0.5">
      {tools.map(([name, icon]) => (
        <IconButton
          key={name}
          size="s"
          label={t(`markdown.${name}`)}
          icon={icon}
          disabled={isPreview}
          // The press must not take focus, and with it the selection, away from the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={steps[name]}
        />
      ))}
      <button
        type="button"
        aria-pressed={isPreview}
        onClick={onPreview}
        className={`ml-auto ${buttonClass("quiet", "s", "worded")}`}
      >
        <Eye aria-hidden />
        {t("markdown.preview")}
      </button>
    </div>
  );
}
