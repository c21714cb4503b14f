import type { ListHandle } from "@/ui/list/list-handle";

export interface Column {
  readonly columnId: string;
  readonly element: HTMLElement;
  /** The row of columns in which it stands. */
  readonly row: string;
  list: ListHandle | null;
  line: HTMLElement | null;
}

const NO_IDS: readonly string[] = [];

/** The columns of one board: the only places where something can be dropped. Where they lie is `Places`' affair. */
export class Columns {
  private readonly byId = new Map<string, Column>();
  private awaited: { readonly columnId: string; readonly then: (element: HTMLElement) => void } | null = null;
  private readonly changed: () => void;

  /** `changed` is called when a column came or went. */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  add(columnId: string, element: HTMLElement, row = ""): () => void {
    const column: Column = { columnId, element, row, list: null, line: null };
    this.byId.set(columnId, column);
    this.changed();
    const { awaited } = this;
    if (awaited?.columnId === columnId) {
      this.awaited = null;
      // What stands in it comes in the same commit.
      queueMicrotask(() => awaited.then(element));
    }
    return () => {
      if (this.byId.get(columnId) === column) this.byId.delete(columnId);
      this.changed();
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

  get(columnId: string): Column | undefined {
    return this.byId.get(columnId);
  }

  all(): Iterable<Column> {
    return this.byId.values();
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

  /** The column beside this one in its row, in the order the page shows them. */
  beside(columnId: string, side: -1 | 1): string | null {
    const row = this.rowOf(columnId);
    const index = row.findIndex((column) => column.columnId === columnId);
    return row[index + side]?.columnId ?? null;
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

  /** From the first to the last, as the page shows them. */
  inOrder(): readonly Column[] {
    return [...this.byId.values()].sort((a, b) =>
      a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
  }

  /** Those of the row in which a column stands. */
  rowOf(columnId: string): readonly Column[] {
    const row = this.byId.get(columnId)?.row;
    return this.inOrder().filter((column) => column.row === row);
  }
}
