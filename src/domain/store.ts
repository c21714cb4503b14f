import type { Change, Row } from "./change";
import type { Counter } from "./counters";
import type { Deed, Head, JournalEvent } from "./journal";
import type { DeedDraft, Pen } from "./ledger";
import type { TableName } from "./model/entities";
import type { CardId, ProjectId } from "./model/ids";
import type { Rank } from "./model/order";
import type { Stamp } from "./model/stamp";
import type { Place } from "./model/vocabulary";

/** The small tables, which are read whole: no screen waits for them. */
export type SmallTable = Exclude<
  TableName,
  "card" | "cardText" | "checkItem" | "comment" | "link" | "alias" | "attachment"
>;

/** The tables whose rows hang on one card. */
export type CardPart = "checkItem" | "comment" | "attachment";

/** A range of one place in its order (rank, id). */
export type RankWindow = {
  readonly projectId: ProjectId;
  readonly place: Place;
  /** Start here, the rank itself included; null = from the open end. */
  readonly from: Rank | null;
  readonly direction: "down" | "up";
  readonly limit: number;
};

/** What a command may ask of the place where things are kept. Whoever implements it passes `storeContract`. */
export interface ReadTx {
  /** The row, deleted or not. */
  get<T extends TableName>(table: T, id: string): Promise<Row<T> | undefined>;
  getMany<T extends TableName>(table: T, ids: readonly string[]): Promise<readonly (Row<T> | undefined)[]>;
  /** The living rows of a small table, of one project where the table has projects. */
  list<T extends SmallTable>(table: T, projectId?: ProjectId): Promise<readonly Row<T>[]>;
  /** Cards of a place in order; `up` walks towards the first card. */
  window(range: RankWindow): Promise<readonly Row<"card">[]>;
  /** All cards of a place, in order. */
  cardsIn(projectId: ProjectId, place: Place): Promise<readonly Row<"card">[]>;
  /** The greatest number that a card of the project ever had, 0 before the first. */
  highestNumber(projectId: ProjectId): Promise<number>;
  /** The living checklist items, comments or attachments of a card. */
  partsOf<T extends CardPart>(table: T, cardId: CardId): Promise<readonly Row<T>[]>;
  /** The living cards that have this one as their parent; one in the trash does not count. */
  childrenOf(cardId: CardId): Promise<readonly Row<"card">[]>;
  /** The living links from a card and to it. */
  linksOf(cardId: CardId): Promise<readonly Row<"link">[]>;
  /** Of a project, of its epics (`epicScope`) or of all projects (`projectScope`). */
  counters(scope: string): Promise<readonly Counter[]>;
  head(): Promise<Head>;
  deed(stamp: Stamp): Promise<Deed | undefined>;
  eventsOf(stamp: Stamp): Promise<readonly JournalEvent[]>;
  /** A text that events name by hash. */
  longText(hash: string): Promise<string | undefined>;
  /** The bytes of an attachment; undefined when this desk never had them. */
  blob(hash: string): Promise<Uint8Array | undefined>;
  /** How many bytes the living attachments of the whole base say that they have. */
  attachedBytes(): Promise<number>;
  event(rowId: string, stamp: Stamp, table: TableName): Promise<JournalEvent | undefined>;
}

export interface WriteTx extends ReadTx {
  /** Rows, deed, events and counters, or none of them. */
  apply(changes: readonly Change[], pen: Pen, draft: DeedDraft): Promise<Deed>;
  /** Empties the payload of a deed and leaves the chain verifiable (model.md, 17). */
  redact(stamp: Stamp): Promise<void>;
}

export interface Store {
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  /** All or nothing: if `work` throws, nothing is kept. Nothing but the transaction may be awaited in it. */
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
}
