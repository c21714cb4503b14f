import type { Row } from "@/domain/change";
import { emptyHead, type Head } from "@/domain/journal";
import { compareRanked } from "@/domain/model/order";
import { readStamp } from "@/domain/model/stamp";
import type { VigieDatabase } from "../database";
import { namedDeed, type ToldDeed } from "./journal/deeds";

/** The one workspace row; undefined in a base that nobody has founded. */
export async function workspace(db: VigieDatabase): Promise<Row<"workspace"> | undefined> {
  return (await db.rows("workspace").toArray())[0];
}

/** The projects in use, in their order; archived ones and those of the trash are asked for apart, and those that others steer have no board. */
export async function projects(db: VigieDatabase): Promise<readonly Row<"project">[]> {
  const rows = await db.rows("project").toArray();
  return rows.filter((row) => !row.deleted && row.shelf == null && !row.isExternal).sort(compareRanked);
}

/** The living portfolios. */
export async function portfolios(db: VigieDatabase): Promise<readonly Row<"portfolio">[]> {
  return (await db.rows("portfolio").toArray()).filter((row) => !row.deleted);
}

/** Under what the desk knows that its base began with a file: before its own first deed there is nothing to undo. */
export const restoredKey = "restored";

export type Steps = {
  readonly undo: ToldDeed | undefined;
  readonly redo: ToldDeed | undefined;
  /** What is there came with a file into an empty base, and nothing that was done here since is left to undo. */
  readonly isRestored: boolean;
};

/** What Ctrl+Z and Ctrl+Y would do now, in the words of what was once done: « annulation » says nothing of it. */
export async function steps(db: VigieDatabase): Promise<Steps> {
  return db.transaction("r", db.desk, db.deed, db.event, async () => {
    const head = ((await db.desk.get("head"))?.value as Head | undefined) ?? emptyHead;
    const { done, undone } = head.history;
    const [undo, redo] = [await namedDeed(db, done.at(-1)), await namedDeed(db, undone.at(-1))];
    const isRestored = done.length === 0 && (await db.desk.get(restoredKey)) !== undefined;
    return { undo: undo?.deed, redo: redo?.deed, isRestored };
  });
}

/** How many deeds this base holds that no backup file has, and when the last backup was written. */
export async function backupState(db: VigieDatabase): Promise<{
  readonly unsaved: number;
  readonly savedAt: number | null;
  /** When the oldest deed that no file has was recorded. */
  readonly oldestAt: number | null;
}> {
  const [head, saved, identity] = await db.desk.bulkGet(["head", "backup", "identity"]);
  const seq = ((head?.value as Head | undefined) ?? emptyHead).seq;
  const backup = saved?.value as { readonly seq: number; readonly at: number } | undefined;
  const { desk = "" } = (identity?.value ?? {}) as { readonly desk?: string };
  const oldest = await db.deed.get({ desk, seq: (backup?.seq ?? 0) + 1 });
  return {
    unsaved: seq - (backup?.seq ?? 0),
    savedAt: backup?.at ?? null,
    oldestAt: oldest ? readStamp(oldest.stamp).millis : null,
  };
}

/** The living views that teams share, of all projects. */
export async function savedViews(db: VigieDatabase): Promise<readonly Row<"savedView">[]> {
  return (await db.rows("savedView").toArray()).filter((row) => !row.deleted);
}
