import type { ComponentProps, ReactElement } from "react";
import { inputClass, useFieldAttributes } from "@/ui/form/field-context";

export interface TextInputProps extends Omit<ComponentProps<"input">, "onChange" | "value"> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One line of text, in a Field or with an aria-label. */
export function TextInput({ value, onValue, className = "", ...rest }: TextInputProps): ReactElement {
  return (
    <input
      type="text"
      dir="auto"
      autoComplete="off"
      {...useFieldAttributes()}
      {...rest}
      value={value}
      onChange={(event) => onValue(event.target.value)}
      className={`${inputClass} read-only:bg-sunken ${className}`}
    />
  );
}
