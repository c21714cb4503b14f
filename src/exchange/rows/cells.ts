import { foldHeader } from "@/exchange/csv/field-names";
import { restoreCell } from "@/exchange/csv/neutral";
import type { TableRow } from "@/exchange/csv/table";
import type { Field } from "@/exchange/draft";
import { readDate } from "@/exchange/values/dates";
import { readNumber } from "@/exchange/values/numbers";
import { readCategory } from "@/exchange/values/words";
import type { Cells } from "./pending-row";

/** Asks a row for the cells of a field; with `escaped`, the apostrophe before a formula is taken off. */
export function cellsOf(
  row: TableRow,
  columns: ReadonlyMap<Field, readonly number[]>,
  escaped: boolean,
): Cells {
  const filled = (column: number) => (row.cells[column] ?? "").trim() !== "";
  const cell = (column: number) =>
    escaped ? restoreCell(row.cells[column] ?? "") : (row.cells[column] ?? "");
  return {
    first(field) {
      const column = columns.get(field)?.find(filled);
      return column === undefined ? "" : cell(column);
    },
    level: (field) => columns.get(field)?.findIndex(filled) ?? -1,
    all: (field) => (columns.get(field) ?? []).filter(filled).map(cell),
  };
}

const checked: Readonly<Partial<Record<Field, (text: string) => boolean>>> = {
  createdAt: (text) => text === "" || readDate(text) !== null,
  updatedAt: (text) => text === "" || readDate(text) !== null,
  resolvedAt: (text) => text === "" || readDate(text) !== null,
  dueOn: (text) => text === "" || readDate(text) !== null,
  points: (text) => text === "" || readNumber(text) !== null,
  statusCategory: (text) => readCategory(text) !== null,
};

/** Jira Software's rank, « 0|i000bj: »: no other cell looks like it, and nearly every export has the column. */
const rank = /^\d+\|[0-9a-z]+:[0-9a-z]*$/i;

/** Does a column named Rank hold something else? True for tables that have no such column. */
export function rankFits(row: TableRow, headers: readonly string[]): boolean {
  const column = headers.findIndex((header) => foldHeader(header) === "rank");
  const cell = (row.cells[column] ?? "").trim();
  return cell === "" || rank.test(cell);
}

/**
 * How many cells of known form hold something else. In a row wider than its
 * header that is the sign of cells that were pushed aside (a label too many in
 * a Jira export moves every later column, and nothing else fails): such a row
 * would become a wrong card without a word.
 */
export function misfits(cells: Cells, columns: ReadonlyMap<Field, readonly number[]>): number {
  const fields = Object.entries(checked) as [Field, (text: string) => boolean][];
  return fields.filter(([field, fits]) => columns.has(field) && !fits(cells.first(field))).length;
}
