import type { ReactElement, ReactNode } from "react";

/** A number that opens what it counts (B71). `label` says it whole: « 131 cartes terminées sur 298 ». */
export function NumberButton({
  label,
  onPress,
  className = "",
  children,
}: {
  label: string;
  onPress: () => void;
  className?: string;
  children: ReactNode;
}): ReactElement {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className={`min-h-6 rounded-s text-left underline decoration-line-strong decoration-dotted underline-offset-3 hover:decoration-current hover:decoration-solid print:no-underline ${className}`}
    >
      {children}
    </button>
  );
}
