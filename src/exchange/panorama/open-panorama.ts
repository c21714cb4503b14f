import { type NoTable, openSheet } from "@/exchange/sheet/open-sheet";
import type { Result } from "@/lib/result";
import { type PanoramaRead, type PanoramaRefusal, readPanorama } from "./read-panorama";

export type PanoramaProblem = PanoramaRefusal | NoTable;

/** The panorama in a CSV or in the first sheet of an XLSX workbook. */
export async function openPanorama(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<PanoramaRead, PanoramaProblem>> {
  const rows = await openSheet(bytes);
  return rows.ok ? readPanorama(rows.value) : rows;
}
