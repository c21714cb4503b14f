import { useMemo, useRef, useState } from "react";

interface TabStop {
  /** Index of the row that Tab reaches; −1 in an empty list. */
  index: number;
  moveTo(id: string): void;
}

/** One row is the list's tab stop. When it leaves the list, the row that took its place becomes it. */
export function useTabStop(ids: readonly string[]): TabStop {
  const [id, moveTo] = useState<string | null>(null);
  const last = useRef(0);
  const index = useMemo(() => {
    const found = id === null ? -1 : ids.indexOf(id);
    return found >= 0 ? found : Math.min(last.current, ids.length - 1);
  }, [ids, id]);
  last.current = Math.max(index, 0);
  return { index, moveTo };
}
