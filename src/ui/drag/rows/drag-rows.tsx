import { type ReactElement, use, useEffect, useLayoutEffect, useRef } from "react";
import type { Bounds, ListHandle } from "@/ui/list/list-handle";
import { ColumnContext, useDragMachine } from "../drag-context";
import type { DragMachine } from "../drag-machine";
import { DropLine } from "./drop-line";

interface DragRowsProps {
  /**
   * The rows between which an item may be put, in the order in which they are drawn; null = for this one the column is a
   * single place. The same function, and the same answers, until a row comes or goes.
   */
  rowsFor: (itemId: string) => readonly string[] | null;
  /** Between two rows, in pixels. */
  gap: number;
  /** Gives the focus to an item, now or as soon as it stands in the column. */
  onFocus: (itemId: string) => void;
  /** Of the line: above what it lies on, below what sticks to the edges. */
  className: string;
}

/**
 * Makes rows that a column draws as they are places of a drop; stands in the positioned box that holds them. Nothing is
 * measured until something hovers over the column.
 */
export function DragRows(props: DragRowsProps): ReactElement {
  const columnId = use(ColumnContext);
  if (columnId === null) throw new Error("DragRows stand outside a DragColumn");
  const machine = useDragMachine();
  const line = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const { rowsFor, gap } = props;
  useEffect(() => {
    const shown = line.current;
    const box = shown?.parentElement;
    if (!shown || !box) return undefined;
    return machine.columns.addList(columnId, handleOf({ machine, box, gap, latest }), shown);
  }, [machine, columnId, gap]);
  useLayoutEffect(() => {
    // Where it is one place, what comes and goes there takes nothing from under the hand.
    const itemId = machine.held()?.itemId;
    if (itemId !== undefined && rowsFor(itemId) !== null) machine.rowsChanged(columnId);
  }, [machine, columnId, rowsFor]);
  return <DropLine ref={line} className={props.className} />;
}

interface Parts {
  readonly machine: DragMachine;
  readonly box: HTMLElement;
  readonly gap: number;
  readonly latest: { readonly current: DragRowsProps };
}

const none: readonly string[] = [];

function handleOf({ machine, box, gap, latest }: Parts): ListHandle {
  const ids = (): readonly string[] => {
    const itemId = machine.held()?.itemId ?? machine.press?.itemId;
    return (itemId === undefined ? null : latest.current.rowsFor(itemId)) ?? none;
  };
  const rowOf = (id: string | undefined): Element | null =>
    id === undefined ? null : box.querySelector(`[data-row-id="${CSS.escape(id)}"]`);
  // A hand that moves asks for the same few rows again and again: they are read once a lift, and when rows change.
  let known: {
    readonly ids: readonly string[];
    readonly of: unknown;
    readonly bounds: readonly Bounds[];
  } | null = null;
  return {
    scroller: box,
    content: box,
    ids,
    total: () => ids().length,
    gap,
    isOnePlace: true,
    boundsOf(index) {
      const [shown, of] = [ids(), machine.held()?.itemIds];
      if (known?.ids !== shown || known.of !== of) {
        const { top } = box.getBoundingClientRect();
        const bounds = shown.map((id) => {
          const place = rowOf(id)?.getBoundingClientRect();
          return { start: (place?.top ?? top) - top, end: (place?.bottom ?? top) - top };
        });
        known = { ids: shown, of, bounds };
      }
      return known.bounds[index] ?? { start: 0, end: 0 };
    },
    reveal: (index) => rowOf(ids()[index])?.scrollIntoView({ block: "nearest", inline: "nearest" }),
    focusOn(id) {
      if (id !== null) latest.current.onFocus(id);
    },
    focusNear: () => false,
  };
}
