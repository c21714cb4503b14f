import { dispatchAfter, type Hand } from "@/commands/dispatch";
import type { ImportTarget, ImportWish, ImportWords } from "@/commands/import/foreign";
import type { ImportPlan, ImportReport } from "@/commands/import/import-report";
import { planImport } from "@/commands/import/plan-import";
import type { ColumnId } from "@/domain/model/ids";
import type { Refusal } from "@/domain/rules/refusal";
import type { Store } from "@/domain/store";
import type { CsvChoice } from "@/exchange/csv/open";
import type { FileRefusal, ImportDraft, Rejected } from "@/exchange/draft";
import { must } from "@/lib/assert";
import { err, ok, type Result } from "@/lib/result";
import type { VigieDatabase } from "@/storage/database";
import { classifiedRefusal } from "./classified-refusal";
import {
  bytesOf,
  calm,
  glimpse,
  openTable,
  type Reading,
  type ReadTable,
  readTable,
  type Tell,
} from "./foreign-table";

export type ImportAsk = Reading & {
  readonly target: ImportTarget;
  readonly columnByStatus: Readonly<Record<string, ColumnId | "new">>;
  readonly words: ImportWords;
  /** How many lines a person saw and called no mention of classification; with more in the file nothing is written. */
  readonly dismissed?: number;
};

export type ImportTrouble =
  | { readonly kind: "file"; readonly refusal: FileRefusal }
  | { readonly kind: "house"; readonly refusal: Refusal };

/** Opens a base for this worker; `onRows` is told of every row as it is written. */
export type OpenDesk = (
  base: string,
  actor: string,
  onRows?: (count: number) => void,
) => Promise<{ readonly db: VigieDatabase; readonly store: Store; readonly hand: Hand }>;

/** Which base is written in, and by whom. */
export type DeskName = { readonly base: string; readonly actor: string };

type Held = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly at: number;
  /** The last reading of the file, and what it was read with: another project or column needs no second one. */
  read: { readonly key: string; readonly table: ReadTable } | null;
};

const toldWarnings = 200;
const toldLines = 20;
const toldRejected = 200;

/**
 * The import, in its worker: the file is held here from the first look to the
 * end, so the staging of an import is this worker's memory. A worker that is
 * ended leaves nothing behind, and before its one transaction there was nothing.
 */
export function createImportJobs(open: OpenDesk) {
  let held: Held | null = null;
  const read = (ask: ImportAsk, tell: Tell): Result<ReadTable, FileRefusal> => {
    const file = must(held, "a table is opened before it is read");
    const { encoding, separator, mapping, dateOrder, categories, timeZone } = ask;
    const key = JSON.stringify([encoding, separator, mapping, dateOrder, categories, timeZone]);
    if (file.read?.key === key) return ok(file.read.table);
    file.read = null;
    const table = readTable(file.bytes, ask, tell);
    if (table.ok) file.read = { key, table: table.value };
    return table;
  };
  return {
    async openTable(file: Blob, name: string, choice: CsvChoice) {
      const bytes = await bytesOf(file);
      if (!bytes.ok) return bytes;
      const opened = openTable(bytes.value, choice);
      if (!opened.ok) return opened;
      const at = (file as Partial<File>).lastModified ?? Date.now();
      held = { bytes: bytes.value, name, at, read: null };
      return ok(glimpse(opened.value));
    },

    /** Everything that the import would do, by the code that would do it; nothing is written. */
    async previewImport({ base, actor }: DeskName, ask: ImportAsk, telling: Tell) {
      const tell = calm(telling);
      const table = read(ask, tell);
      if (!table.ok) return err<ImportTrouble>({ kind: "file", refusal: table.error });
      const { draft, filled, classified } = table.value;
      tell({ phase: "plan", done: 0, total: 0 });
      const { db, store } = await open(base, actor);
      try {
        const plan = await store.read((tx) =>
          planImport(tx, draft, wishOf(ask, must(held, "an open table"))),
        );
        if (!plan.ok) return err<ImportTrouble>({ kind: "house", refusal: plan.error });
        return ok({ ...glance(draft), filled, classified, report: plan.value.report });
      } finally {
        db.close();
      }
    },

    /** Plans again in the transaction that writes, so that nothing comes between; all of it, or nothing. */
    async applyImport(desk: DeskName, ask: ImportAsk, telling: Tell) {
      const tell = calm(telling);
      const table = read(ask, tell);
      if (!table.ok) return err<ImportTrouble>({ kind: "file", refusal: table.error });
      const refusal = classifiedRefusal(table.value.classified, ask.dismissed);
      if (refusal !== null) return err<ImportTrouble>({ kind: "house", refusal });
      const wish = wishOf(ask, must(held, "an open table"));
      return applyDraft(open, desk, { draft: table.value.draft, wish, tell });
    },

    /** Every line that is not taken, for the list that can be saved. */
    rejectedLines(): readonly Rejected[] {
      return held?.read?.table.draft.rejected ?? [];
    },
  };
}

/** Opens the base, writes, and tells of every row on its way. */
async function applyDraft(
  open: OpenDesk,
  { base, actor }: DeskName,
  { draft, wish, tell }: { readonly draft: ImportDraft; readonly wish: ImportWish; readonly tell: Tell },
): Promise<Result<{ readonly report: ImportReport; readonly rows: number }, ImportTrouble>> {
  tell({ phase: "plan", done: 0, total: 0 });
  const total = { rows: 0 };
  let done = 0;
  const { db, store, hand } = await open(base, actor, (count) => {
    done += count;
    tell({ phase: "write", done: Math.min(done, total.rows), total: total.rows });
  });
  try {
    const outcome = await writeImport(store, hand, { draft, wish, total });
    return outcome.ok ? outcome : err({ kind: "house", refusal: outcome.error });
  } finally {
    db.close();
  }
}

type Write = {
  readonly draft: ImportDraft;
  readonly wish: ImportWish;
  /** Set to how many rows will be written, as soon as that is known. */
  readonly total: { rows: number };
};

function writeImport(
  store: Store,
  hand: Hand,
  { draft, wish, total }: Write,
): Promise<Result<{ readonly report: ImportReport; readonly rows: number }, Refusal>> {
  return dispatchAfter(store, hand, async (tx) => {
    const plan = await planImport(tx, draft, wish);
    if (!plan.ok) return plan;
    const { changes, report } = plan.value;
    total.rows = changes.length + eventsOf(plan.value);
    const count = report.created.cards + report.revived + report.updated.cards;
    const command = { type: "import/apply", changes, name: wish.source.name, count } as const;
    return ok({ command: changes.length === 0 ? null : command, answer: { report, rows: changes.length } });
  });
}

/** A new card and its text share one event. */
function eventsOf({ changes }: ImportPlan): number {
  return changes.filter(({ table, before }) => table !== "cardText" || before !== null).length;
}

function wishOf(ask: ImportAsk, { name, at }: Held): ImportWish {
  const { target, columnByStatus, words, mapping } = ask;
  return { target, columnByStatus, words, fields: Object.keys(mapping), source: { name, at } };
}

/** What the preview shows of a draft: enough to judge, little enough to cross threads and to draw. */
function glance({ counts, warnings, rejected, dateOrders }: ImportDraft) {
  const told = warnings.slice(0, toldWarnings);
  return {
    counts,
    warnings: told.map((warning) => ({ ...warning, lines: warning.lines.slice(0, toldLines) })),
    rejected: rejected.slice(0, toldRejected),
    dateOrders,
  };
}
