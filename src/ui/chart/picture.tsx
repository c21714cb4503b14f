import { memo, type ReactElement } from "react";
import { BarValues } from "./bars";
import type { ChartSpec, Layer } from "./chart-spec";
import { type Frame, lineHeight, spread, widthOf } from "./frame";
import { LayerOf } from "./layers";
import { placedMoments } from "./moments";
import { fillsOf, Textures } from "./tones";

interface PictureProps {
  readonly spec: ChartSpec;
  readonly frame: Frame;
  /** Keeps the charts of a page apart. */
  readonly scope: string;
}

/** A chart's shapes, without any hand: the same on the screen, on paper and in a file. Its texts are read elsewhere. */
export const Picture = memo(function Picture({ spec, frame, scope }: PictureProps): ReactElement {
  const { across, upwards, layers } = spec;
  return (
    <g fontSize={11} fontFamily="var(--font)" fill="var(--ink-2)">
      <Textures fills={layers.flatMap(fillsOf)} scope={scope} />
      {across.kind === "time" ? <Shades across={across} frame={frame} /> : null}
      {across.kind === "slots" ? <SlotShades slots={across.shades ?? []} frame={frame} /> : null}
      <text x={4} y={12}>
        {upwards.title}
      </text>
      {frame.yTicks.map(({ at, label }) => (
        <g key={at}>
          <line x1={frame.left} x2={frame.right} y1={frame.y(at)} y2={frame.y(at)} stroke="var(--line)" />
          <text x={frame.left - 8} y={frame.y(at) + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {placedMoments(layers, frame).map((layer, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of layers is what they are drawn in
        <LayerOf key={i} layer={layer} frame={frame} scope={scope} />
      ))}
      <line
        x1={frame.left}
        x2={frame.right}
        y1={frame.bottom}
        y2={frame.bottom}
        stroke="var(--line-strong)"
      />
      {frame.xTicks.map(({ at, label }) => (
        <g key={at}>
          <line
            x1={frame.x(at)}
            x2={frame.x(at)}
            y1={frame.bottom}
            y2={frame.bottom + 4}
            stroke="var(--line-strong)"
          />
          <text y={frame.bottom + 16} textAnchor={anchorAt(frame, at, label)}>
            {label.split("\n").map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a name may say the same
              <tspan key={i} x={frame.x(at)} dy={i === 0 ? 0 : lineHeight}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
      {across.kind === "slots" && across.title ? (
        <text x={(frame.left + frame.right) / 2} y={frame.bottom + 33} textAnchor="middle">
          {across.title}
        </text>
      ) : null}
      {layers.map((layer, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of layers is what they are drawn in
        layer.kind === "bars" ? <BarValues key={i} layer={layer} frame={frame} /> : null,
      )}
      {frame.hasLabels ? <EndLabels layers={layers} frame={frame} /> : null}
    </g>
  );
});

function anchorAt(frame: Frame, at: number, label: string): "start" | "middle" {
  return frame.x(at) - widthOf(label) / 2 < 0 ? "start" : "middle";
}

function Shades({
  across: { shades = [], from, to },
  frame,
}: {
  across: Extract<ChartSpec["across"], { readonly kind: "time" }>;
  frame: Frame;
}): ReactElement {
  return (
    <>
      {shades.map((shade) => {
        const [start, end] = [frame.x(Math.max(from, shade.from)), frame.x(Math.min(to, shade.to))];
        if (end <= start) return null;
        return (
          <rect
            key={shade.from}
            x={start}
            width={end - start}
            y={frame.top}
            height={frame.bottom - frame.top}
            fill="var(--sunken)"
          />
        );
      })}
    </>
  );
}

function SlotShades({ slots, frame }: { slots: readonly number[]; frame: Frame }): ReactElement {
  const step = frame.x(1) - frame.x(0);
  return (
    <>
      {slots.map((slot) => (
        <rect
          key={slot}
          x={frame.x(slot) - step / 2}
          width={step}
          y={frame.top}
          height={frame.bottom - frame.top}
          fill="var(--sunken)"
        />
      ))}
    </>
  );
}

type EndLabel = {
  readonly label: string;
  readonly y: number;
  /** Where what is named ends. */
  readonly from: { readonly x: number; readonly y: number };
};

/** Names of lines, bands and levels, beside their ends; a thin line leads to one that had to give way. */
function EndLabels({ layers, frame }: { layers: readonly Layer[]; frame: Frame }): ReactElement {
  const labels = layers.flatMap((layer) => endsOf(layer, frame));
  const room = Math.floor((Math.max(40, 200) - 8) / widthOf("n"));
  return (
    <>
      {spread(labels, frame).map(({ label, y, from }) => (
        <g key={label}>
          <path
            d={`M${from.x + 7} ${from.y} L${frame.right + 9} ${y}`}
            stroke="var(--line-strong)"
            strokeDasharray={from.x < frame.right - 12 ? "1 4" : undefined}
            fill="none"
          />
          <text x={frame.right + 12} y={y + 4} fill="var(--ink)">
            {label.length > room ? `${label.slice(0, room - 1)}…` : label}
          </text>
        </g>
      ))}
    </>
  );
}

function endsOf(layer: Layer, frame: Frame): readonly EndLabel[] {
  const at = (label: string, y: number, x = frame.right): EndLabel => ({ label, y, from: { x: x - 5, y } });
  if (layer.kind === "level") return [at(layer.label, frame.y(layer.y))];
  if (layer.kind === "span") return [at(layer.label, (frame.y(layer.low) + frame.y(layer.high)) / 2)];
  if (layer.kind === "line" && layer.label) {
    const end = layer.points.at(-1);
    return end ? [at(layer.label, frame.y(end.y), frame.x(end.x))] : [];
  }
  if (layer.kind !== "bands") return [];
  return layer.bands.map(({ label, low, high }) =>
    at(label, (frame.y(low.at(-1) ?? 0) + frame.y(high.at(-1) ?? 0)) / 2),
  );
}
