import type { Row } from "@/domain/change";
import { type ClassifiedFound, classifiedInTable } from "@/exchange/classified";
import { headOf } from "@/exchange/processes/process-columns";
import { type NoTable, openSheet, type SheetRow } from "@/exchange/sheet/open-sheet";
import { hashedFile } from "@/lib/hash";
import { ok, type Result } from "@/lib/result";

/** No list of processes weighs more: a larger file is another one, chosen by mistake. */
export const mostBytes = 10_000_000;

/** What a file comes into. */
export type Register = {
  readonly portfolio: Row<"portfolio">;
  readonly processes: readonly Row<"process">[];
  readonly lines: readonly Row<"businessLine">[];
};

/** A file that was chosen: its heading, the rows below, and what in it looks like a mention of classification. */
export type ProcessFile = {
  readonly name: string;
  readonly head: SheetRow;
  readonly rows: readonly SheetRow[];
  readonly classified: ClassifiedFound;
};

/** Reads a file as a table, with its heading found and every cell looked at for mentions of classification. */
export async function openProcessFile(file: File): Promise<Result<ProcessFile, NoTable>> {
  const opened = await openSheet((await hashedFile(file)).bytes);
  if (!opened.ok) return opened;
  const { head, rows } = headOf(opened.value);
  const marks = classifiedInTable(head.cells, head.line);
  for (const row of rows) marks.add({ ...row, beyond: [] });
  return ok({ name: file.name, head, rows, classified: marks.end() });
}
