import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import type { ListHandle } from "./list-handle";
import { ListRow, type RenderItem, WaitingRow } from "./list-row";
import { listKeys, rowAfterKey } from "./roving";
import { useListHandle } from "./use-list-handle";
import { type Rows, useRows } from "./use-rows";
import { useTabStop } from "./use-tab-stop";

interface VirtualListProps {
  /** The loaded rows, in order: the first of the list. */
  ids: readonly string[];
  /** Rows there are, the loaded ones included; by default no more than those. */
  total?: number;
  /** Id of the heading that names the list. */
  labelledBy: string;
  /** Height expected of a row before it is drawn; null is a row not loaded yet. Must be a stable function. */
  estimate: (id: string | null) => number;
  renderItem: RenderItem;
  gap?: number;
  /** Height that the list will about have, in px, where it is not that of a column. */
  height?: number | undefined;
  /** ← or → on a row whose middle is at this height of the screen. */
  onSide?: (side: -1 | 1, clientY: number) => void;
  /** Each row as it comes to the page. Must be a stable function. */
  onRow?: (row: HTMLElement, id: string) => void;
  /** Where one reads: a list that takes the place of another begins at the row that the other began at. */
  keep?: RefObject<string | null>;
  /** Drawn over the rows, in their coordinates. */
  children?: ReactNode;
  ref?: Ref<ListHandle>;
}

/**
 * A list of any length that draws what is in view. Heights are measured, so rows may differ and may grow with the text.
 * One tab stop; arrows, Home and End walk the rows; the focused row stays mounted wherever the list is scrolled to.
 */
export function VirtualList(props: VirtualListProps) {
  const { ids, estimate, onRow, gap = 6 } = props;
  const total = Math.max(props.total ?? 0, ids.length);
  const scroller = useRef<HTMLDivElement>(null);
  const stop = useTabStop(ids);
  const rows = useRows({ ids, total, gap, stop: stop.index, scroller, estimate, height: props.height });
  const list = useListHandle({ ids, total, gap, rows, scroller, moveStop: stop.moveTo });
  useImperativeHandle(props.ref, () => list.handle, [list]);
  useLayoutEffect(list.afterRender);
  useKeptPlace(rows, ids, props.keep);

  const measure = useCallback(
    (row: HTMLElement | null) => {
      rows.measureElement(row);
      const id = row?.dataset["rowId"];
      if (row && id !== undefined) onRow?.(row, id);
    },
    [rows, onRow],
  );

  /** A page is what the window of the list holds of rows like this one, less one that both pages show. */
  function rowsInView(row: HTMLElement): number {
    const height = row.offsetHeight + gap;
    return Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(event.target instanceof Element) || !event.target.matches("[data-focus]")) return;
    const row = event.target.closest<HTMLElement>("[data-row-id]");
    if (!row) return;
    const next = rowAfterKey(event.key, Number(row.dataset["index"]), ids.length, rowsInView(row));
    const id = next === null ? undefined : ids[next];
    if (id !== undefined) list.handle.focusOn(id);
    else if (event.key === listKeys.left || event.key === listKeys.right) {
      const { top, height } = row.getBoundingClientRect();
      props.onSide?.(event.key === listKeys.left ? -1 : 1, top + height / 2);
    } else return;
    event.preventDefault();
  }

  function onFocus(event: FocusEvent<HTMLElement>): void {
    const row = event.target.closest<HTMLElement>("[data-row-id]");
    const id = row?.dataset["rowId"];
    if (id !== undefined) stop.moveTo(id);
  }

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overflow-x-hidden px-2 pb-2">
      <div ref={list.content} className="relative">
        <ul
          ref={rows.containerRef}
          // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that an unmarked list is one
          role="list"
          aria-labelledby={props.labelledBy}
          className="relative"
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          {rows.getVirtualItems().map(({ index, key, size }) => {
            const id = ids[index];
            return id === undefined ? (
              <WaitingRow key={key} index={index} total={total} height={size} measure={measure} />
            ) : (
              <ListRow
                key={key}
                id={id}
                index={index}
                total={total}
                tabIndex={index === stop.index ? 0 : -1}
                renderItem={props.renderItem}
                measure={measure}
              />
            );
          })}
        </ul>
        {props.children}
      </div>
    </div>
  );
}

/** Notes the first row in sight when the list goes, and goes there when the next one comes. */
function useKeptPlace(rows: Rows, ids: readonly string[], keep: RefObject<string | null> | undefined): void {
  const latest = useRef(ids);
  latest.current = ids;
  useLayoutEffect(() => {
    if (!keep) return undefined;
    const index = keep.current === null ? -1 : latest.current.indexOf(keep.current);
    keep.current = null;
    if (index > 0) rows.scrollToIndex(index, { align: "start" });
    return () => {
      const offset = rows.scrollOffset ?? 0;
      // A row that was gone to stands a little below the edge: the one above it is not what is read.
      const row =
        offset > 0 ? rows.getVirtualItemForOffset(offset + rows.options.scrollPaddingStart + 1) : undefined;
      keep.current = latest.current[row?.index ?? -1] ?? null;
    };
  }, [rows, keep]);
}
