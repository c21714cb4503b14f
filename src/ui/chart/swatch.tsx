import { symbol } from "d3-shape";
import type { ReactElement } from "react";
import type { Key } from "./chart-spec";
import { symbols } from "./layers";
import { fillOf, inkOf } from "./tones";

/** A sample of how something is drawn, 22 by 12 pixels, in SVG. */
export function Swatch({
  of: { fill, mark, tone = "ink", dash, isShade },
  scope,
}: {
  of: Key;
  scope: string;
}): ReactElement {
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
        d={symbol(symbols[mark], 64)() ?? ""}
        transform="translate(11 6)"
        fill={mark === "ring" ? "var(--surface)" : inkOf(tone)}
        stroke={inkOf(tone)}
      />
    );
  return <line x1={0} x2={22} y1={6} y2={6} stroke={inkOf(tone)} strokeWidth={2} strokeDasharray={dash} />;
}
