import { symbol } from "d3-shape";
import type { ReactElement } from "react";
import type { Key } from "./chart-spec";
import { symbols } from "./layers";
import { fillOf, inkOf } from "./tones";

/** A sample of how something is drawn, 22 by 12 pixels, in SVG. */
export function Swatch({
  of: { fill, mark, tone: said, dash, isShade },
  scope,
}: {
  of: Key;
  scope: string;
}): ReactElement {
  const tone = said ?? "ink";
  if (isShade && said)
    return (
      <>
        <rect x={0} y={1} width={22} height={10} fill={inkOf(said)} fillOpacity={0.12} />
        <path d="M0 1 H22 M0 11 H22" stroke={inkOf(said)} strokeDasharray="1 3" />
      </>
    );
  if (isShade)
    return (
      <rect x={1} y={1} width={20} height={10} rx={2} fill="var(--sunken)" stroke="var(--line-strong)" />
    );
  if (fill)
    return (
      <rect x={1} y={1} width={20} height={10} rx={2} fill={fillOf(fill, scope)} stroke={inkOf(fill.tone)} />
    );
  if (mark)
    return (
      <path
        // A diamond is higher than others of its size: it, too, stays within the sample.
        d={symbol(symbols[mark], mark === "diamond" ? 36 : 64)() ?? ""}
        transform="translate(11 6)"
        fill={mark === "ring" ? "var(--surface)" : inkOf(tone)}
        stroke={inkOf(tone)}
      />
    );
  return <line x1={0} x2={22} y1={6} y2={6} stroke={inkOf(tone)} strokeWidth={2} strokeDasharray={dash} />;
}
