import type { ComponentProps, ReactElement, ReactNode } from "react";
import { type ButtonLook, type ButtonSize, buttonClass } from "@/ui/button-look";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  /** Drawn before the words, at the right size; decoration only. */
  readonly icon?: ReactNode;
  /** Does nothing while it is at work; unlike a disabled button it keeps the focus. */
  readonly isBusy?: boolean;
}

/** Says its action in the infinitive: « Enregistrer ». One primary button a group. */
export function Button({
  look = "plain",
  size = "m",
  icon,
  isBusy = false,
  className = "",
  children,
  ...rest
}: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      {...rest}
      {...(isBusy ? { "aria-disabled": true, onClick: undefined } : {})}
      className={`${buttonClass(look, size, "worded")} ${className}`}
    >
      {icon}
      {children}
    </button>
  );
}
