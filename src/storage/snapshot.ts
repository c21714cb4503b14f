import type { Row } from "@/domain/change";
import type { ProjectId } from "@/domain/model/ids";
import { snapshotKey, standing, standingOf } from "./aside";
import type { VigieDatabase } from "./database";
import { type FirstScreen, readFirstScreen } from "./first-screen";
import type { Identity } from "./identity";
import { projects, workspace } from "./queries/workspace";

/**
 * The first screen of the board that was last in sight, as one value among the desk's rows: a page can read it before
 * its code has come and show it at once. A cache beside the rows, never the truth: it bears the standing of the base
 * that it was read from, and the code that wrote it, and is nothing to a base or a code that are others.
 */
export type Snapshot = {
  readonly standing: string;
  readonly code: string;
  readonly workspace: Row<"workspace">;
  readonly projects: readonly Row<"project">[];
  readonly projectId: ProjectId;
  readonly screen: FirstScreen;
};

/** What the desk's rows of these names hold. */
export type DeskValues = { readonly [key in "head" | "mark" | "identity" | "snapshot"]?: unknown };

/** The snapshot among the desk's values, with the desk's identity; undefined unless it says what the base holds now. */
export function snapshotIn(
  { head, mark, identity, snapshot }: DeskValues,
  code: string,
): (Snapshot & { readonly identity: Identity }) | undefined {
  const kept = snapshot as Snapshot | undefined;
  if (kept?.code !== code || kept.standing !== standingOf(head, mark) || !identity) return undefined;
  return { ...kept, identity: identity as Identity };
}

/** Writes the snapshot of a board, unless it is there already; the rows are read anew, since a cache of a cache may be wrong twice. */
export async function keepSnapshot(db: VigieDatabase, projectId: ProjectId, code: string): Promise<void> {
  const kept = (await db.desk.get(snapshotKey))?.value as Snapshot | undefined;
  const isKept = kept?.projectId === projectId && kept.code === code;
  if (isKept && kept.standing === (await standing(db))) return;
  const next = await db.transaction("r", db.tables, () => readSnapshot(db, projectId, code));
  if (!next) return;
  await db.transaction("rw", db.desk, async () => {
    // Written on meanwhile: the next stillness makes another one.
    if ((await standing(db)) === next.standing) await db.desk.put({ key: snapshotKey, value: next });
  });
}

async function readSnapshot(
  db: VigieDatabase,
  projectId: ProjectId,
  code: string,
): Promise<Snapshot | undefined> {
  const [stands, founded, living, screen] = await Promise.all([
    standing(db),
    workspace(db),
    projects(db),
    readFirstScreen(db, projectId, new Set(["backlog"])),
  ]);
  if (!founded || screen.frame === null) return undefined;
  return { standing: stands, code, workspace: founded, projects: living, projectId, screen };
}
