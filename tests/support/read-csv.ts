import { readFileSync } from "node:fs";
import { guessMapping, type Mapping } from "@/exchange/csv/mapping";
import { type CsvChoice, openCsv, rowBatches } from "@/exchange/csv/open";
import type { TableRow, TableSoFar } from "@/exchange/csv/table";
import type { FileRefusal, ImportDraft } from "@/exchange/draft";
import { createDraftReader, type DraftOptions } from "@/exchange/rows/draft-reader";
import { err, ok, type Result } from "@/lib/result";

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A small hand-made file; nothing in it comes from anywhere. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/csv/${name}`, import.meta.url)));
}

type WholeTable = { headers: readonly string[]; rows: readonly TableRow[]; facts: TableSoFar };

/** The whole table of a file, as a worker would read it. */
export function tableOf(bytes: Uint8Array, choice: CsvChoice = {}): Result<WholeTable, FileRefusal> {
  const opened = openCsv(bytes, choice);
  if (!opened.ok) return opened;
  const rows: TableRow[] = [];
  let facts: TableSoFar | null = null;
  for (const batch of rowBatches(opened.value)) {
    if (!batch.ok) return batch;
    rows.push(...batch.value.rows);
    facts = batch.value.soFar;
  }
  return facts ? ok({ headers: opened.value.headers, rows, facts }) : err({ code: "empty" });
}

type Wanted = Partial<Omit<DraftOptions, "headers" | "mapping">> & { mapping?: Mapping };

/** The draft of a whole file; the mapping is guessed unless given. */
export function draftOf(bytes: Uint8Array, wanted: Wanted = {}): ImportDraft {
  const table = tableOf(bytes);
  if (!table.ok) throw new Error(`refused: ${JSON.stringify(table.error)}`);
  const { headers, rows, facts } = table.value;
  const mapping = wanted.mapping ?? guessMapping(headers);
  const reader = createDraftReader({ timeZone: "Europe/Paris", ...wanted, headers, mapping });
  if (!reader.ok) throw new Error(`refused: ${JSON.stringify(reader.error)}`);
  for (const row of rows) reader.value.add(row);
  return reader.value.end(facts);
}
