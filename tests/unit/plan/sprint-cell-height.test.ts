import { expect, test } from "vitest";
import type { GridCell } from "@/domain/portfolio/sprint-grid";
import { heightOf } from "@/features/all-sprints/grid/height-of";
import type { LaneCards } from "@/features/all-sprints/grid/use-items";

const long = "Segmentation du cœur de réseau, zone administrative";

type Open = { readonly cards: number; readonly done?: number; readonly unestimated?: number };

const aCell = (sprints: readonly Open[], epics: readonly { name: string; span?: number }[] = []): GridCell =>
  ({
    sprints: sprints.map(({ cards, done = 0, unestimated = 0 }, i) => ({
      sprint: { id: `sprint_${i}`, state: { phase: "planned" } },
      tally: { cards, done, unestimated, points: 0 },
    })),
    epics,
  }) as unknown as GridCell;

const read = (...titles: readonly string[]): LaneCards =>
  new Map([["sprint_0", titles.map((title) => ({ title }))]]) as unknown as LaneCards;

// The heights are those that a browser lays out, at 224 pixels a column.
// Verifies: 6e.42
test("a cell that was never drawn is as high as it will be: its cards by their titles, what is left, its epics", () => {
  const near = (height: number, drawn: number) => expect(Math.abs(height - drawn)).toBeLessThanOrEqual(4);
  near(heightOf(aCell([{ cards: 42, unestimated: 6 }]), read(long, long, long)), 342);
  near(heightOf(aCell([{ cards: 3 }], [{ name: "Passerelles" }]), read(long, long, long)), 350);
  near(heightOf(aCell([], [{ name: "Postes et terminaux" }]), undefined), 115);
  near(heightOf(aCell([], [{ name: "Hébergement", span: 2 }]), undefined), 133);
});

// Verifies: 6e.42
test("before its cards are read a cell is as high as with them, where their titles take two lines", () => {
  for (const cards of [0, 1, 3, 40]) {
    const titles = Array.from({ length: Math.min(3, cards) }, () => long);
    const cell = aCell([{ cards }]);
    expect(heightOf(cell, undefined)).toBe(heightOf(cell, read(...titles)));
  }
});
