import { type ReactElement, useEffect, useRef } from "react";

export type ListOption = {
  readonly key: string;
  readonly label: string;
  /** What it means, beside it. */
  readonly hint?: string;
};

/**
 * A list beside a field that keeps the focus: the field names the active line by `aria-activedescendant`, which is
 * `<id>-<index>`. A press on a line takes nothing away from the field.
 */
export function ListBox({
  id,
  label,
  options,
  active,
  onPick,
  className = "",
}: {
  id: string;
  label: string;
  options: readonly ListOption[];
  active: number;
  onPick: (index: number) => void;
  className?: string;
}): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[aria-selected=true]`)?.scrollIntoView?.({ block: "nearest" });
  });
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      className={`overflow-y-auto rounded-m border border-line-strong bg-raised p-1 text-ink text-m shadow-2 ${className}`}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which has the focus
        <div
          key={option.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(index)}
          className="flex min-h-7 cursor-default items-center gap-3 rounded-s px-2 py-1 hover:bg-sunken aria-selected:bg-accent-soft aria-selected:text-accent-ink forced-colors:aria-selected:outline-2 forced-colors:aria-selected:outline-solid"
        >
          <span dir="auto" className="min-w-0 truncate">
            {option.label}
          </span>
          {option.hint === undefined ? null : (
            <span className="ml-auto min-w-0 shrink-0 truncate text-ink-3 text-s">{option.hint}</span>
          )}
        </div>
      ))}
    </div>
  );
}
