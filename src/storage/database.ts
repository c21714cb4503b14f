import { Dexie, type Table } from "dexie";
import type { Row } from "@/domain/change";
import type { Counter } from "@/domain/counters";
import type { Deed, JournalEvent } from "@/domain/journal";
import type { TableName } from "@/domain/model/entities";
import { type Migration, migrations } from "./migrations/list";

/** A row of the desk's own: preferences, drafts, the head of its chain. Never sent to peers. */
export type DeskRow = { readonly key: string; readonly value: unknown };
/** What an import has read and not applied yet. */
export type StagedRows = { readonly id?: number; readonly job: string; readonly rows: unknown };
/** An export, print or diagnostic that left this desk; not exported itself, so that exporting changes nothing. */
export type AuditRow = {
  readonly id?: number;
  readonly at: number;
  readonly what: string;
  readonly detail: string;
};

type Documents = { readonly [T in TableName]: Table<Row<T>, string> };

/** The newest version that this code can read. */
export const schemaVersion = migrations.length;

export class VigieDatabase extends Dexie {
  declare readonly deed: Table<Deed, string>;
  declare readonly event: Table<JournalEvent, [string, string, string]>;
  declare readonly longText: Table<{ readonly hash: string; readonly text: string }, string>;
  /** Bytes of attachments, once each. */
  declare readonly blob: Table<{ readonly hash: string; readonly bytes: Uint8Array }, string>;
  declare readonly counter: Table<Counter & { readonly key: string }, string>;
  declare readonly desk: Table<DeskRow, string>;
  declare readonly staging: Table<StagedRows, number>;
  declare readonly audit: Table<AuditRow, number>;

  /**
   * Strict: an acknowledged write survives a power cut; relaxed is for what can be made anew. The cache of live queries
   * is off: it has a history of wrong answers.
   */
  constructor(
    name: string,
    version: number = schemaVersion,
    chromeTransactionDurability: "strict" | "relaxed" = "strict",
  ) {
    super(name, { chromeTransactionDurability, cache: "disabled" });
    for (const { version: to, stores, upgrade } of inSteps(migrations.slice(0, version))) {
      const step = this.version(to).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
  }

  /** A document table, with the type of its rows. */
  rows<T extends TableName>(name: T): Documents[T] {
    return this.table(name) as Documents[T];
  }
}

/**
 * The migrations as Dexie needs them: those that only add stores are one step with what follows, since Dexie reads all
 * stores anew for each version that it is told, and every opening would wait for that.
 */
function inSteps(all: readonly Migration[]): readonly Migration[] {
  const steps: Migration[] = [];
  let stores = {};
  for (const [index, migration] of all.entries()) {
    stores = { ...stores, ...migration.stores };
    if (!migration.upgrade && index < all.length - 1) continue;
    steps.push({ ...migration, stores });
    stores = {};
  }
  return steps;
}
