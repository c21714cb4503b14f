import type { Row } from "@/domain/change";
import type { ProjectId } from "@/domain/model/ids";
import { onDemand } from "@/lib/on-demand";
import { schemaVersion, VigieDatabase } from "@/storage/database";
import type { FirstScreen } from "@/storage/first-screen";
import { type Identity, identityOf } from "@/storage/identity";
import { Mishap, mishapOf } from "@/storage/mishap";
import { projects, workspace } from "@/storage/queries/workspace";
import { readSentinel } from "./sentinel";

export type Opened =
  | {
      readonly kind: "open";
      readonly base: string;
      readonly db: VigieDatabase;
      readonly first: FirstAnswers;
    }
  | { readonly kind: "lost"; readonly base: string; readonly db: VigieDatabase; readonly foundedAt: number }
  | { readonly kind: "newer"; readonly base: string; readonly db: VigieDatabase }
  | { readonly kind: "refused"; readonly base: string; readonly cause: unknown };

/** What the first screen needs to know, read in one go. */
export type FirstAnswers = {
  readonly workspace: Row<"workspace"> | undefined;
  readonly projects: readonly Row<"project">[];
  readonly identity: Identity;
  /** A board that is known already. */
  readonly board?: { readonly projectId: ProjectId; readonly screen: FirstScreen };
};

async function firstAnswers(db: VigieDatabase): Promise<FirstAnswers> {
  const [row, rows, identity] = await Promise.all([workspace(db), projects(db), identityOf(db)]);
  return { workspace: row, projects: rows, identity };
}

/** The database's name carries the workspace: all files of a disk may share one store. */
export function databaseName(base: string): string {
  return `vigie.${base}`;
}

/** A base that is about to be opened, or is being opened since `open` was first called. */
export type Opening = {
  readonly base: string;
  readonly db: VigieDatabase;
  readonly open: () => Promise<Opened>;
};

/** Opens a workspace's base when it is told to, and says what was found: never an empty welcome over a loss. */
export function openBase(base: string, db = new VigieDatabase(databaseName(base))): Opening {
  return { base, db, open: onDemand(() => whatIsFound(base, db)) };
}

async function whatIsFound(base: string, db: VigieDatabase): Promise<Opened> {
  try {
    await db.open();
    // Dexie multiplies versions by ten and opens a newer database without a word: we must not write in it.
    if (db.backendDB().version > schemaVersion * 10) return { kind: "newer", base, db };
    const first = await firstAnswers(db);
    const founded = readSentinel().founded[base];
    if (!first.workspace && founded) return { kind: "lost", base, db, foundedAt: founded.at };
    return { kind: "open", base, db, first };
  } catch (error) {
    const mishap = mishapOf(error);
    if (mishap instanceof Mishap && mishap.kind === "newer-database") return { kind: "newer", base, db };
    return { kind: "refused", base, cause: error };
  }
}
