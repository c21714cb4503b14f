import type { EpicId } from "@/domain/model/ids";
import type { Board } from "@/domain/portfolio/program/board";
import { cellId } from "@/domain/portfolio/program/grid";

/** Sizes in pixels at the size of text that the page has now. */
export type Measures = {
  readonly head: number;
  readonly column: number;
  readonly card: number;
  /** Half of the gutter between two cards that stand beside each other. */
  readonly side: number;
  /** Between two lines of cards. */
  readonly gap: number;
  /** The line above the cards that says the load. */
  readonly strip: number;
};

/** The id of the cell and row of what is planned nowhere. */
export const unplannedId = "unplanned";

export type LaidCard = {
  readonly epicId: EpicId;
  readonly row: number;
  readonly lane: number;
  readonly slot: number;
  readonly span: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

export type LaidRow = {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  readonly lanes: number;
};

/** Where everything is, by arithmetic alone: nothing is measured while one scrolls or drags, and wires know all cards. */
export type Layout = {
  readonly measures: Measures;
  readonly columns: number;
  readonly rows: readonly LaidRow[];
  readonly cards: ReadonlyMap<EpicId, LaidCard>;
  readonly width: number;
  readonly height: number;
};

/** The measures for a window this wide and text this large: columns share the room, none narrower than a card can be read in. */
export function measuresFor(width: number, columns: number, em: number, most = 26): Measures {
  const head = Math.round(12.5 * em);
  const least = Math.round(13.5 * em);
  const room = Math.floor((width - head) / Math.max(1, columns));
  return {
    ...{ head, column: Math.max(least, Math.min(room, Math.round(most * em))) },
    ...{ card: Math.round(5.5 * em), side: Math.round(0.8 * em), gap: Math.round(0.8 * em) },
    strip: Math.round(1.7 * em),
  };
}

/** The same in a window that is not high: rows and cards as close as can be, so that more of them are seen at once. */
export function lowered(measures: Measures, em: number): Measures {
  return {
    ...measures,
    ...{ card: Math.round(5.3 * em), gap: Math.round(0.55 * em), strip: Math.round(1.55 * em) },
  };
}

/** Lays out the rows of a board, what is planned nowhere last. */
export function layOut(board: Board, measures: Measures): Layout {
  const columns = Math.max(1, board.columns.length);
  const cards = new Map<EpicId, LaidCard>();
  const rows: LaidRow[] = [];
  let top = 0;
  const add = (
    id: string,
    lanes: number,
    placed: readonly Omit<LaidCard, "x" | "y" | "width" | "row">[],
  ): void => {
    const row = rows.length;
    for (const card of placed) cards.set(card.epicId, { ...card, row, ...boxOf(card, top, measures) });
    const height = rowHeight(Math.max(1, lanes), measures);
    rows.push({ id, top, height, lanes });
    top += height;
  };
  for (const { id, lanes, placed } of board.rows)
    add(
      id,
      lanes,
      placed.map(({ epic, lane, slot, span }) => ({ epicId: epic.id, lane, slot, span })),
    );
  add(
    unplannedId,
    Math.ceil(board.unplanned.length / columns),
    board.unplanned.map(({ id }, i) => ({
      ...{ epicId: id, slot: i % columns, span: 1, lane: Math.floor(i / columns) },
    })),
  );
  return { measures, columns, rows, cards, width: measures.head + columns * measures.column, height: top };
}

function rowHeight(lanes: number, { card, gap, strip }: Measures): number {
  return strip + gap + lanes * (card + gap) + gap;
}

function boxOf(
  { slot, span, lane }: Pick<LaidCard, "slot" | "span" | "lane">,
  top: number,
  measures: Measures,
) {
  const { head, column, card, side, gap, strip } = measures;
  return {
    x: head + slot * column + side,
    y: top + strip + gap + lane * (card + gap),
    width: span * column - 2 * side,
  };
}

/** Where the cell of an id lies; null for an id that no row has. */
export function cellBox(
  { rows, measures, columns }: Layout,
  board: Pick<Board, "columns">,
  id: string,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null {
  for (const row of rows) {
    if (row.id === unplannedId && id === unplannedId)
      return { x: measures.head, y: row.top, width: columns * measures.column, height: row.height };
    if (!id.startsWith(`${row.id}|`)) continue;
    const slot = board.columns.findIndex(({ iteration }) => cellId(row.id, iteration.id) === id);
    if (slot >= 0)
      return {
        ...{ x: measures.head + slot * measures.column, y: row.top },
        ...{ width: measures.column, height: row.height },
      };
  }
  return null;
}

/** An A3 sheet across, in CSS pixels, its margins taken off. */
const sheet = { width: 1480, height: 900 };
/** Beyond this nobody could read it: the rows then run on to further sheets. */
const leastZoom = 0.45;

/** The board for one sheet of A3: as large as its rows let it be, its columns as wide as the sheet. */
export function layOutForPaper(board: Board, em: number): { readonly layout: Layout; readonly zoom: number } {
  const count = board.columns.length;
  const { height } = layOut(board, measuresFor(sheet.width, count, em));
  const byHeight = Math.min(1, sheet.height / (height + 9 * em));
  const zoom = byHeight < leastZoom ? 0.7 : byHeight;
  const layout = layOut(board, measuresFor(sheet.width / zoom, count, em, 60));
  return { layout, zoom: Math.min(zoom, sheet.width / layout.width) };
}
