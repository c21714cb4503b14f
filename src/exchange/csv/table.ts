import { Parser } from "papaparse";
import type { FileRefusal } from "@/exchange/draft";
import { limits } from "@/exchange/limits";
import { err, ok, type Result } from "@/lib/result";
import type { Dialect } from "./detect";

/** One data row, read by position: as many cells as the header has, whatever the file had. */
export type TableRow = {
  /** 1-based line of the file where the row starts; cells may hold further lines */
  readonly line: number;
  readonly cells: readonly string[];
  /** cells past the header's width; all of them when one holds text, else none */
  readonly beyond: readonly string[];
  /** past the header's width there were only empty cells: usually a trailing separator */
  readonly trailingEmpty: boolean;
  /** how many cells were missing and are now empty */
  readonly missing: number;
  /** a quote inside a quoted cell was not doubled; the row is read as papaparse mends it */
  readonly malformed: boolean;
};

export type TableSoFar = {
  readonly headers: readonly string[] | null;
  readonly headerLine: number;
  readonly rows: number;
  readonly blankRows: number;
  /** per column, cells that are not blank: a column with 0 can be hidden */
  readonly filled: readonly number[];
};

export type TableReader = {
  /** Feeds text (line feeds only) and returns the rows that are complete. After a refusal, stop. */
  push(text: string): Result<readonly TableRow[], FileRefusal>;
  /** The last rows, or why the table as a whole cannot be taken. */
  end(): Result<readonly TableRow[], FileRefusal>;
  soFar(): TableSoFar;
};

type State = {
  /** physical lines still to be left out */
  skip: number;
  /** line of the file where `rest` begins, counted from 1 */
  line: number;
  /** text that does not hold a whole record yet */
  rest: string;
  /** a record longer than a slice is tried again only when the text has doubled, or it would cost the square */
  tryAt: number;
  headers: readonly string[] | null;
  headerLine: number;
  rows: number;
  blankRows: number;
  filled: number[];
};

type RawRecord = { readonly cells: string[]; readonly line: number; readonly malformed: boolean };

/**
 * Reads a table from text that comes in slices, record by record, with the
 * line of the file where each begins. Only the record that is not complete is
 * kept. The first record that is not blank is the header. Refuses a cell past
 * 1 MB, a quote that is never closed and more rows than the limit; in the last
 * case it goes on counting so that the refusal can tell the figure.
 */
export function createTableReader(dialect: Dialect): TableReader {
  const state: State = {
    skip: dialect.linesBefore,
    line: 1,
    rest: "",
    tryAt: 0,
    headers: null,
    headerLine: 0,
    rows: 0,
    blankRows: 0,
    filled: [],
  };
  return {
    push(text) {
      state.rest += text;
      skipLines(state);
      if (state.skip > 0 || state.rest.length < state.tryAt) return ok([]);
      return take(state, dialect);
    },
    end() {
      skipLines(state);
      // With a line end after the last record, all that is left over is a quote still open.
      if (state.rest !== "" && !state.rest.endsWith("\n")) state.rest += "\n";
      const last = state.skip > 0 ? ok([]) : take(state, dialect);
      if (!last.ok) return last;
      if (state.rest !== "" && state.skip === 0) {
        return err({ code: "unclosed-quote", line: openQuote(state, dialect).line });
      }
      if (state.rows > limits.rows) {
        return err({ code: "too-many-rows", rows: state.rows, limit: limits.rows });
      }
      if (state.headers === null) return err({ code: "empty" });
      return state.rows === 0 ? err({ code: "no-data-row", line: state.headerLine }) : last;
    },
    soFar: () => ({
      headers: state.headers,
      headerLine: state.headerLine,
      rows: state.rows,
      blankRows: state.blankRows,
      filled: state.filled,
    }),
  };
}

function skipLines(state: State): void {
  while (state.skip > 0) {
    const end = state.rest.indexOf("\n");
    if (end === -1) return;
    state.rest = state.rest.slice(end + 1);
    state.skip--;
    state.line++;
  }
}

