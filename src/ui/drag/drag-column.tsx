import { type ReactNode, useCallback } from "react";
import { ColumnContext, useDragMachine } from "./drag-context";

interface DragColumnProps {
  columnId: string;
  /** Id of the heading that names the column. */
  labelledBy?: string;
  /** Where columns stand in several rows, the row of this one; the same for all of a row. */
  row?: string;
  /** In a table a column of a board is a cell of it: its headers name it. */
  as?: "section" | "td";
  className?: string;
  children: ReactNode;
}

/** A column: the whole of it, header included, takes a drop; where exactly is its list's affair. */
export function DragColumn({
  columnId,
  labelledBy,
  row = "",
  as = "section",
  className,
  children,
}: DragColumnProps) {
  const { columns } = useDragMachine();
  const place = useCallback(
    (element: HTMLElement | null) => (element ? columns.add(columnId, element, row) : undefined),
    [columns, columnId, row],
  );
  if (as === "td")
    return (
      <ColumnContext value={columnId}>
        <td ref={place} data-drag-column={columnId} className={className}>
          {children}
        </td>
      </ColumnContext>
    );
  return (
    <ColumnContext value={columnId}>
      {/* Of many cells, none is a landmark. */}
      <section
        ref={place}
        {...(row === "" ? {} : { role: "group" })}
        data-drag-column={columnId}
        aria-labelledby={labelledBy}
        className={className}
      >
        {children}
      </section>
    </ColumnContext>
  );
}
