import type { ComponentProps, ReactElement, ReactNode } from "react";

/** A filter that is on or off, said by `aria-pressed`. */
export function Chip({
  pressed,
  icon,
  className = "",
  children,
  ...rest
}: ComponentProps<"button"> & { pressed: boolean; icon?: ReactNode }): ReactElement {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={pressed}
      className={`inline-flex min-h-6 items-center gap-1.25 whitespace-nowrap rounded-full border border-line bg-surface px-2.25 text-ink-2 text-s hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-ink forced-colors:aria-pressed:border-[Highlight] [&_svg]:size-3.5 ${className}`}
    >
      {icon}
      {children}
    </button>
  );
}