/** Takes the complete records out of `rest`. */
function take(state: State, dialect: Dialect): Result<readonly TableRow[], FileRefusal> {
  const records: RawRecord[] = [];
  const taken = readRecords(state, dialect, records);
  state.rest = state.rest.slice(taken);
  state.tryAt = state.rest.length * 2;
  if (state.rest.length > limits.field) {
    const open = openQuote(state, dialect);
    if (open.size > limits.field) {
      return err({
        code: "field-too-long",
        line: open.line,
        size: open.size,
        limit: limits.field,
        unclosed: true,
      });
    }
  }
  const rows: TableRow[] = [];
  for (const record of records) {
    const long = record.cells.find((cell) => cell.length > limits.field);
    if (long !== undefined) {
      const { line } = record;
      return err({ code: "field-too-long", line, size: long.length, limit: limits.field, unclosed: false });
    }
    const row = place(state, record);
    if (row && state.rows <= limits.rows) rows.push(row);
  }
  return ok(rows);
}

/** Runs papaparse over `rest`; returns how much of it is made of whole records. */
function readRecords(state: State, dialect: Dialect, records: RawRecord[]): number {
  let from = 0;
  new Parser({
    delimiter: dialect.separator,
    newline: "\n",
    step: ({ data, errors, meta }) => {
      // Papaparse types the rows of a step as whatever one asks of it; without a header they are texts.
      const [cells] = data as unknown as string[][];
      if (cells) records.push({ cells, line: state.line, malformed: errors.length > 0 });
      state.line += countLines(state.rest, from, meta.cursor);
      from = meta.cursor;
    },
  }).parse(state.rest, 0, true);
  return from;
}

/** Where the quote was opened that `rest` does not close, and how much text it holds by now. */
function openQuote(state: State, dialect: Dialect): { line: number; size: number } {
  const outcome = new Parser({ delimiter: dialect.separator, newline: "\n" }).parse(state.rest, 0, false) as {
    errors: readonly { code: string; index?: number }[];
  };
  const index = outcome.errors.findLast(({ code }) => code === "MissingQuotes")?.index;
  // No quote is open: the record is long because its line is, and each of its cells is judged when it ends.
  if (index === undefined) return { line: state.line, size: longestCell(state.rest, dialect.separator) };
  return { line: state.line + countLines(state.rest, 0, index), size: state.rest.length - index };
}

function longestCell(line: string, separator: string): number {
  return line.split(separator).reduce((longest, cell) => Math.max(longest, cell.length), 0);
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

function place(state: State, { cells, line, malformed }: RawRecord): TableRow | null {
  if (cells.every(isBlank)) {
    if (state.headers !== null) state.blankRows++;
    return null;
  }
  if (state.headers === null) {
    state.headers = cells.map(nameOfHeader);
    state.headerLine = line;
    state.filled = cells.map(() => 0);
    return null;
  }
  state.rows++;
  const width = state.headers.length;
  const beyond = cells.slice(width);
  const wide = beyond.some((cell) => !isBlank(cell));
  const missing = Math.max(0, width - cells.length);
  const kept = cells.length === width ? cells : cells.slice(0, width);
  for (let index = 0; index < kept.length; index++) {
    if (!isBlank(kept[index] ?? "")) state.filled[index] = (state.filled[index] ?? 0) + 1;
  }
  for (let index = 0; index < missing; index++) kept.push("");
  return {
    line,
    cells: kept,
    beyond: wide ? beyond : [],
    trailingEmpty: beyond.length > 0 && !wide,
    missing,
    malformed,
  };
}

function isBlank(cell: string): boolean {
  return cell === "" || cell.trim() === "";
}

/** A header as it is shown: one line, no spaces at its ends, NFC. Spelling is compared elsewhere. */
function nameOfHeader(cell: string): string {
  return cell.normalize("NFC").replace(/\s+/g, " ").trim();
}
