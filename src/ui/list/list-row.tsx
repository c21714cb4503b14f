import { memo, type ReactNode } from "react";

/** Draws what a row holds. `tabIndex` goes on the one element marked `data-focus` (the item's link): the tab stop. */
export type RenderItem = (id: string, index: number, tabIndex: 0 | -1) => ReactNode;

/**
 * A row is named by what it holds: the elements with these two ids, what it is called by and what it says. A face that
 * bears them names its row for those who listen, and a title that changes needs no drawing of the row.
 */
export function rowNameIds(id: string): { readonly key: string; readonly title: string } {
  return { key: `${id}-key`, title: `${id}-title` };
}

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
  const { key, title } = rowNameIds(props.id);
  return (
    <li
      ref={props.measure}
      aria-labelledby={`${key} ${title}`}
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
