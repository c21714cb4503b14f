import { type ReactElement, useId } from "react";
import type { Key, Layer } from "./chart-spec";
import { levelDash } from "./layers";
import { Swatch } from "./swatch";
import { Textures } from "./tones";

type KeysProps = { readonly keys: readonly Key[]; readonly layers: readonly Layer[] };

/** What is drawn how, in words; where names have no room beside their lines (`roomForLabels`), these have keys too. */
export function Keys({ keys, layers }: KeysProps): ReactElement | null {
  const scope = useId();
  const known = new Set(keys.map(({ label }) => label));
  const ends = layers.flatMap(endKeyOf).filter(({ label }) => !known.has(label));
  if (keys.length + ends.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-s">
      {[...ends, ...keys].map((key, i) => (
        <li
          key={key.label}
          className={`flex items-center gap-1.5 ${i < ends.length ? "@min-[460px]:hidden print:flex!" : ""}`}
        >
          <svg width={22} height={12} aria-hidden>
            <Textures fills={key.fill ? [key.fill] : []} scope={scope} />
            <Swatch of={key} scope={scope} />
          </svg>
          {key.label}
        </li>
      ))}
    </ul>
  );
}

/** The key of what is named at its end. */
function endKeyOf(layer: Layer): readonly Key[] {
  if (layer.kind === "span") return [{ label: layer.label, tone: layer.tone, isShade: true }];
  if (layer.kind === "level")
    return [{ label: layer.label, tone: layer.tone, dash: layer.dash ?? levelDash }];
  if (layer.kind !== "line" || !layer.label) return [];
  return [{ label: layer.label, tone: layer.tone, ...(layer.dash ? { dash: layer.dash } : {}) }];
}
