import type { CSSProperties } from "react";

/** The colours that a person may choose for what is theirs; the values are in tokens.css, one set a theme. */
export const paletteNames = [
  "slate",
  "blue",
  "indigo",
  "violet",
  "magenta",
  "red",
  "orange",
  "amber",
  "green",
  "teal",
  "cyan",
  "brown",
] as const;

export type PaletteName = (typeof paletteNames)[number];

export function isPaletteName(text: string): text is PaletteName {
  return paletteNames.some((name) => name === text);
}

/** Sets `--p` on an element; the classes `bg-p text-p-on bg-p-soft text-p border-p` draw with it below. */
export function paletteStyle(name: PaletteName): CSSProperties {
  // React types know no custom properties.
  return { "--p": `var(--p-${name})` } as CSSProperties;
}

/** The same text always gets the same colour, on every desk, so that a person is known by theirs. */
export function paletteFor(text: string): PaletteName {
  let sum = 0;
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65521;
  return paletteNames[sum % paletteNames.length] ?? "slate";
}
