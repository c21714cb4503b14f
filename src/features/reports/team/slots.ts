import type { FigureTable } from "@/features/pieces/figure/figure";
import type { Across, ChartSpec, Stop } from "@/ui/chart/chart-spec";
import type { TeamTools } from "./team-tools";

/** A name that is longer than this is cut under its slot; stops and table have it whole. */
const longest = 16;

/** A slot each, under its name. */
export function slotsOf(names: readonly string[]): Across {
  const cut = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);
  return { kind: "slots", labels: names.map(cut) };
}

type Slotted = {
  readonly table: FigureTable;
  /** How high the stop of each slot is; slots are the first rows of the table. */
  readonly ys: readonly number[];
};

/** A stop a slot, which says what its row says: chart and table cannot differ. */
export function stopsOf({ table: { columns, rows }, ys }: Slotted, { t }: TeamTools): readonly Stop[] {
  return ys.map((y, row) => {
    const cells = rows[row] ?? [];
    const told = cells.flatMap(({ text }, i) =>
      i === 0 || text === "" ? [] : [t("reports.team.pair", { what: columns[i]?.title ?? "", value: text })],
    );
    return { x: row, y, row, title: cells[0]?.text ?? "", lines: told, ids: cells[0]?.ids ?? [] };
  });
}

/** A scale of shares, up to the highest. */
export function shareScale(
  shares: readonly number[],
  title: string,
  { format }: TeamTools,
): ChartSpec["upwards"] {
  return { most: Math.max(0.1, ...shares), title, say: format.percent };
}
