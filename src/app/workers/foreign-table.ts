import { type ClassifiedFound, classifiedInTable } from "@/exchange/classified";
import { foldHeader } from "@/exchange/csv/field-names";
import { groupHeaders, guessMapping, type Mapping } from "@/exchange/csv/mapping";
import { type CsvChoice, type OpenedCsv, openCsv, rowBatches } from "@/exchange/csv/open";
import type { TableRow } from "@/exchange/csv/table";
import type { DateOrder, FileRefusal, ImportDraft, StatusCategory } from "@/exchange/draft";
import { looksLikeJson } from "@/exchange/jira-json/json-documents";
import { type OpenedIssues, openIssues, withHistories } from "@/exchange/jira-json/open-issues";
import { limits } from "@/exchange/limits";
import { createDraftReader, type TableFacts } from "@/exchange/rows/draft-reader";
import { sha256Text } from "@/lib/hash";
import { err, ok, type Result } from "@/lib/result";
import { shorten } from "@/lib/text";

export type Progress = {
  readonly phase: "read" | "plan" | "write";
  readonly done: number;
  readonly total: number;
};
export type Tell = (progress: Progress) => void;

/** What decides how the rows of a file are understood. */
export type Reading = CsvChoice & {
  readonly mapping: Mapping;
  readonly dateOrder?: DateOrder;
  readonly categories?: Readonly<Record<string, StatusCategory>>;
  readonly timeZone: string;
};

export type ReadTable = {
  readonly draft: ImportDraft;
  /** Cells that are not blank, by header. */
  readonly filled: Readonly<Record<string, number>>;
  readonly classified: ClassifiedFound;
};

const previewRows = 20;
const shownRows = 8;
const shownCell = 80;
const samples = 3;

/** The bytes of a file, unless it is past the limit: then not one of them is read. */
export async function bytesOf(file: Blob): Promise<Result<Uint8Array, FileRefusal>> {
  if (file.size > limits.file) return err({ code: "file-too-large", size: file.size, limit: limits.file });
  return ok(new Uint8Array(await file.arrayBuffer()));
}

/** A file as a table: of text, or made of the issues that Jira answered. */
type Opened = OpenedCsv | OpenedIssues;

/** Opens a file by what its bytes begin with. */
export function openTable(bytes: Uint8Array, choice: CsvChoice): Result<Opened, FileRefusal> {
  return looksLikeJson(bytes) ? openIssues(bytes, choice.encoding) : openCsv(bytes, choice);
}

/** The beginning of a table, in few words: what the person sees before anything is decided. */
export function glimpse(opened: Opened) {
  const { headers, encoding } = opened;
  const preview = "rows" in opened ? opened.rows.slice(0, previewRows) : opened.preview;
  const columns = groupHeaders(headers).map(({ name, columns: at }) => {
    const cells = preview.flatMap((row) => at.map((column) => row.cells[column] ?? ""));
    const told = [...new Set(cells.map((cell) => cell.trim()).filter(Boolean))].slice(0, samples);
    return { name, repeats: at.length, cells, samples: told.map((cell) => shorten(cell, shownCell)) };
  });
  const mapping = guessMapping(headers);
  const keys = columns.find(({ name }) => name === mapping.key?.[0]);
  return {
    encoding: encoding.encoding,
    separator: "rows" in opened ? null : opened.dialect.separator,
    columns: columns.map(({ cells: _, ...told }) => told),
    headers,
    mapping,
    projectName: projectNameIn(columns),
    keyPrefix: commonPrefix(keys?.cells ?? []),
    signature: sha256Text(columns.map(({ name }) => name).join("\n")).slice(0, 16),
    rows: preview.slice(0, shownRows).map(({ cells }) => cells.map((cell) => shorten(cell, shownCell))),
  };
}

/** Reads the whole file once, slice by slice, and makes the draft of it. Nothing of it is kept after a refusal. */
export function readTable(bytes: Uint8Array, reading: Reading, tell: Tell): Result<ReadTable, FileRefusal> {
  const opened = openTable(bytes, reading);
  if (!opened.ok) return opened;
  const { headers, encoding } = opened.value;
  const { encoding: _, separator: __, ...options } = reading;
  const reader = createDraftReader({ ...options, headers, bytesReplaced: encoding.replaced });
  if (!reader.ok) return reader;
  const marks = classifiedInTable(headers, "rows" in opened.value ? 0 : opened.value.headerLine);
  const add = (row: TableRow): void => {
    reader.value.add(row);
    marks.add(row);
  };
  const facts = addRows(opened.value, add, (done) => tell({ phase: "read", done, total: bytes.length }));
  if (!facts.ok) return facts;
  const byName = groupHeaders(headers).map(({ name, columns }) => {
    const cells = columns.reduce((sum, column) => sum + (facts.value.filled[column] ?? 0), 0);
    return [name, cells] as const;
  });
  const read = reader.value.end(facts.value);
  const draft = "rows" in opened.value ? withHistories(read, opened.value, reading.categories) : read;
  return ok({ draft, filled: Object.fromEntries(byName), classified: marks.end() });
}

function addRows(
  opened: Opened,
  add: (row: TableRow) => void,
  onBytes: (done: number) => void,
): Result<TableFacts, FileRefusal> {
  if ("rows" in opened) {
    for (const row of opened.rows) add(row);
    return ok({ blankRows: 0, filled: opened.filled });
  }
  let facts: TableFacts = { blankRows: 0, filled: [] };
  for (const batch of rowBatches(opened)) {
    if (!batch.ok) return batch;
    for (const row of batch.value.rows) add(row);
    const { filled, blankRows } = batch.value.soFar;
    facts = { filled, blankRows };
    onBytes(batch.value.bytesRead);
  }
  return ok(facts);
}

/** The same, but at most ten times a second: each telling wakes the page's thread. */
export function calm(tell: Tell): Tell {
  let last = 0;
  return (progress) => {
    const now = Date.now();
    if (now - last < 100 && progress.done < progress.total) return;
    last = now;
    tell(progress);
  };
}

const projectHeaders = new Set(
  ["project name", "nom du projet", "nombre del proyecto", "nome do projeto", "projektname"].map(foldHeader),
);

/** Jira writes it into every row; where rows differ the file is of several projects, and none is meant. */
function projectNameIn(
  columns: readonly { readonly name: string; readonly cells: readonly string[] }[],
): string | null {
  const cells = columns.find(({ name }) => projectHeaders.has(foldHeader(name)))?.cells ?? [];
  const names = new Set(cells.map((cell) => cell.trim()).filter(Boolean));
  const [only] = names;
  return names.size === 1 && only !== undefined ? shorten(only, shownCell) : null;
}

/** The head that most of these keys bear: `INT` of `INT-44`; null where none looks like one. */
export function commonPrefix(keys: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const prefix = /^([A-Z][A-Z0-9]{1,9})-\d+$/.exec(key.trim())?.[1];
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}
