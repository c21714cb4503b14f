import type { ComponentProps, ReactElement, ReactNode } from "react";

export interface CheckboxProps extends Omit<ComponentProps<"input">, "checked" | "onChange" | "type"> {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
}

/** The browser's own box in our colour; the words are part of the target. */
export function Checkbox({
  label,
  checked,
  onChecked,
  className = "",
  ...rest
}: CheckboxProps): ReactElement {
  return (
    <label className={`flex min-h-6 items-start gap-2 ${className}`}>
      <input
        {...rest}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChecked(event.target.checked)}
        className="mt-0.75 size-3.75 shrink-0 accent-accent"
      />
      <span className="min-w-0 py-0.5 leading-[1.35]">{label}</span>
    </label>
  );
}
