import type { ComponentProps, ReactElement, ReactNode } from "react";
import { type ButtonLook, type ButtonSize, buttonClass } from "@/ui/button-look";
import { useReadOnly } from "@/ui/writes/read-only";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "children" | "title"> {
  /** The accessible name: what it does, and to what if several look alike. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  /** Leads to something written: not drawn where nothing can be. */
  readonly writes?: boolean;
}

/** A button without words on it. No `title`: it cannot be dismissed, nor be seen from the keyboard (RGAA 10.13). */
export function IconButton({
  label,
  icon,
  look = "quiet",
  size = "m",
  writes = false,
  className = "",
  ...rest
}: IconButtonProps): ReactElement | null {
  if (useReadOnly() !== null && writes) return null;
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={`${buttonClass(look, size, "square")} ${className}`}
    >
      {icon}
    </button>
  );
}
