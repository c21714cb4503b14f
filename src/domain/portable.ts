import type { Deed, JournalEvent } from "./journal";
import type { TableName } from "./model/entities";
import type { Stamp } from "./model/stamp";

/** A row as it travels: any table's, perhaps a newer version's, with its stamps and whatever fields it has. */
export type PortableRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly stamp: Stamp;
  readonly stamps?: Readonly<Record<string, Stamp>>;
  readonly deleted?: boolean;
};

/** Bytes of attachments, once each. */
export type BlobRow = { readonly hash: string; readonly bytes: Uint8Array };

export type LongTextRow = { readonly hash: string; readonly text: string };

/**
 * A slice of all that a base holds, in the order in which it leaves and comes
 * in: rows by table and id, then deeds by stamp, events by row, stamp and table,
 * long texts by hash, bytes of attachments by hash, one a batch. Storage and the native file speak through it, so that
 * neither knows the other, and neither ever holds a whole base.
 */
export type PortableBatch =
  | { readonly kind: "rows"; readonly table: string; readonly rows: readonly PortableRow[] }
  | { readonly kind: "deeds"; readonly deeds: readonly Deed[] }
  | { readonly kind: "events"; readonly events: readonly JournalEvent[] }
  | { readonly kind: "texts"; readonly texts: readonly LongTextRow[] }
  | { readonly kind: "blobs"; readonly blobs: readonly BlobRow[] };

const travels: Readonly<Record<TableName, true>> = {
  alias: true,
  attachment: true,
  availability: true,
  businessLine: true,
  calendar: true,
  card: true,
  cardText: true,
  checkItem: true,
  column: true,
  comment: true,
  contact: true,
  dependency: true,
  document: true,
  driver: true,
  epic: true,
  healthNote: true,
  intervalGoal: true,
  iteration: true,
  label: true,
  link: true,
  milestone: true,
  minutes: true,
  objective: true,
  organisation: true,
  person: true,
  pillar: true,
  planningInterval: true,
  portfolio: true,
  process: true,
  program: true,
  project: true,
  retroNote: true,
  risk: true,
  savedView: true,
  snapshot: true,
  sprint: true,
  stakeholder: true,
  team: true,
  template: true,
  workspace: true,
};

/** The document tables in the order of the native file (code units). A table that is missing here does not compile. */
export const documentTables: readonly TableName[] = (Object.keys(travels) as TableName[]).sort();

/** Is this a table that this version knows? Another one is a newer version's: its rows are kept and passed on (B109). */
export function isDocumentTable(name: string): name is TableName {
  return Object.hasOwn(travels, name);
}

/** Counts on a card's face follow from other rows; they bear no stamp, and never travel. */
export const keptCounts = ["checksDone", "checksTotal", "comments"] as const;

/** The row without what follows from other rows. */
export function withoutCounts(table: string, row: PortableRow): PortableRow {
  if (table !== "card") return row;
  const { checksDone: _, checksTotal: __, comments: ___, ...rest } = row;
  return rest as PortableRow;
}
