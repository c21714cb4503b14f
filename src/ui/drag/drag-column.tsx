import { type ReactNode, useCallback } from "react";
import { ColumnContext, useDragMachine } from "./drag-context";

interface DragColumnProps {
  columnId: string;
  /** Id of the heading that names the column. */
  labelledBy: string;
  className?: string;
  children: ReactNode;
}

/** A column: the whole of it, header included, takes a drop; where exactly is its list's affair. */
export function DragColumn({ columnId, labelledBy, className, children }: DragColumnProps) {
  const { columns } = useDragMachine();
  const place = useCallback(
    (element: HTMLElement | null) => (element ? columns.add(columnId, element) : undefined),
    [columns, columnId],
  );
  return (
    <ColumnContext value={columnId}>
      <section ref={place} data-drag-column={columnId} aria-labelledby={labelledBy} className={className}>
        {children}
      </section>
    </ColumnContext>
  );
}
