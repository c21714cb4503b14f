import type { ReactElement } from "react";
import { barSize, valuesOver } from "./bar-values";
import type { Layer } from "./chart-spec";
import type { Frame } from "./frame";
import { fillOf, inkOf } from "./tones";

type Drawn = {
  readonly layer: Extract<Layer, { readonly kind: "bars" }>;
  readonly frame: Frame;
  /** Keeps the charts of a page apart. */
  readonly scope: string;
};

const spellHeight = 16;

/** Bars on each other and beside each other. */
export function Bars({ layer: { bars, beside }, frame, scope }: Drawn): ReactElement {
  const { width, gap } = barSize(beside, frame);
  return (
    <>
      {bars.map(({ slot, turn, from, to, fill }) => (
        <rect
          key={`${slot}/${turn}/${from}`}
          x={frame.x(slot) + (turn - beside / 2) * width + gap}
          y={frame.y(to)}
          width={Math.max(1, width - 2 * gap)}
          height={Math.max(0, frame.y(from) - frame.y(to))}
          rx={2}
          fill={fillOf(fill, scope)}
          stroke={inkOf(fill.tone)}
          strokeWidth={1}
        />
      ))}
    </>
  );
}

/** What bars come to, over them and over every line that crosses; where there is no room, their stop says it. */
export function BarValues({ layer, frame }: Omit<Drawn, "scope">): ReactElement {
  return (
    <g textAnchor="middle" fontWeight={600} fill="var(--ink)">
      {valuesOver(layer, frame).map(({ x, y, label }) => (
        <text key={`${x}/${y}`} x={x} y={y} stroke="var(--surface)" strokeWidth={3} paintOrder="stroke">
          {label}
        </text>
      ))}
    </g>
  );
}

/** Lying bars: when something began and ended; the shortest are still seen. */
export function Spells({
  layer: { spells },
  frame,
  scope,
}: Omit<Drawn, "layer"> & { layer: Extract<Layer, { readonly kind: "spells" }> }): ReactElement {
  // As high as it may be without touching the next lane.
  const height = Math.min(spellHeight, (frame.y(0) - frame.y(1)) * 0.7);
  return (
    <>
      {spells.map(({ from, to, at, fill }) => (
        <rect
          key={`${at}/${from}`}
          x={frame.x(from)}
          width={Math.max(3, frame.x(to) - frame.x(from))}
          y={frame.y(at) - height / 2}
          height={height}
          rx={2}
          fill={fillOf(fill, scope)}
          stroke={inkOf(fill.tone)}
          strokeWidth={1}
        />
      ))}
    </>
  );
}
