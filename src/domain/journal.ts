import type { Fields, PastStep } from "./change";
import type { TableName } from "./model/entities";
import type { Stamp } from "./model/stamp";
import type { Instant } from "./model/vocabulary";

/** What a deed is about, for the words of « Annuler : … »: a card's key, a name, and how many rows. */
export type About = {
  readonly key?: string;
  readonly name?: string;
  readonly count: number;
  /** Why, in the words of who did it; asked for when protection is lowered. */
  readonly reason?: string;
};

/** `upkeep` is what the program does by itself, as emptying the trash after its thirty days. */
export type DeedSource = "hand" | "import" | "peer" | "undo" | "upkeep";

/**
 * One thing that someone did. Its stamp is its id: stamps are unique and a
 * field that bears one names the deed that wrote it.
 */
export type Deed = {
  readonly stamp: Stamp;
  readonly desk: string;
  /** Dense per desk, from 1: a gap would show that something was removed. */
  readonly seq: number;
  /** The actor's name as it was; claimed, not proven. */
  readonly actor: string;
  readonly command: string;
  readonly about: About;
  readonly undoes: Stamp | null;
  readonly source: DeedSource;
  /** When it happened; the stamp says when it was recorded. */
  readonly occurredAt: Instant;
  /** Minutes east of UTC on the desk's clock at that time. */
  readonly offset: number;
  readonly events: number;
  /** SHA-256 over the canonical text of its events. */
  readonly payload: string;
  /** The hash of the desk's deed before this one; empty for the first. */
  readonly prev: string;
  readonly hash: string;
};

/** What a deed did to one row. A birth (`before: null`) keeps no values: they follow from the row and its later events. */
export type JournalEvent = {
  readonly rowId: string;
  readonly stamp: Stamp;
  readonly table: TableName;
  /** Empty for rows above projects. */
  readonly projectId: string;
  readonly occurredAt: Instant;
  readonly before: Fields | null;
  readonly after: Fields;
  /** The stamps that the fields of `before` bore: undo follows them back through earlier undos. */
  readonly was?: Readonly<Record<string, Stamp>>;
  /** What a change log told of the row when it was imported, oldest first; undo takes it with the import (Decision 91). */
  readonly past?: readonly PastStep[];
  readonly redacted?: true;
};

/** The stamps of this desk's deeds that can be undone (newest last) and redone (next one last). */
export type History = { readonly done: readonly Stamp[]; readonly undone: readonly Stamp[] };

/** The end of this desk's chain, and its history: one small row that every write moves on. */
export type Head = {
  readonly seq: number;
  readonly stamp: Stamp | null;
  readonly hash: string;
  readonly history: History;
};

export const emptyHead: Head = { seq: 0, stamp: null, hash: "", history: { done: [], undone: [] } };
