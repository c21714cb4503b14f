import { memo, type ReactNode } from "react";

/** Draws what a row holds. `tabIndex` goes on the one element marked `data-focus` (the item's link): the tab stop. */
export type RenderItem = (id: string, index: number, tabIndex: 0 | -1) => ReactNode;

interface ListRowProps {
  id: string;
  index: number;
  total: number;
  tabIndex: 0 | -1;
  renderItem: RenderItem;
  measure: (row: HTMLElement | null) => void;
}

/** One loaded row. Its height is its content's: larger text makes taller rows, and the list follows by measuring. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  return (
    <li
      ref={props.measure}
      data-index={props.index}
      data-row-id={props.id}
      aria-posinset={props.index + 1}
      aria-setsize={props.total}
      className="absolute inset-x-0 top-0 data-held:opacity-40"
    >
      {props.renderItem(props.id, props.index, props.tabIndex)}
    </li>
  );
});

interface WaitingRowProps {
  index: number;
  total: number;
  height: number;
  measure: (row: HTMLElement | null) => void;
}

/** A row that exists but is not loaded yet: it keeps its place in the count and on the scroll bar. */
export const WaitingRow = memo(function WaitingRow({ index, total, height, measure }: WaitingRowProps) {
  return (
    <li
      ref={measure}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={total}
      className="absolute inset-x-0 top-0"
      style={{ height }}
    />
  );
});
