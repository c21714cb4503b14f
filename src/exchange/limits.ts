/** What we accept of a foreign file (model.md, 25). Past a limit the file is refused whole, with both figures. */
export const limits = {
  /** bytes */
  file: 200 * 1024 * 1024,
  /** characters of one cell */
  field: 1024 * 1024,
  rows: 200_000,
  /** characters of a card's title; the rest moves to its description */
  title: 500,
} as const;

/** A tool that stops at this many rows has probably kept some back. */
export const exportCap = 1000;
