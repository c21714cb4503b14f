import type { ReactElement, ReactNode } from "react";
import type { Stop } from "./chart-spec";
import type { Frame } from "./frame";

/** Where the stop is. */
export function Cursor({ stop, frame }: { stop: Stop; frame: Frame }): ReactElement {
  const [x, y] = [frame.x(stop.x), frame.y(stop.y)];
  return (
    <g className="print:hidden">
      <line x1={x} x2={x} y1={frame.top} y2={frame.bottom} stroke="var(--ink-3)" />
      <circle cx={x} cy={y} r={5} fill="var(--surface)" stroke="var(--ink)" strokeWidth={2} />
    </g>
  );
}

/** What is said at a stop, over or under it, so that the pointer reaches it straight. */
export function Tip({
  stop,
  frame,
  width,
  behind,
}: {
  stop: Stop;
  frame: Frame;
  width: number;
  behind?: ReactNode;
}): ReactElement {
  const room = Math.min(280, width);
  const left = Math.min(Math.max(0, frame.x(stop.x) - room / 2), Math.max(0, width - room));
  const y = frame.y(stop.y);
  const isAbove = y > (frame.top + frame.bottom) / 2;
  return (
    <div
      data-part="tip"
      className="pointer-events-none absolute z-20 flex justify-center print:hidden"
      style={{ left, width: room, ...(isAbove ? { bottom: `calc(100% - ${y - 10}px)` } : { top: y + 10 }) }}
    >
      <div className="pointer-events-auto rounded-m border border-line-strong bg-raised px-3 py-2 text-s shadow-2">
        <p className="font-semibold">{stop.title}</p>
        {stop.lines.map((line) => (
          <p key={line} className="text-ink-2">
            {line}
          </p>
        ))}
        {behind}
      </div>
    </div>
  );
}
