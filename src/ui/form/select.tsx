import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactElement } from "react";
import { inputClass, useFieldAttributes } from "@/ui/form/field-context";

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps<Value extends string>
  extends Omit<ComponentProps<"select">, "children" | "onChange" | "value"> {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onValue: (value: Value) => void;
}

/** The browser's own list: weighs nothing, works with every aid and every policy. */
export function Select<Value extends string>({
  value,
  options,
  onValue,
  className = "",
  ...rest
}: SelectProps<Value>): ReactElement {
  return (
    <span className={`relative inline-flex w-full ${className}`}>
      <select
        {...useFieldAttributes()}
        {...rest}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onValue(chosen.value);
        }}
        className={`${inputClass} appearance-none pr-7`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        size={14}
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}
