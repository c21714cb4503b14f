import { type RefObject, useMemo, useRef } from "react";
import { heldFocus } from "./held-focus";
import type { ListHandle } from "./list-handle";
import type { Rows } from "./use-rows";

interface ListParts {
  ids: readonly string[];
  total: number;
  gap: number;
  rows: Rows;
  scroller: RefObject<HTMLDivElement | null>;
  moveStop: (id: string) => void;
}

interface ListControl {
  handle: ListHandle;
  content: RefObject<HTMLDivElement | null>;
  /** To be run after each render: keeps a promise made to `focusOn`. */
  afterRender: () => void;
}

function present<T>(ref: RefObject<T | null>): T {
  if (ref.current === null) throw new Error("a list was asked before it was mounted");
  return ref.current;
}

function focusRow(content: HTMLElement, id: string): boolean {
  const target = content.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(id)}"] [data-focus]`);
  target?.focus({ preventScroll: true });
  return target !== null;
}

/** The list's handle: one object for the life of the list, reading what was last rendered. */
export function useListHandle(parts: ListParts): ListControl {
  const latest = useRef(parts);
  latest.current = parts;
  const content = useRef<HTMLDivElement>(null);
  const { rows, scroller } = parts;
  return useMemo(() => {
    let wanted: string | null = null;
    let isStill = heldFocus();
    const indexOf = (id: string) => latest.current.ids.indexOf(id);
    const handle: ListHandle = {
      get scroller() {
        return present(scroller);
      },
      get content() {
        return present(content);
      },
      ids: () => latest.current.ids,
      total: () => latest.current.total,
      gap: parts.gap,
      boundsOf(index) {
        const row = rows.measurementsCache[index];
        return { start: row?.start ?? 0, end: row?.end ?? 0 };
      },
      reveal: (index) => rows.scrollToIndex(index),
      focusOn(id) {
        wanted = id;
        isStill = heldFocus();
        afterRender();
      },
      focusNear(clientY) {
        const y = clientY - present(content).getBoundingClientRect().top;
        const row = rows.getVirtualItemForOffset(y);
        const id = latest.current.ids[Math.min(row?.index ?? -1, latest.current.ids.length - 1)];
        if (id !== undefined) handle.focusOn(id);
        return id !== undefined;
      },
    };
    function afterRender(): void {
      if (!isStill()) wanted = null;
      const index = wanted === null ? -1 : indexOf(wanted);
      if (wanted === null || index < 0) return;
      latest.current.moveStop(wanted); // which also mounts the row, if it is out of view
      if (!focusRow(present(content), wanted)) return;
      wanted = null;
      rows.scrollToIndex(index);
    }
    return { handle, content, afterRender };
  }, [rows, scroller, parts.gap]);
}
