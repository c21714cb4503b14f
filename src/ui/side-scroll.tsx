import { type ReactElement, type ReactNode, useLayoutEffect, useRef, useState } from "react";

/** What may be wider than its room: then it says so in words, and is a named region that the arrow keys scroll. */
export function SideScroll({
  name,
  hint,
  children,
}: {
  name: string;
  hint: string;
  children: ReactNode;
}): ReactElement {
  const room = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = (): void => setWide(element.scrollWidth > element.clientWidth + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      {isWide ? <p className="text-ink-2 text-s">{hint}</p> : null}
      <div
        ref={room}
        className="overflow-x-auto"
        {...(isWide ? { role: "region", "aria-label": name, tabIndex: 0 } : {})}
      >
        {children}
      </div>
    </>
  );
}
