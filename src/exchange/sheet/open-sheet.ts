import { openCsv, rowBatches } from "@/exchange/csv/open";
import type { FileRefusal } from "@/exchange/draft";
import { err, ok, type Result } from "@/lib/result";

/** A row with the line of the file on which it stands, the first being 1. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] };

/** Why a file gives no rows: what is wrong with the CSV, or a workbook that cannot be opened. */
export type NoTable = {
  readonly kind: "no-table";
  readonly refusal: FileRefusal | { readonly code: "xlsx-unreadable" };
};

/**
 * The rows of a CSV of any usual encoding and separator, or of the first sheet of an XLSX workbook, heading included.
 * A formula counts as the value that it last had, one that failed as an empty cell; of merged cells the first alone
 * holds the text. Rows that are blank are left out, the others keep their line.
 */
export async function openSheet(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<readonly SheetRow[], NoTable>> {
  const rows = isWorkbook(bytes) ? await rowsOfWorkbook(bytes) : rowsOfCsv(bytes);
  return rows.ok ? ok(rows.value.filter(({ cells }) => cells.some((text) => text.trim() !== ""))) : rows;
}

/** An XLSX is a ZIP: its first two letters say so. */
const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

type Rows = Result<readonly SheetRow[], NoTable>;

function rowsOfCsv(bytes: Uint8Array): Rows {
  const opened = openCsv(bytes);
  if (!opened.ok) return err({ kind: "no-table", refusal: opened.error });
  const { headers, headerLine } = opened.value;
  const rows: SheetRow[] = [{ line: headerLine, cells: headers }];
  for (const batch of rowBatches(opened.value)) {
    if (!batch.ok) return err({ kind: "no-table", refusal: batch.error });
    // Below a title that is one cell wide, the table goes on to its right.
    for (const { line, cells, beyond } of batch.value.rows) rows.push({ line, cells: [...cells, ...beyond] });
  }
  return ok(rows);
}

async function rowsOfWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Rows> {
  try {
    const { readSheet } = await import("read-excel-file/universal");
    const rows = await readSheet(new Blob([bytes]));
    return ok(rows.map((row, i) => ({ line: i + 1, cells: row.map(textOf) })));
  } catch {
    return err({ kind: "no-table", refusal: { code: "xlsx-unreadable" } });
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
