import type { ReactElement } from "react";
import type { Fill, Layer, Texture, Tone } from "./chart-spec";

/** The token of a tone. Attributes may hold it, and a file puts the value in its place. */
export function inkOf(tone: Tone): string {
  if (tone === "soft") return "var(--line-strong)";
  if (tone === "ink" || tone === "accent" || tone === "ok" || tone === "warn" || tone === "danger")
    return `var(--${tone})`;
  return `var(--p-${tone})`;
}

/** What a face is filled with: its tone, or a texture of it. */
export function fillOf({ tone, texture = "plain" }: Fill, scope: string): string {
  if (texture === "plain") return inkOf(tone);
  return `url(#${textureId({ tone, texture }, scope)})`;
}

function textureId({ tone, texture }: Fill, scope: string): string {
  return `${scope}-${texture}-${tone}`;
}

/** The textures that these faces need, each once. `scope` keeps the charts of a page apart. */
export function Textures({ fills, scope }: { fills: readonly Fill[]; scope: string }): ReactElement {
  const used = new Map<string, Fill>();
  for (const fill of fills)
    if (fill.texture && fill.texture !== "plain") used.set(textureId(fill, scope), fill);
  return (
    <defs>
      {[...used].map(([id, { tone, texture = "plain" }]) => (
        <pattern key={id} id={id} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} fill="var(--surface)" />
          <rect width={8} height={8} fill={inkOf(tone)} fillOpacity={texture === "outlined" ? 0.1 : 0.22} />
          <path
            d={strokes[texture]}
            stroke={inkOf(tone)}
            strokeWidth={texture === "dotted" ? 2.6 : 1.4}
            strokeLinecap="round"
            fill="none"
          />
        </pattern>
      ))}
    </defs>
  );
}

const strokes: Readonly<Record<Texture, string>> = {
  plain: "",
  outlined: "",
  hatched: "M-1 3 L3 -1 M-1 9 L9 -1 M5 9 L9 5",
  lined: "M0 2 L8 2 M0 6 L8 6",
  crossed: "M0 0 L8 8 M8 0 L0 8",
  dotted: "M2 2 L2 2 M6 6 L6 6",
};

/** The faces of a layer. */
export function fillsOf(layer: Layer): readonly Fill[] {
  if (layer.kind === "bands") return layer.bands.map(({ fill }) => fill);
  if (layer.kind === "spells") return layer.spells.map(({ fill }) => fill);
  return layer.kind === "bars" ? layer.bars.map(({ fill }) => fill) : [];
}
