import type { ReactElement, Ref } from "react";

/** Shows where a drop would go; whoever moves the hand puts it there. */
export function DropLine({ ref, className }: { ref: Ref<HTMLDivElement>; className: string }): ReactElement {
  return (
    <div
      ref={ref}
      data-drop-line
      className={`pointer-events-none invisible absolute inset-x-0 top-0 h-[3px] rounded-m bg-accent ${className}`}
    />
  );
}
