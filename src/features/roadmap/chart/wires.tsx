import { type ReactElement, useSyncExternalStore } from "react";
import type { Bar } from "@/domain/portfolio/roadmap/bars";
import { drawnAs } from "@/domain/portfolio/roadmap/timeline";
import { useRoadmap } from "../roadmap-context";
import { rowHeight } from "./looks";

/** The dependencies of the bar that is chosen, from the end of one to the start of the other, also while a hand holds it; its dialog says the same in words. */
export function Wires({ of, rows }: { of: string | null; rows: readonly Bar[] }): ReactElement | null {
  const { facts, line, byId, inHand } = useRoadmap();
  const held = useSyncExternalStore(inHand.subscribe, inHand.get);
  const own = facts.dependency.filter(({ fromId, toId }) => fromId === of || toId === of);
  if (of === null || own.length === 0) return null;
  const drawnNow = (id: string) => {
    const dates = held?.bar.id === id ? held : byId.get(id);
    return dates && drawnAs(line, dates);
  };
  const lines = new Map(rows.map(({ id }, i) => [id, i]));
  return (
    <svg
      aria-hidden
      data-wires={own.length}
      className="pointer-events-none absolute top-0 left-(--names) z-10 fill-none"
      width={line.width}
      height={rows.length * rowHeight}
    >
      {own.map(({ id, fromId, toId }) => {
        const [i, j] = [lines.get(fromId), lines.get(toId)];
        const [a, b] = [drawnNow(fromId), drawnNow(toId)];
        if (!a || !b || i === undefined || j === undefined) return null;
        const [x1, x2] = [a.x + a.width, b.x];
        const [y1, y2] = [i, j].map((at) => at * rowHeight + rowHeight / 2) as [number, number];
        const isOverlapping = x1 > x2;
        const between = y1 + (Math.sign(y2 - y1) * rowHeight) / 2;
        // Too near for a straight way: round through the line between the two rows.
        const path =
          x2 - x1 < 14 ? `M${x1} ${y1}h8V${between}H${x2 - 10}V${y2}h10` : `M${x1} ${y1}h5V${y2}H${x2}`;
        const tone = isOverlapping ? "stroke-danger" : "stroke-ink-2";
        return (
          <g key={id} className={tone} strokeWidth={2} strokeDasharray={isOverlapping ? "5 3" : undefined}>
            <path d={path} />
            <path d={`M${x2 - 5} ${y2 - 4} ${x2} ${y2} ${x2 - 5} ${y2 + 4}`} strokeDasharray="none" />
          </g>
        );
      })}
    </svg>
  );
}
