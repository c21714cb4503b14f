import { type ReactElement, type ReactNode, useLayoutEffect, useRef, useState } from "react";

/**
 * The room of a table whose head (`standingHead`) stays in sight while its rows go by: with the page, where the table
 * is as wide as its room; where it is wider, in a box of its own that scrolls both ways, as a head cannot stand in the
 * page from inside a box that scrolls sideways.
 */
export function TableRoom({ children }: { children: ReactNode }): ReactElement {
  const room = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = room.current;
    const table = element?.querySelector("table");
    if (!element || !table) return undefined;
    const measure = (): void => setWide(table.offsetWidth > element.offsetWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(table);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={room}
      // A clipped box is none that scrolls: what stands in it stands in the page.
      className={`relative rounded-l border border-line bg-surface shadow-1 print:max-h-none print:overflow-visible ${isWide ? "max-h-[max(12rem,calc(100dvh-7rem))] overflow-auto" : "overflow-clip"}`}
    >
      {children}
    </div>
  );
}

/** The table of a room: lines belong to cells, those of a head that stands would stay behind otherwise. */
export const standingTable =
  "w-full border-separate border-spacing-0 text-left [&>tbody>tr>*]:border-line [&>tbody>tr>*]:border-t [&>tbody>tr:first-child>*]:border-t-0";

/** Its head: opaque, with a line below it that goes along; on paper each sheet has it anew. */
export const standingHead =
  "sticky top-0 z-10 bg-sunken text-ink-2 text-s [&>tr>th]:border-line [&>tr>th]:border-b print:static";

/** Its rows: what takes the focus by keyboard comes to stand below the head, not under it. */
export const standingRows = "[&_:is(a,button)]:scroll-mt-12 [&_:is(a,button)]:scroll-mb-4";
