import type { FileRefusal } from "@/exchange/draft";
import { err, ok, type Result } from "@/lib/result";
import { decodedSlices, type Encoding, type EncodingFinding, findEncoding } from "./decode";
import { type Dialect, detectDialect, type Separator } from "./detect";
import { createTableReader, type TableRow, type TableSoFar } from "./table";

/** What a person may decide instead of us. */
export type CsvChoice = { readonly encoding?: Encoding; readonly separator?: Separator };

/** A file whose encoding, separator and header are known; its rows are not read yet. */
export type OpenedCsv = {
  readonly bytes: Uint8Array;
  readonly encoding: EncodingFinding;
  readonly dialect: Dialect;
  readonly headers: readonly string[];
  readonly headerLine: number;
  /** the first rows, for the eye */
  readonly preview: readonly TableRow[];
};

const previewRows = 20;
/** Enough for the header of a table of several thousand columns. */
const sampleSize = 512 * 1024;

/**
 * Looks at the beginning of a file and says how it will be read. Refuses what
 * cannot be a table: no text, empty, too large, no data row, a quote still open
 * in a file shorter than the sample. What lies further on is judged by `rowBatches`.
 */
export function openCsv(bytes: Uint8Array, choice: CsvChoice = {}): Result<OpenedCsv, FileRefusal> {
  const encoding = findEncoding(bytes, choice.encoding);
  if (!encoding.ok) return encoding;
  const { text: sample, whole } = firstText(bytes, encoding.value);
  if (whole && sample.trim() === "") return err({ code: "empty" });
  const dialect = detectDialect(sample, choice.separator);
  const reader = createTableReader(dialect);
  const first = reader.push(sample);
  if (!first.ok) return first;
  const last = whole ? reader.end() : ok([]);
  if (!last.ok) return last;
  const { headers, headerLine } = reader.soFar();
  if (headers === null) return err({ code: "empty" });
  const preview = [...first.value, ...last.value].slice(0, previewRows);
  return ok({ bytes, encoding: encoding.value, dialect, headers, headerLine, preview });
}

function firstText(bytes: Uint8Array, encoding: EncodingFinding): { text: string; whole: boolean } {
  let text = "";
  for (const slice of decodedSlices(bytes, encoding)) {
    text += slice.text;
    if (text.length >= sampleSize) return { text, whole: slice.bytesRead === bytes.length };
  }
  return { text, whole: true };
}

export type RowBatch = {
  readonly rows: readonly TableRow[];
  /** progress: of `bytes.length` */
  readonly bytesRead: number;
  /** grows from batch to batch; with the last one it is about the whole file */
  readonly soFar: TableSoFar;
};

/**
 * All rows of an opened file, batch by batch (what 256 kB of bytes hold). Stop
 * asking and nothing more is read, so a worker can tell its progress and cancel
 * between two batches. A refusal is the last thing it yields, and means that
 * nothing of the file may be kept.
 */
export function* rowBatches(opened: OpenedCsv): Generator<Result<RowBatch, FileRefusal>> {
  const reader = createTableReader(opened.dialect);
  for (const { text, bytesRead } of decodedSlices(opened.bytes, opened.encoding)) {
    const rows = reader.push(text);
    if (!rows.ok) return yield rows;
    yield ok({ rows: rows.value, bytesRead, soFar: reader.soFar() });
  }
  const last = reader.end();
  yield last.ok ? ok({ rows: last.value, bytesRead: opened.bytes.length, soFar: reader.soFar() }) : last;
}
