import type { ComponentProps, ReactElement, ReactNode } from "react";
import { type ButtonLook, type ButtonSize, buttonClass } from "@/ui/button-look";
import { useReadOnly } from "@/ui/writes/read-only";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  /** Drawn before the words, at the right size; decoration only. */
  readonly icon?: ReactNode;
  /** Does nothing while it is at work; unlike a disabled button it keeps the focus. */
  readonly isBusy?: boolean;
  /** Leads to something written: not drawn where nothing can be. */
  readonly writes?: boolean;
}

/** Says its action in the infinitive: « Enregistrer ». One primary button a group. */
export function Button({
  look = "plain",
  size = "m",
  icon,
  isBusy = false,
  writes = false,
  className = "",
  children,
  ...rest
}: ButtonProps): ReactElement | null {
  if (useReadOnly() !== null && writes) return null;
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
