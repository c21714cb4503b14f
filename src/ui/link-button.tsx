import type { ComponentProps, ReactElement, ReactNode } from "react";
import { type ButtonLook, type ButtonSize, buttonClass } from "@/ui/button-look";

export interface LinkButtonProps extends ComponentProps<"a"> {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
}

/** Goes somewhere, and so is a link, middle click and all; it only looks like a button. */
export function LinkButton({
  look = "plain",
  size = "m",
  icon,
  className = "",
  children,
  ...rest
}: LinkButtonProps): ReactElement {
  return (
    <a {...rest} className={`${buttonClass(look, size, "worded")} ${className}`}>
      {icon}
      {children}
    </a>
  );
}
