import type { ReactElement } from "react";

/**
 * An icon that stands on every card of a board: one element of one path, where the icon set has a component in a
 * component and an element for each line of a drawing. The paths are lucide's, joined.
 */
export function strokes(
  path: string,
  { size, label, className }: { size: number; label?: string; className?: string },
): ReactElement {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it bears its name as a label, or stands beside words
    <svg
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      <path d={path} />
    </svg>
  );
}
