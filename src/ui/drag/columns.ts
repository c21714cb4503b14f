import type { ListHandle } from "@/ui/list/list-handle";
import { gapAt, indexesOf, lineAt } from "./slots";

interface Column {
  readonly columnId: string;
  readonly element: HTMLElement;
  /** The row of columns in which it stands. */
  readonly row: string;
  list: ListHandle | null;
  line: HTMLElement | null;
}

/** Where a column lies on the screen; read once and kept until something scrolls or changes size. */
interface Measured {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly contentTop: number;
}

const NO_IDS: readonly string[] = [];

/** The columns of one board: the only places where something can be dropped. */
export class Columns {
  private readonly byId = new Map<string, Column>();
  private measured: Map<Column, Measured> | null = null;
  private readonly boxes = new Map<HTMLElement, DOMRect>();
  private readonly heldIn = new Map<string, { ids: readonly string[]; held: readonly number[] }>();
  private awaited: { readonly columnId: string; readonly then: (element: HTMLElement) => void } | null = null;
  private shownLine: HTMLElement | null = null;
  private itemIds: readonly string[] = [];

  add(columnId: string, element: HTMLElement, row = ""): () => void {
    const column: Column = { columnId, element, row, list: null, line: null };
    this.byId.set(columnId, column);
    this.measured = null;
    const { awaited } = this;
    if (awaited?.columnId === columnId) {
      this.awaited = null;
      // What stands in it comes in the same commit.
      queueMicrotask(() => awaited.then(element));
    }
    return () => {
      if (this.byId.get(columnId) === column) this.byId.delete(columnId);
      this.measured = null;
    };
  }

  /** Does something with a column that is about to be drawn in another way. */
  whenThere(columnId: string, then: (element: HTMLElement) => void): void {
    this.awaited = { columnId, then };
  }

  /** Lists mount before the column around them registers, so this is called from an effect. */
  addList(columnId: string, list: ListHandle, line: HTMLElement): () => void {
    const column = this.byId.get(columnId);
    if (!column) throw new Error("a draggable list stands outside its column");
    column.list = list;
    column.line = line;
    return () => {
      column.list = null;
      column.line = null;
    };
  }

  hold(itemIds: readonly string[]): void {
    this.itemIds = itemIds;
    this.heldIn.clear();
    this.forgetPlaces();
  }

  forgetPlaces(): void {
    this.measured = null;
    this.boxes.clear();
  }

  list(columnId: string): ListHandle | null {
    return this.byId.get(columnId)?.list ?? null;
  }

  element(columnId: string): HTMLElement | null {
    return this.byId.get(columnId)?.element ?? null;
  }

  ids(columnId: string): readonly string[] {
    return this.list(columnId)?.ids() ?? NO_IDS;
  }

  /** Those of some items that a column shows now: a filter may hide others, or a fold. */
  shown(itemIds: readonly string[]): readonly string[] {
    const wanted = new Set(itemIds);
    const seen = new Set(
      [...this.byId.keys()].flatMap((id) => this.ids(id).filter((one) => wanted.has(one))),
    );
    return itemIds.filter((id) => seen.has(id));
  }

  /** Indexes of the held items in this column; worked out again only when its rows changed. */
  held(columnId: string): readonly number[] {
    const ids = this.ids(columnId);
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
    const column = this.byId.get(columnId);
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
    const column = this.byId.get(columnId);
    const place = column && this.places().get(column);
    return place && column.list ? place.contentTop + this.offset(column.list, gap) : 0;
  }

  showLine(columnId: string | null, gap: number): void {
    const column = columnId === null ? undefined : this.byId.get(columnId);
    const line = column?.line ?? null;
    if (this.shownLine && this.shownLine !== line) this.shownLine.style.visibility = "hidden";
    this.shownLine = line;
    if (!line || !column?.list) return;
    line.style.transform = `translateY(${this.offset(column.list, gap) - 1.5}px)`;
    line.style.visibility = "visible";
  }

  /** The column beside this one in its row, in the order the page shows them. */
  beside(columnId: string, side: -1 | 1): string | null {
    const row = this.rowOf(columnId);
    const index = row.findIndex((column) => column.columnId === columnId);
    return row[index + side]?.columnId ?? null;
  }

  /** The column above or below this one, where columns stand in several rows. */
  across(columnId: string, side: -1 | 1): string | null {
    const index = this.rowOf(columnId).findIndex((column) => column.columnId === columnId);
    const inOrder = this.inOrder();
    const rows = [...new Set(inOrder.map(({ row }) => row))];
    const next = rows[rows.indexOf(this.byId.get(columnId)?.row ?? "") + side];
    return inOrder.filter(({ row }) => row === next)[index]?.columnId ?? null;
  }

  /** Gives the focus to the first thing of a column that shows no rows. */
  focusHead(columnId: string): void {
    this.element(columnId)?.querySelector("button")?.focus({ preventScroll: true });
  }

  /** Leads the focus to the nearest row of the next column on one side that has any. */
  focusBeside(columnId: string, side: -1 | 1, clientY: number): void {
    let next = this.beside(columnId, side);
    while (next !== null && !this.list(next)?.focusNear(clientY)) next = this.beside(next, side);
    if (next !== null) this.element(next)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private rowOf(columnId: string): readonly Column[] {
    const row = this.byId.get(columnId)?.row;
    return this.inOrder().filter((column) => column.row === row);
  }

  private inOrder(): readonly Column[] {
    return [...this.byId.values()].sort((a, b) =>
      a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
  }

  private offset(list: ListHandle, gap: number): number {
    return lineAt(gap, list.ids().length, list.gap, list.boundsOf);
  }

  private places(): Map<Column, Measured> {
    if (this.measured) return this.measured;
    const measured = new Map<Column, Measured>();
    for (const column of this.byId.values()) {
      const { left, right, top, bottom } = column.element.getBoundingClientRect();
      const contentTop = column.list?.content.getBoundingClientRect().top ?? top;
      measured.set(column, { left, right, top, bottom, contentTop });
    }
    this.measured = measured;
    return measured;
  }
}
