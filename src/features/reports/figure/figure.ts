import type { CardId } from "@/domain/model/ids";
import type { ChartSpec } from "@/ui/chart/chart-spec";

/** A cell: its words, the number or day behind them for a spreadsheet, and the cards behind that (B71). */
export type Cell = {
  readonly text: string;
  /** What a file holds instead of the words. */
  readonly value?: number | string | null;
  readonly ids?: readonly CardId[];
};

export type FigureTable = {
  readonly columns: readonly { readonly title: string; readonly isNumber?: boolean }[];
  /** In the order of the chart's stops, which name their row. */
  readonly rows: readonly (readonly Cell[])[];
};

/** What a chart could not count, and why, with the cards themselves. */
export type LeftOut = { readonly text: string; readonly ids: readonly CardId[] };

/**
 * One report, in finished words: what its chart draws and its table says come
 * out of the same answer, so that they agree.
 */
export type Figure = {
  /** Names the file. */
  readonly name: string;
  readonly title: string;
  /** The figure in one sentence: what a person who sees no chart hears first. */
  readonly summary: string;
  /** What it says besides, a sentence each; it goes wherever the summary goes. */
  readonly sentences?: readonly string[];
  /** What whoever shows it must know first. */
  readonly cautions?: readonly string[];
  /** null when a chart would be a guess: then `nothing` says why, and the way out. */
  readonly chart: ChartSpec | null;
  readonly nothing?: string;
  readonly table: FigureTable;
  /** Printed under the chart: what is counted, and how. */
  readonly definition: readonly string[];
  readonly leftOut: readonly LeftOut[];
};

/** Cards that somebody asks to see, and what they are behind. */
export type Asked = { readonly title: string; readonly ids: readonly CardId[] };
