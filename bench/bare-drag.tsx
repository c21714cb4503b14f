import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { BOARD_CLASS, CardFace, COLUMN_CLASS, ColumnHead } from "./card-face";
import { boardOf, COLUMNS, cardsFromUrl } from "./data";
import "./bench.css";

/**
 * The measure of what a drag must cost: a virtual board with plain pointer listeners and rows of one height, no library,
 * no keyboard, no announcements. Each move places the picture, finds the slot and places the line.
 */
const HEIGHT = 96;

const Row = memo(function Row({ id, top }: { id: string; top: number }) {
  return (
    <li
      data-row-id={id}
      className="absolute inset-x-0 top-0 overflow-hidden"
      style={{ height: HEIGHT - 6, transform: `translateY(${top}px)` }}
    >
      <CardFace id={id} tabIndex={-1} />
    </li>
  );
});

const Column = memo(function Column({ index, ids }: { index: number; ids: readonly string[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    getItemKey: (at) => ids[at] ?? at,
    overscan: 3,
  });
  return (
    <section data-column={index} className={COLUMN_CLASS} aria-labelledby={`h${index}`}>
      <ColumnHead id={`h${index}`} title={COLUMNS[index] ?? ""} count={ids.length} />
      <div ref={scroller} data-list="" className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        <ul className="relative" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => (
            <Row key={row.key} id={ids[row.index] ?? ""} top={row.start} />
          ))}
        </ul>
      </div>
    </section>
  );
});

interface Carried {
  id: string;
  from: number;
  picture: HTMLElement;
  dx: number;
  dy: number;
  to: { column: number; slot: number } | null;
}

function Board() {
  const [board, setBoard] = useState(() => boardOf(cardsFromUrl()));
  const line = useRef<HTMLDivElement>(null);

  function press(event: React.PointerEvent): void {
    const row = (event.target as Element).closest<HTMLElement>("[data-row-id]");
    if (!row || event.button !== 0) return;
    event.preventDefault();
    const box = row.getBoundingClientRect();
    let carried: Carried | null = null;
    const lists = [...document.querySelectorAll<HTMLElement>("[data-list]")].map((list) => ({
      list,
      box: list.getBoundingClientRect(),
    }));
    function lift(): Carried {
      const picture = (row as HTMLElement).cloneNode(true) as HTMLElement;
      picture.className = "pointer-events-none fixed top-0 left-0 z-50 will-change-transform";
      picture.style.width = `${box.width}px`;
      document.body.append(picture);
      (row as HTMLElement).style.opacity = "0.4";
      return {
        id: row?.dataset["rowId"] ?? "",
        from: Number(row?.closest<HTMLElement>("[data-column]")?.dataset["column"]),
        picture,
        dx: event.clientX - box.left,
        dy: event.clientY - box.top,
        to: null,
      };
    }
    function move(to: PointerEvent): void {
      if (!carried && Math.hypot(to.clientX - event.clientX, to.clientY - event.clientY) < 4) return;
      carried ??= lift();
      carried.picture.style.transform = `translate3d(${to.clientX - carried.dx}px, ${to.clientY - carried.dy}px, 0)`;
      const column = lists.findIndex(({ box: at }) => to.clientX >= at.left && to.clientX < at.right);
      const under = lists[column];
      if (!under || !line.current) {
        carried.to = null;
        return;
      }
      const count = board[column]?.length ?? 0;
      const y = to.clientY - under.box.top + under.list.scrollTop;
      const slot = Math.max(0, Math.min(count, Math.round(y / HEIGHT)));
      carried.to = { column, slot };
      const at = under.box.top + slot * HEIGHT - under.list.scrollTop - 4;
      line.current.style.transform = `translate3d(${under.box.left + 8}px, ${at}px, 0)`;
      line.current.style.visibility = "visible";
    }
    function end(): void {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      if (line.current) line.current.style.visibility = "hidden";
      if (!carried) return;
      const { id, from, to, picture } = carried;
      picture.remove();
      (row as HTMLElement).style.opacity = "";
      if (!to) return;
      flushSync(() =>
        setBoard((before) =>
          before.map((ids, index) => {
            if (index !== from && index !== to.column) return ids;
            const at = to.slot - (index === from && ids.indexOf(id) < to.slot ? 1 : 0);
            const rest = ids.filter((other) => other !== id);
            return index === to.column ? [...rest.slice(0, at), id, ...rest.slice(at)] : rest;
          }),
        ),
      );
    }
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
  }

  return (
    <div className={BOARD_CLASS} onPointerDown={press}>
      {board.map((ids, index) => (
        <Column key={COLUMNS[index]} index={index} ids={ids} />
      ))}
      <div
        ref={line}
        className="pointer-events-none invisible fixed top-0 left-0 h-[3px] w-[250px] bg-accent will-change-transform"
      />
    </div>
  );
}

createRoot(document.getElementById("root") as HTMLElement).render(<Board />);
