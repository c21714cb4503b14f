/** The vertical extent of a row, in pixels from the top of its list's content. */
export interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** What others may ask of a virtual list: where its rows lie, and to bring one to light. */
export interface ListHandle {
  readonly scroller: HTMLElement;
  /** The box that holds the rows: its top is where offset 0 lies on the screen, scrolling included. */
  readonly content: HTMLElement;
  /** Rows loaded, as shown. */
  ids(): readonly string[];
  /** Rows there are, loaded or not. */
  total(): number;
  readonly gap: number;
  /** True = while it has no rows there are no places to choose between, and no line is shown. */
  readonly isOnePlace?: boolean;
  /** Where a row lies, in pixels of `content`; measured, or estimated while it has not been drawn. */
  boundsOf(index: number): Bounds;
  /** Scrolls so that the row at `index` is in view. */
  reveal(index: number): void;
  /**
   * Gives the focus to the row of this id, now or as soon as the list has it. Null takes such a promise back, and so does
   * whoever moves the focus meanwhile.
   */
  focusOn(id: string | null): void;
  /** Gives the focus to the row nearest to a height of the screen; false if there is none. */
  focusNear(clientY: number): boolean;
}
