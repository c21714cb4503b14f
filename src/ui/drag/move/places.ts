import type { ListHandle } from "@/ui/list/list-handle";
import type { Column, Columns } from "../columns";
import { gapAt, indexesOf, lineAt } from "../slots";

/** Where a column lies on the screen; read once and kept until something scrolls or changes size. */
interface Measured {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly contentTop: number;
}

/** Where the columns of a board lie while something is held, and what is held in each. */
export class Places {
  readonly columns: Columns;
  private measured: Map<Column, Measured> | null = null;
  private readonly boxes = new Map<HTMLElement, DOMRect>();
  private readonly heldIn = new Map<string, { ids: readonly string[]; held: readonly number[] }>();
  private shownLine: HTMLElement | null = null;
  private itemIds: readonly string[] = [];

  constructor(columns: Columns) {
    this.columns = columns;
  }

  /** A column came or went. */
  columnsChanged(): void {
    this.measured = null;
  }

  hold(itemIds: readonly string[]): void {
    this.itemIds = itemIds;
    this.heldIn.clear();
    this.forget();
  }

  forget(): void {
    this.measured = null;
    this.boxes.clear();
  }

  /** Those of some items that a column shows now: a filter may hide others, or a fold. */
  shown(itemIds: readonly string[]): readonly string[] {
    const wanted = new Set(itemIds);
    const seen = new Set(
      [...this.columns.all()].flatMap(({ columnId }) =>
        this.columns.ids(columnId).filter((one) => wanted.has(one)),
      ),
    );
    return itemIds.filter((id) => seen.has(id));
  }

  /** Indexes of the held items in this column; worked out again only when its rows changed. */
  held(columnId: string): readonly number[] {
    const ids = this.columns.ids(columnId);
    const known = this.heldIn.get(columnId);
    if (known?.ids === ids) return known.held;
    const held = indexesOf(this.itemIds, ids);
    this.heldIn.set(columnId, { ids, held });
    return held;
  }

  /**
   * The column under a point of the board, or null. Above and below a column is still that column, up to the board's own
   * edges: who pushes to the end of the screen wants the list to scroll. Reads no layout unless something moved.
   */
  at(x: number, y: number, board: HTMLElement): string | null {
    const edges = this.boxOf(board);
    const isOnBoard = x >= edges.left && x < edges.right && y >= edges.top && y < edges.bottom;
    let nearest: string | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [column, { left, right, top, bottom }] of this.places()) {
      if (x < left || x >= right) continue;
      const away = Math.max(top - y, y - bottom, 0);
      if (away === 0) return column.columnId;
      if (isOnBoard && away < least) [nearest, least] = [column.columnId, away];
    }
    return nearest;
  }

  gapUnder(columnId: string, clientY: number): number {
    const column = this.columns.get(columnId);
    const list = column?.list;
    const place = column && this.places().get(column);
    if (!list || !place) return 0;
    return gapAt(clientY - place.contentTop, list.ids().length, list.boundsOf);
  }

  /** The box of a scrolling element, as fresh as the columns' own. */
  boxOf(element: HTMLElement): DOMRect {
    const known = this.boxes.get(element);
    if (known) return known;
    const box = element.getBoundingClientRect();
    this.boxes.set(element, box);
    return box;
  }

  /** Height on the screen of a gap's line. */
  lineHeight(columnId: string, gap: number): number {
    const column = this.columns.get(columnId);
    const place = column && this.places().get(column);
    return place && column.list ? place.contentTop + this.offset(column.list, gap) : 0;
  }

  showLine(columnId: string | null, gap: number): void {
    const column = columnId === null ? undefined : this.columns.get(columnId);
    const hasLine = column?.list && !(column.list.isOnePlace && column.list.ids().length === 0);
    const line = hasLine ? column.line : null;
    if (this.shownLine && this.shownLine !== line) this.shownLine.style.visibility = "hidden";
    this.shownLine = line;
    if (!line || !column?.list) return;
    line.style.transform = `translateY(${this.offset(column.list, gap) - 1.5}px)`;
    line.style.visibility = "visible";
  }

  /** The column above or below this one, where columns stand in several rows. */
  across(columnId: string, side: -1 | 1): string | null {
    const index = this.columns.rowOf(columnId).findIndex((column) => column.columnId === columnId);
    const inOrder = this.columns.inOrder();
    const rows = [...new Set(inOrder.map(({ row }) => row))];
    const next = rows[rows.indexOf(this.columns.get(columnId)?.row ?? "") + side];
    return inOrder.filter(({ row }) => row === next)[index]?.columnId ?? null;
  }

  private offset(list: ListHandle, gap: number): number {
    return lineAt(gap, list.ids().length, list.gap, list.boundsOf);
  }

  private places(): Map<Column, Measured> {
    if (this.measured) return this.measured;
    const measured = new Map<Column, Measured>();
    for (const column of this.columns.all()) {
      const { left, right, top, bottom } = column.element.getBoundingClientRect();
      const contentTop = column.list?.content.getBoundingClientRect().top ?? top;
      measured.set(column, { left, right, top, bottom, contentTop });
    }
    this.measured = measured;
    return measured;
  }
}
