import { type ReactElement, useId } from "react";
import type { Key } from "./chart-spec";
import { Swatch } from "./swatch";
import { Textures } from "./tones";

/** What is drawn how, in words: for every eye, and where names have no room beside their lines. */
export function Keys({ keys }: { keys: readonly Key[] }): ReactElement | null {
  const scope = useId();
  if (keys.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-s">
      {keys.map((key) => (
        <li key={key.label} className="flex items-center gap-1.5">
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
