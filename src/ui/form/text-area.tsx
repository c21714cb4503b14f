import { type ComponentProps, type ReactElement, useLayoutEffect, useRef } from "react";
import { inputClass, useFieldAttributes } from "@/ui/form/field-context";

export interface TextAreaProps extends Omit<ComponentProps<"textarea">, "onChange" | "ref" | "value"> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** As tall as its text, from `rows` lines upward, so that nobody writes through a slit. */
export function TextArea({ value, onValue, className = "", rows = 3, ...rest }: TextAreaProps): ReactElement {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what changes the height
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = "auto";
    const borders = element.offsetHeight - element.clientHeight;
    element.style.height = `${element.scrollHeight + borders}px`;
  }, [value]);
  return (
    <textarea
      dir="auto"
      {...useFieldAttributes()}
      {...rest}
      ref={area}
      rows={rows}
      value={value}
      onChange={(event) => onValue(event.target.value)}
      className={`${inputClass} resize-none read-only:bg-sunken overflow-hidden py-1.5 leading-normal ${className}`}
    />
  );
}
