import { expect, test } from "vitest";
import { valuesOver } from "@/ui/chart/bar-values";
import type { ChartSpec, Layer } from "@/ui/chart/chart-spec";
import { frameOf, widthOf } from "@/ui/chart/frame";
import { inLines } from "@/ui/chart/lines";
import { placedMoments } from "@/ui/chart/moments";

const chart = (labels: readonly string[], isNamed: boolean): ChartSpec => ({
  across: { kind: "slots", labels, isNamed },
  upwards: { most: 10, title: "Cartes", say: String },
  layers: [],
  stops: [],
  keys: [],
});

// Verifies: 5h.24
test("names under slots are all written, each in lines no wider than its slot, and numbers are thinned", () => {
  const names = [
    "Cartes en cours, en moyenne",
    "Sorties par jour × temps passé",
    "Prérequis technique",
    "Étude",
  ];
  const { xTicks, x } = frameOf(chart(names, true), 360, 260);
  expect(xTicks).toHaveLength(4);
  for (const { label } of xTicks) expect(widthOf(label)).toBeLessThanOrEqual(x(1) - x(0));
  const weeks = Array.from({ length: 30 }, (_, i) => `${i} – ${i + 6} nov.`);
  expect(frameOf(chart(weeks, false), 360, 260).xTicks.length).toBeLessThan(10);
  expect(inLines("attend la recette, prévue au prochain sprint", 12)).toBe(
    "attend la\nrecette,\nprévue au …",
  );
  expect(inLines("Anticonstitutionnellement", 10)).toBe("Anticonst…");
  expect(inLines("Hors de «\u00a0Cours\u00a0»", 12)).toBe("Hors de\n«\u00a0Cours\u00a0»");
});

// Verifies: 5h.24
test("no value over a bar lies on another one, however many bars stand side by side", () => {
  const counts = [2, 2, 2, 1, 0, 7, 7, 100, 100, 100];
  for (const width of [300, 420, 640, 1100]) {
    const frame = frameOf(
      chart(
        counts.map((_, i) => `${i}`),
        false,
      ),
      width,
      260,
    );
    const bars = counts.map((to, slot) => ({
      ...{ slot, turn: 0, from: 0, to, label: `${to} %`, fill: { tone: "accent" } as const },
    }));
    const values = valuesOver({ beside: 1, bars }, frame);
    expect(values.length).toBeGreaterThan(0);
    for (const [i, a] of values.entries())
      for (const b of values.slice(i + 1))
        expect(
          Math.abs(a.x - b.x) >= (widthOf(a.label) + widthOf(b.label)) / 2 || Math.abs(a.y - b.y) >= 12,
        ).toBe(true);
  }
});

// Verifies: 5h.24
test("the labels of two moments never lie on each other's line, at whichever end of the chart they stand", () => {
  const moment = (x: number, label: string, side: "left" | "right", row: 0 | 1): Layer => {
    return { kind: "moment", x, label, tone: "ink", side, row };
  };
  for (const [first, second] of [
    [30, 60],
    [130, 160],
    [300, 340],
  ] as const) {
    const layers = [
      moment(second, "50 % : 26 cartes", "right", 1),
      moment(first, "85 % : 22 cartes", "left", 0),
    ];
    const placed = placedMoments(layers, { x: (value) => value, right: 480 });
    const [late, early] = placed as [Extract<Layer, { kind: "moment" }>, Extract<Layer, { kind: "moment" }>];
    const isRight = early.side === "right";
    // To the right it crosses the line of the other one, which must then end below it.
    expect(isRight ? (early.row ?? 0) > (late.row ?? 0) : first - widthOf(early.label) > 0).toBe(true);
  }
});
