import { expect, test } from "vitest";
import type { ChartSpec } from "@/ui/chart/chart-spec";
import { frameOf, widthOf } from "@/ui/chart/frame";
import { heightOf, lanesOnPaper, lanesOnScreen, sheetsOf } from "@/ui/chart/sheets";

/** So many things, each with two spells and a stop on each; names of very different lengths. */
function stream(count: number): ChartSpec {
  const things = Array.from({ length: count }, (_, i) => ({
    at: count - i,
    label: `${"Nom ".repeat(i % 9)}${i}`,
  }));
  const fill = { tone: "ok" } as const;
  return {
    across: { kind: "time", from: 0, to: 100, marks: [{ at: 0, label: "1er nov." }] },
    upwards: { most: count + 1, title: "Sur quoi", say: String, lanes: things },
    layers: [
      {
        kind: "spells",
        spells: things.flatMap(({ at }) => [0, 50].map((from) => ({ from, to: 90, at, fill }))),
      },
      { kind: "dots", dots: things.map(({ at }) => ({ x: 50, y: at, tone: "ink" as const })) },
    ],
    stops: things.flatMap(({ at, label }, i) =>
      [0, 50].map((x) => ({ x, y: at, row: 2 * i + (x === 0 ? 1 : 0), title: label, lines: [] })),
    ),
    keys: [],
  };
}

// Verifies: 6f.41
test("a drawing of many things is cut into sheets: each thing is on one of them, at its own name, with all that is said of it", () => {
  for (const most of [lanesOnScreen, lanesOnPaper])
    for (const count of [5, 11, 25, 30, 200]) {
      const spec = stream(count);
      const sheets = sheetsOf(spec, most);
      expect(sheets).toHaveLength(Math.ceil(count / most));
      const named = sheets.flatMap(({ upwards }) => upwards.lanes ?? []).map(({ label }) => label);
      expect(named).toEqual(spec.upwards.lanes?.map(({ label }) => label));
      const rows = sheets.flatMap(({ stops }) => stops.map(({ row }) => row));
      expect(rows.sort((a, b) => a - b)).toEqual(spec.stops.map((_, row) => row));
      for (const { upwards, stops, layers } of sheets) {
        const lanes = new Map(upwards.lanes?.map(({ at, label }) => [at, label]));
        expect([...lanes.keys()].sort((a, b) => a - b)).toEqual([...lanes].map((_, i) => i + 1));
        for (const { y, title } of stops) expect(lanes.get(y)).toBe(title);
        for (const layer of layers) {
          if (layer.kind === "spells") expect(layer.spells).toHaveLength(2 * lanes.size);
          if (layer.kind === "dots") for (const { y } of layer.dots) expect(lanes.has(y)).toBe(true);
        }
      }
      // None is left with one thing alone where the others are full.
      const sizes = sheets.map(({ upwards }) => upwards.lanes?.length ?? 0);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(sheets.length);
    }
});

// Verifies: 6f.41, 5h.24
test("however many things there are, no name lies on another one, and instants stand under each other", () => {
  for (const width of [360, 720, 1100])
    for (const count of [1, 5, 30, 200]) {
      const frames = sheetsOf(stream(count), lanesOnScreen).map((sheet) =>
        frameOf(sheet, width, heightOf(sheet, 260)),
      );
      for (const { yTicks, y, left, top, bottom } of frames) {
        const heights = yTicks.map(({ at }) => y(at)).sort((a, b) => a - b);
        for (const [i, height] of heights.slice(1).entries())
          expect(height - (heights[i] ?? 0)).toBeGreaterThanOrEqual(20);
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(top);
        expect(Math.max(...heights)).toBeLessThanOrEqual(bottom);
        for (const { label } of yTicks) expect(widthOf(label) + 8).toBeLessThanOrEqual(left);
      }
      expect(new Set(frames.map(({ left }) => left)).size).toBe(1);
    }
});

// Verifies: 6f.41
test("a chart without names for its heights stays one, as high as it is wanted", () => {
  const { lanes: _, ...upwards } = stream(60).upwards;
  const spec = { ...stream(60), upwards };
  expect(sheetsOf(spec, lanesOnPaper)).toEqual([spec]);
  expect(heightOf(spec, 260)).toBe(260);
});
