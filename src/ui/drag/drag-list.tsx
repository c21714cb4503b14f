import {
  type RefObject,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react";
import type { ListHandle } from "@/ui/list/list-handle";
import type { RenderItem } from "@/ui/list/list-row";
import { VirtualList } from "@/ui/list/virtual-list";
import { ColumnContext, useDragMachine } from "./drag-context";
import { withLandings } from "./landing";
import { DropLine } from "./rows/drop-line";

interface DragListProps {
  ids: readonly string[];
  total?: number;
  labelledBy: string;
  estimate: (id: string | null) => number;
  renderItem: RenderItem;
  gap?: number;
  height?: number | undefined;
  keep?: RefObject<string | null>;
}

/** The list of a column whose rows can be dragged: a virtual list, the drops on their way laid over its rows. */
export function DragList(props: DragListProps) {
  const columnId = use(ColumnContext);
  if (columnId === null) throw new Error("a DragList stands outside a DragColumn");
  const machine = useDragMachine();
  const { columns, landings } = machine;
  const { ids } = props;
  const current = useSyncExternalStore(landings.list.subscribe, landings.list.get);
  const shown = useMemo(() => withLandings(ids, columnId, current), [ids, columnId, current]);
  const total = Math.max(props.total ?? 0, ids.length) + shown.length - ids.length;
  const list = useRef<ListHandle>(null);
  const line = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (list.current && line.current) return columns.addList(columnId, list.current, line.current);
    return undefined;
  }, [columns, columnId]);
  useLayoutEffect(() => landings.note(columnId, ids), [landings, columnId, ids]);
  useLayoutEffect(() => () => landings.note(columnId, null), [landings, columnId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the machine reads the rows themselves
  useLayoutEffect(() => machine.rowsChanged(columnId), [machine, columnId, shown]);

  const onRow = useCallback((row: HTMLElement, id: string) => machine.rowMounted(row, id), [machine]);
  const onSide = useCallback(
    (side: -1 | 1, clientY: number) => columns.focusBeside(columnId, side, clientY),
    [columns, columnId],
  );

  return (
    <VirtualList
      ref={list}
      ids={shown}
      total={total}
      labelledBy={props.labelledBy}
      estimate={props.estimate}
      height={props.height}
      renderItem={props.renderItem}
      {...(props.gap === undefined ? {} : { gap: props.gap })}
      {...(props.keep ? { keep: props.keep } : {})}
      onRow={onRow}
      onSide={onSide}
    >
      <DropLine ref={line} className="z-60 will-change-transform" />
    </VirtualList>
  );
}
