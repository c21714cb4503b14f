import { openCsv, rowBatches } from "@/exchange/csv/open";
import type { FileRefusal } from "@/exchange/draft";
import { err, ok, type Result } from "@/lib/result";
import { type PanoramaRead, type PanoramaRefusal, type PanoramaRow, readPanorama } from "./read-panorama";

export type PanoramaProblem =
  | PanoramaRefusal
  | { readonly kind: "no-table"; readonly code: FileRefusal["code"] | "xlsx" };

/**
 * The panorama in a CSV of any usual encoding and separator, or in the first
 * sheet of an XLSX workbook. Formulas count as the value that they last had.
 */
export async function openPanorama(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<PanoramaRead, PanoramaProblem>> {
  const rows = isWorkbook(bytes) ? await rowsOfWorkbook(bytes) : rowsOfCsv(bytes);
  return rows.ok ? readPanorama(rows.value) : rows;
}

/** An XLSX is a ZIP: its first two letters say so. */
const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

type Rows = Result<readonly PanoramaRow[], PanoramaProblem>;

function rowsOfCsv(bytes: Uint8Array): Rows {
  const opened = openCsv(bytes);
  if (!opened.ok) return err({ kind: "no-table", code: opened.error.code });
  const { headers, headerLine } = opened.value;
  const rows: PanoramaRow[] = [{ line: headerLine, cells: headers }];
  for (const batch of rowBatches(opened.value)) {
    if (!batch.ok) return err({ kind: "no-table", code: batch.error.code });
    rows.push(...batch.value.rows);
  }
  return ok(rows);
}

async function rowsOfWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Rows> {
  try {
    const { readSheet } = await import("read-excel-file/universal");
    const rows = await readSheet(new Blob([bytes]));
    return ok(rows.map((row, i) => ({ line: i + 1, cells: row.map(textOf) })));
  } catch {
    return err({ kind: "no-table", code: "xlsx" });
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
