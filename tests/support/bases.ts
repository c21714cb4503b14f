import { createDispatch, type Dispatch } from "@/commands/dispatch";
import type { CardId, ColumnId, ProjectId, SprintId } from "@/domain/model/ids";
import type { PortableBatch } from "@/domain/portable";
import { startNative } from "@/exchange/native/write-native";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { dump } from "@/storage/queries/dump";
import { restoreStaged } from "@/storage/restore";
import { stage } from "@/storage/staged";
import { aHand } from "./builders";
import { aHeader, readFile } from "./native";

let opened = 0;

export function aBase(): VigieDatabase {
  opened += 1;
  return new VigieDatabase(`base-${opened}`);
}

export async function stageAll(
  db: VigieDatabase,
  batches: Iterable<PortableBatch>,
  job = "job",
): Promise<void> {
  for (const batch of batches) await stage(db, job, batch);
}

/** Reads a file that must be right, and stages it. */
export async function stageFile(db: VigieDatabase, file: string, job = "job"): Promise<void> {
  const { outcome, batches } = await readFile(file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  await stageAll(db, batches, job);
}

export async function fileOfBase(db: VigieDatabase): Promise<string> {
  let pieces: string[] = [];
  let end = () => "";
  await dump(db, () => {
    const writer = startNative(aHeader);
    pieces = [writer.begin];
    end = writer.end;
    return (batch) => pieces.push(writer.add(batch));
  });
  return pieces.join("") + end();
}

/** The rows of a file, without journal: what two desks that met must agree on. */
export function rowsOf(file: string): readonly string[] {
  return file.split("\n").filter((line) => line.startsWith('{"table"'));
}

export type Desk = {
  readonly db: VigieDatabase;
  readonly dispatch: Dispatch;
  readonly projectId: ProjectId;
  readonly columnIds: readonly ColumnId[];
  readonly places: readonly ("backlog" | SprintId)[];
  readonly cards: CardId[];
};

/** A desk that begins with what a file holds: the first project, its columns and sprints, its cards. */
export async function aDesk(name: string, file: string, seed: number): Promise<Desk> {
  const db = aBase();
  await stageFile(db, file);
  await restoreStaged(db, "job", { desk: name, now: Date.UTC(2026, 10, 23) });
  const hand = aHand({ desk: name, session: name.slice(-1).repeat(2), seed });
  const [project, columns, sprints, cards] = await Promise.all([
    db.rows("project").toCollection().first(),
    db.rows("column").toArray(),
    db.rows("sprint").toArray(),
    db.rows("card").toArray(),
  ]);
  return {
    db,
    dispatch: createDispatch(createDexieStore(db), hand),
    projectId: project?.id as ProjectId,
    columnIds: columns.map(({ id }) => id),
    places: ["backlog", ...sprints.map(({ id }) => id)],
    cards: cards.map(({ id }) => id),
  };
}
