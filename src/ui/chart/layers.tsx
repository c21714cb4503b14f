import {
  area,
  curveLinear,
  curveStepAfter,
  line,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
} from "d3-shape";
import { Fragment, type ReactElement } from "react";
import { Bars, Spells } from "./bars";
import type { Layer, Point } from "./chart-spec";
import type { Frame } from "./frame";
import { fillOf, inkOf } from "./tones";
import { MomentLine, Note } from "./written-marks";

type Of<K extends Layer["kind"]> = Extract<Layer, { readonly kind: K }>;
type Drawn<K extends Layer["kind"]> = {
  readonly layer: Of<K>;
  readonly frame: Frame;
  readonly scope: string;
};

/** One layer of a chart, from numbers to shapes. */
export function LayerOf({ layer, frame, scope }: Drawn<Layer["kind"]>): ReactElement {
  const at = { frame, scope };
  switch (layer.kind) {
    case "line":
      return <Line layer={layer} {...at} />;
    case "bands":
      return <Bands layer={layer} {...at} />;
    case "bars":
      return <Bars layer={layer} {...at} />;
    case "spells":
      return <Spells layer={layer} {...at} />;
    case "dots":
      return <Dots layer={layer} {...at} />;
    case "level":
      return <Level layer={layer} {...at} />;
    case "span":
      return <Span layer={layer} {...at} />;
    case "moment":
      return <MomentLine layer={layer} frame={frame} />;
    case "note":
      return <Note layer={layer} frame={frame} />;
  }
}

function Line({ layer, frame }: Drawn<"line">): ReactElement {
  const { points, form, tone, dash, width = 2, hasEnd } = layer;
  const path = line<Point>()
    .x(({ x }) => frame.x(x))
    .y(({ y }) => frame.y(y))
    .curve(form === "step" ? curveStepAfter : curveLinear);
  const end = points.at(-1);
  return (
    <>
      <path
        d={path(points) ?? ""}
        fill="none"
        stroke={inkOf(tone)}
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinejoin="round"
      />
      {hasEnd && end ? <circle cx={frame.x(end.x)} cy={frame.y(end.y)} r={4} fill={inkOf(tone)} /> : null}
    </>
  );
}

function Bands({ layer: { xs, bands }, frame, scope }: Drawn<"bands">): ReactElement {
  return (
    <>
      {bands.map(({ fill, label, low, high }) => {
        const path = area<number>()
          .x((x) => frame.x(x))
          .y0((_, i) => frame.y(low[i] ?? 0))
          .y1((_, i) => frame.y(high[i] ?? 0));
        const edge = line<number>()
          .x((x) => frame.x(x))
          .y((_, i) => frame.y(high[i] ?? 0));
        return (
          <Fragment key={label}>
            <path d={path(xs) ?? ""} fill={fillOf(fill, scope)} />
            {/* Neighbours are told apart by the line between them, not by their colours alone. */}
            <path d={edge(xs) ?? ""} fill="none" stroke="var(--surface)" strokeWidth={3} />
            <path d={edge(xs) ?? ""} fill="none" stroke={inkOf(fill.tone)} strokeWidth={1.5} />
          </Fragment>
        );
      })}
    </>
  );
}

/** The shapes of dots. */
export const symbols = {
  disc: symbolCircle,
  ring: symbolCircle,
  square: symbolSquare,
  diamond: symbolDiamond,
};

function Dots({ layer: { dots }, frame }: Drawn<"dots">): ReactElement {
  return (
    <>
      {dots.map(({ x, y, tone, form = "disc", size = 4 }, i) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no other name, and none of them moves
          key={i}
          d={symbol(symbols[form], Math.PI * size * size)() ?? ""}
          transform={`translate(${frame.x(x)},${frame.y(y)})`}
          fill={form === "ring" ? "var(--surface)" : inkOf(tone)}
          fillOpacity={form === "ring" ? 1 : 0.75}
          stroke={inkOf(tone)}
          strokeWidth={form === "ring" ? 1.5 : 0.75}
        />
      ))}
    </>
  );
}

/** How a level is dashed unless it says so itself. */
export const levelDash = "5 4";

function Level({ layer: { y, tone, dash = levelDash }, frame }: Drawn<"level">): ReactElement {
  const at = frame.y(y);
  return (
    <line
      x1={frame.left}
      x2={frame.right}
      y1={at}
      y2={at}
      stroke={inkOf(tone)}
      strokeWidth={1.25}
      strokeDasharray={dash}
    />
  );
}

function Span({ layer: { low, high, tone }, frame }: Drawn<"span">): ReactElement {
  const [top, foot] = [frame.y(high), frame.y(low)];
  const edges = `M${frame.left} ${top} H${frame.right} M${frame.left} ${foot} H${frame.right}`;
  return (
    <>
      <rect
        x={frame.left}
        width={frame.right - frame.left}
        y={top}
        height={Math.max(0, foot - top)}
        fill={inkOf(tone)}
        fillOpacity={0.07}
      />
      <path d={edges} stroke={inkOf(tone)} strokeDasharray="1 4" />
    </>
  );
}
