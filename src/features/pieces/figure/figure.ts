import type { CardId } from "@/domain/model/ids";
import type { ReportAsk } from "@/domain/reports/answers/answers";
import type { ChartSpec, Stop } from "@/ui/chart/chart-spec";

/** Cards that are named when somebody asks for them: how many, and the question that names them. */
export type Behind = { readonly count: number; readonly ask: ReportAsk<"cardsBehind"> };

/** A cell: its words, the number or day behind them for a spreadsheet, and the cards behind that (B71). */
export type Cell = {
  readonly text: string;
  /** What a file holds instead of the words. */
  readonly value?: number | string | null;
  readonly ids?: readonly CardId[];
  /** The same where there may be thousands of them. */
  readonly behind?: Behind;
};

export type FigureTable = {
  readonly columns: readonly { readonly title: string; readonly isNumber?: boolean }[];
  /** In the order of the chart's stops, which name their row. */
  readonly rows: readonly (readonly Cell[])[];
};

/** What a chart could not count, and why, with the cards themselves. */
export type LeftOut = {
  readonly text: string;
  readonly ids: readonly CardId[];
  readonly behind?: Behind;
};

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
export type Asked = { readonly title: string; readonly ids: readonly CardId[]; readonly behind?: Behind };

/** How many cards are behind a cell or a line. */
export function countBehind({ ids = [], behind }: Pick<Cell, "ids" | "behind">): number {
  return behind?.count ?? ids.length;
}

/** What opens where somebody asks at a stop: its own cards, or those behind the first number of its row. */
export function askedAt(
  { title, ids, row }: Pick<Stop, "title" | "ids" | "row">,
  { rows }: FigureTable,
): Asked | null {
  if (ids && ids.length > 0) return { title, ids: ids as readonly CardId[] };
  const behind = rows[row]?.find((cell) => countBehind(cell) > 0);
  return behind ? askedOf(title, behind) : null;
}

/** What opens behind a cell or a line. */
export function askedOf(title: string, { ids = [], behind }: Pick<Cell, "ids" | "behind">): Asked {
  return { title, ids, ...(behind ? { behind } : {}) };
}
