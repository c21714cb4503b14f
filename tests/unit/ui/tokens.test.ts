import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { paletteFor, paletteNames } from "@/ui/palette";

type Colors = ReadonlyMap<string, string>;
const css = readFileSync("src/ui/tokens.css", "utf8");
const darkStart = css.indexOf('[data-theme="dark"]');

function colorsIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6}|\d+%)/g)].map((m) => [m[1]!, m[2]!]));
}
const light: Colors = colorsIn(css.slice(0, darkStart));
const dark: Colors = new Map([...light, ...colorsIn(css.slice(darkStart))]);
const themes: readonly (readonly [string, Colors])[] = [
  ["light", light],
  ["dark", dark],
];

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: readonly number[], b: readonly number[]): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}
const rgb = (colors: Colors, name: string): number[] => channels(colors.get(name)!);

test.each(themes)("every ink is read at 4.5:1 on every surface, in the %s theme", (_, colors) => {
  for (const ink of ["ink", "ink-2", "ink-3", "accent-ink", "ok", "warn", "danger", "info"])
    for (const surface of ["canvas", "sunken", "surface", "raised"])
      expect(contrast(rgb(colors, ink), rgb(colors, surface)), `${ink} on ${surface}`).toBeGreaterThanOrEqual(
        4.5,
      );
  for (const tone of ["ok", "warn", "danger", "info"]) {
    const soft = rgb(colors, `${tone}-soft`);
    expect(contrast(rgb(colors, tone), soft), `${tone} on its tint`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(colors, "ink"), soft), `ink on ${tone}-soft`).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrast(rgb(colors, "accent-ink"), rgb(colors, "accent-soft"))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(rgb(colors, "ink-on-accent"), rgb(colors, "accent"))).toBeGreaterThanOrEqual(4.5);
});

test.each(themes)("focus, strong lines and kinds of card are seen at 3:1, in the %s theme", (_, colors) => {
  for (const line of [
    "focus",
    "line-strong",
    "kind-story",
    "kind-task",
    "kind-bug",
    "kind-enabler",
    "accent",
  ])
    for (const surface of ["canvas", "sunken", "surface", "raised"])
      expect(
        contrast(rgb(colors, line), rgb(colors, surface)),
        `${line} on ${surface}`,
      ).toBeGreaterThanOrEqual(3);
});

test.each(themes)(
  "a chosen colour bears its ink and is read on its own tint, in the %s theme",
  (_, colors) => {
    const share = Number.parseInt(colors.get("p-share")!, 10) / 100;
    for (const name of paletteNames) {
      const own = rgb(colors, `p-${name}`);
      const behind = rgb(colors, "surface");
      const tint = own.map((c, at) => c * share + behind[at]! * (1 - share));
      expect(contrast(own, rgb(colors, "p-on")), `ink on ${name}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(own, tint), `${name} on its tint`).toBeGreaterThanOrEqual(4.5);
      for (const surface of ["canvas", "sunken", "surface", "raised"])
        expect(contrast(own, rgb(colors, surface)), `${name} on ${surface}`).toBeGreaterThanOrEqual(3);
    }
  },
);

test("the same name gets the same colour, and different names spread over the palette", () => {
  expect(paletteFor("Nadia Renaud")).toBe(paletteFor("Nadia Renaud"));
  const seen = new Set(Array.from({ length: 200 }, (_, at) => paletteFor(`Personne ${at}`)));
  expect(seen.size).toBe(paletteNames.length);
});
