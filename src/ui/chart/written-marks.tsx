import type { ReactElement } from "react";
import type { Layer } from "./chart-spec";
import { type Frame, labelRow, widthOf } from "./frame";
import { roomOf } from "./moments";
import { inkOf } from "./tones";

type Drawn<K extends Layer["kind"]> = {
  readonly layer: Extract<Layer, { readonly kind: K }>;
  readonly frame: Frame;
};

/** An instant or a slot all the way up, with its name above the drawing. */
export function MomentLine({ layer, frame }: Drawn<"moment">): ReactElement {
  const { label, tone, dash = "4 3", side = "right", row = 0 } = layer;
  const [at, room] = [frame.x(layer.x), roomOf(layer)];
  const isLate = side === "left" ? at - room > 0 : at + room > frame.right;
  return (
    <>
      <path
        d={`M${at} ${frame.top - 8 - row * labelRow} V${frame.bottom}`}
        stroke={inkOf(tone)}
        strokeWidth={1.25}
        strokeDasharray={dash}
      />
      <text
        x={at + (isLate ? -5 : 5)}
        y={frame.top - 10 - row * labelRow}
        textAnchor={isLate ? "end" : "start"}
        fontWeight={600}
        fill="var(--ink)"
        stroke="var(--surface)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {label}
      </text>
    </>
  );
}

/** A word beside what it is of. */
export function Note({ layer: { x, y, text, tone }, frame }: Drawn<"note">): ReactElement {
  const at = frame.x(x);
  const isLate = at + 8 + widthOf(text) > frame.right;
  return (
    <text
      x={at + (isLate ? -8 : 8)}
      y={frame.y(y) - 6}
      textAnchor={isLate ? "end" : "start"}
      fontWeight={600}
      fill={inkOf(tone)}
      stroke="var(--surface)"
      strokeWidth={3}
      paintOrder="stroke"
    >
      {text}
    </text>
  );
}
