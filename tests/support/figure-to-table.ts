import { expect } from "vitest";
import type { Figure } from "@/features/pieces/figure/figure";
import { must } from "@/lib/assert";
import type { ChartSpec, Stop } from "@/ui/chart/chart-spec";

/** A figure, and where its table says what its chart draws. */
export type FigureCase = {
  readonly figure: Figure;
  /** Which column of the table is the height of the stop, from the end if less than 0, or whose sum; null where the height is a place and no number. */
  readonly column: number | readonly number[] | null;
  /** Rows that no stop has: sums under the parts, the measures beside a law, runs beyond the last bar. */
  readonly spare?: number;
  /** Columns that a stop says otherwise than its row. */
  readonly apart?: readonly number[];
  /** Which column each line draws, where it draws one from the first row to the last. */
  readonly lines?: readonly number[];
};

const plain = (text: string) => text.replace(/\s/gu, " ");

/** Each stop of the chart is a row of the table and is drawn, each row is a stop, and both say the same. */
export function holdToTable({ figure, column, spare = 0, apart = [], lines = [] }: FigureCase): void {
  const { title, table } = figure;
  const chart = must(figure.chart, title);
  expect([title, new Set(chart.stops.map(({ row }) => row)).size]).toEqual([title, chart.stops.length]);
  expect([title, chart.stops.length + spare]).toEqual([title, table.rows.length]);
  const valueAt = (row: number, at: number) => Number(table.rows[row]?.at(at)?.value);
  for (const stop of chart.stops) {
    const cells = table.rows[stop.row] ?? [];
    expect([title, stop.row, isDrawn(chart, stop)]).toEqual([title, stop.row, true]);
    if (column !== null) {
      const height = [column].flat().reduce((sum, at) => sum + valueAt(stop.row, at), 0);
      expect([title, height]).toEqual([title, expect.closeTo(stop.y, 2)]);
    }
    const said = plain([stop.title, ...stop.lines].join(". "));
    for (const [i, { text }] of cells.entries())
      if (!apart.includes(i)) expect(`${plain(title)}: ${said}`).toContain(plain(text));
  }
  const drawn = chart.layers.flatMap((layer) => (layer.kind === "line" ? [layer.points] : []));
  for (const [i, at] of lines.entries())
    expect([title, drawn[i]?.map(({ y }) => y)]).toEqual([
      title,
      table.rows.map((_, row) => valueAt(row, at)),
    ]);
}

/** Is something drawn where one stops? */
function isDrawn({ layers }: ChartSpec, { x, y }: Stop): boolean {
  const isSame = (a: number, b: number) => Math.abs(a - b) < 1e-9;
  return layers.some((layer) => {
    if (layer.kind === "dots") return layer.dots.some((dot) => isSame(dot.x, x) && isSame(dot.y, y));
    if (layer.kind === "line") return layer.points.some((point) => isSame(point.x, x) && isSame(point.y, y));
    if (layer.kind === "bars")
      return y === 0 || layer.bars.some(({ slot, to }) => slot === x && isSame(to, y));
    if (layer.kind === "spells")
      return layer.spells.some(({ from, to, at }) => at === y && from <= x && x <= to);
    return (
      layer.kind === "bands" &&
      layer.xs.some((at, i) => at === x && layer.bands.some(({ high }) => high[i] === y))
    );
  });
}
