import type { CommandOf } from "@/commands/command";
import { createDispatch, type Hand } from "@/commands/dispatch";
import { emptyHead, type Head } from "@/domain/journal";
import type { ProjectId } from "@/domain/model/ids";
import type { Marking } from "@/domain/model/vocabulary";
import { effectiveMarking, type OwnLevel } from "@/domain/rules/marking";
import type { Preview } from "@/domain/rules/preview";
import type { Refusal } from "@/domain/rules/refusal";
import type { Store } from "@/domain/store";
import type { ClassifiedFound } from "@/exchange/classified";
import { nativeFileName } from "@/exchange/native/file-name";
import type { LeftOut } from "@/exchange/native/native-file";
import { nativeHeader, startNative } from "@/exchange/native/write-native";
import { must } from "@/lib/assert";
import { dayAt } from "@/lib/day-at";
import { err, ok, type Result } from "@/lib/result";
import { planMerge, planRestore, type RestorePlan } from "@/storage/compare";
import { schemaVersion, type VigieDatabase } from "@/storage/database";
import { createDeskDoor } from "@/storage/desk-door";
import type { Identity } from "@/storage/identity";
import { mergeRows } from "@/storage/merge-rows";
import { namesIn } from "@/storage/queries/difference-names";
import { dump } from "@/storage/queries/dump";
import { workspace } from "@/storage/queries/workspace";
import { isEmpty, restoreStaged, withStagedBlobs } from "@/storage/restore";
import { unstage } from "@/storage/staged";
import { classifiedRefusal } from "./classified-refusal";
import { type ExportManner, projectCsv } from "./export-csv";
import { calm, type Tell } from "./foreign-table";
import type { DeskName } from "./import-job";
import { type BackupRefusal, type Staged, stageFile } from "./stage-file";

type OpenDesk = (
  base: string,
  actor: string,
) => Promise<{
  readonly db: VigieDatabase;
  readonly identity: Identity;
  readonly store: Store;
  readonly hand: Hand;
}>;

export type FileOut = { readonly name: string; readonly blob: Blob };

/** `isLight`: without the bytes of attachments. */
export type BackupManner = {
  readonly gzip: boolean;
  readonly isLight?: boolean;
  /** Not noted as this desk's backup: whoever brings it to its place notes it there. */
  readonly isAside?: boolean;
};

type BackupOut = FileOut & {
  readonly leftOut: readonly LeftOut[];
  readonly upTo: { readonly seq: number; readonly at: number };
};

export type BackupPreview = Staged & {
  readonly over: {
    readonly restore: Preview;
    readonly merge: Preview;
    readonly isSameWorkspace: boolean;
    readonly names: Readonly<Record<string, string>>;
  } | null;
};

type RestoreAsk = { readonly mode: "into-empty" | "restore" | "merge"; readonly dismissed: number };
export type RestoreTrouble = Refusal | { readonly kind: "base-not-empty" };

/** One restoration at a time is staged; what a killed one left is taken away by the next. */
const job = "restore";

/** Files of ours, out and in, in their worker. */
export function createFileJobs(open: OpenDesk) {
  const withDesk = async <T>(
    { base, actor }: DeskName,
    work: (desk: Awaited<ReturnType<OpenDesk>>) => Promise<T>,
  ): Promise<T> => {
    const desk = await open(base, actor);
    try {
      return await work(desk);
    } finally {
      desk.db.close();
    }
  };
  let plan: RestorePlan | null = null;
  let held: { name: string; classified: ClassifiedFound } = { name: "", classified: { count: 0, first: [] } };
  return {
    exportCsv: (desk: DeskName, projectId: ProjectId, manner: ExportManner) =>
      withDesk(desk, (open) => csvOut(open, projectId, manner)),

    saveBackup: (desk: DeskName, manner: BackupManner) => withDesk(desk, (open) => backup(open, manner)),

    /** Reads a native file to its last line and stages it; says what it would do. Nothing is in the document yet. */
    openBackup: (desk: DeskName, file: Blob, name: string, telling: Tell) =>
      withDesk(desk, async ({ db }): Promise<Result<BackupPreview, BackupRefusal>> => {
        await unstage(db, job);
        const staged = await stageFile({ db, job }, file, calm(telling));
        if (!staged.ok) {
          await unstage(db, job);
          return staged;
        }
        held = { name, classified: staged.value.classified };
        if (await isEmpty(db)) return ok({ ...staged.value, over: null });
        plan = await planRestore(db, job);
        const merge = previewOf(await planMerge(db, job));
        const names = await namesIn(db, job, [...plan.differences, ...merge.differences]);
        const over = { restore: previewOf(plan), merge, isSameWorkspace: plan.isSameWorkspace, names };
        return ok({ ...staged.value, over });
      }),

    restoreBackup: (desk: DeskName, { mode, dismissed }: RestoreAsk, telling: Tell) =>
      withDesk(
        desk,
        async ({ db, identity, store, hand }): Promise<Result<{ rows: number }, RestoreTrouble>> => {
          const refusal = classifiedRefusal(held.classified, dismissed);
          if (refusal !== null) return err(refusal);
          const onBatch = batchTeller(telling);
          const now = Date.now();
          if (mode === "into-empty") {
            const done = await restoreStaged(db, job, { desk: identity.desk, now, onBatch });
            return done.ok ? ok({ rows: done.value.rows }) : err({ kind: done.error });
          }
          if (mode === "merge") return ok({ rows: (await mergeRows(db, job, { now, onBatch })).rows });
          const { changes } = must(plan, "a restoration was planned when the file was opened");
          return restoreOver({ db, store, hand }, { type: "file/restore", changes, name: held.name });
        },
      ),

    /** The person thought better of it, or a killed worker left it. */
    forgetBackup: (desk: DeskName) => withDesk(desk, ({ db }) => unstage(db, job)),
  };
}

/** The differences as one deed, and the bytes that they name, in one transaction. */
async function restoreOver(
  { db, store, hand }: Pick<Awaited<ReturnType<OpenDesk>>, "db" | "store" | "hand">,
  command: CommandOf<"file/restore">,
): Promise<Result<{ rows: number }, Refusal>> {
  const done = await withStagedBlobs(db, job, () => createDispatch(store, hand)(command));
  if (!done.ok) return done;
  await unstage(db, job);
  return ok({ rows: done.value.plan.changes.length });
}

function batchTeller(telling: Tell): (done: number, total: number) => void {
  const tell = calm(telling);
  return (done, total) => tell({ phase: "write", done, total });
}

function localDay(at: number): string {
  return dayAt(at, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

function previewOf({ countsByTable, differences }: Preview): Preview {
  return { countsByTable, differences };
}

async function csvOut(
  { db, store }: { readonly db: VigieDatabase; readonly store: Store },
  projectId: ProjectId,
  manner: ExportManner,
): Promise<FileOut> {
  const out = await store.read((tx) => projectCsv(tx, projectId, manner));
  const { csv, code, levels } = must(out, "a project that is exported is here");
  const now = Date.now();
  // The mark travels in the file's name: a line of it in the data would break every reader (domain.md).
  const floor = (await workspace(db))?.marking ?? { level: "NP" as const, label: "" };
  const marking = effectiveMarking(floor, levels);
  const name = nativeFileName(code, localDay(now), marking).replace(/jsonl$/, "csv");
  await createDeskDoor(db).audit(now, "csv", name);
  return { name, blob: new Blob([csv], { type: "text/csv" }) };
}

async function backup(
  { db, identity }: { readonly db: VigieDatabase; readonly identity: Identity },
  { gzip, isLight = false, isAside = false }: BackupManner,
): Promise<BackupOut> {
  const now = Date.now();
  const row = await workspace(db);
  const floor = row?.marking ?? { level: "NP" as const, label: "" };
  // Read before: what is written while the file is being made counts as not saved, which errs on the safe side.
  const { seq } = ((await db.desk.get("head"))?.value as Head | undefined) ?? emptyHead;
  const headed = (marking: Marking) =>
    startNative(
      nativeHeader({
        schema: schemaVersion,
        marking,
        exportedAt: now,
        desk: identity.desk,
        app: __VERSION__,
      }),
      { isWhole: !isLight },
    );
  const levels = new Set<OwnLevel>();
  let writer = headed(floor);
  let parts = startBlob();
  await dump(db, () => {
    writer = headed(floor);
    parts = startBlob();
    levels.clear();
    return (batch) => {
      if (batch.kind === "rows") for (const level of levelsIn(batch.rows)) levels.add(level);
      parts.add(writer.add(batch));
    };
  });
  parts.add(writer.end());
  const leftOut = writer.leftOut();
  // Only now is it known what the file holds; its first line bears the highest of it.
  const marking = effectiveMarking(floor, levels);
  const plain = parts.end(headed(marking).begin);
  const name = nativeFileName(row?.code ?? "VIGIE", localDay(now), marking);
  const door = createDeskDoor(db);
  // A file that lacks what this desk has is no backup of it, and the age of the last one goes on counting.
  const upTo = { seq, at: now };
  if (!isAside && (!isLight || leftOut.length === 0)) await door.put("backup", "", upTo);
  await door.audit(now, "backup", name);
  const file = gzip ? { name: `${name}.gz`, blob: await squeezed(plain) } : { name, blob: plain };
  return { ...file, leftOut, upTo };
}

/** A file in the making, folded now and then into a blob, which the browser may keep on disk. */
function startBlob() {
  let parts: BlobPart[] = [];
  let held = 0;
  return {
    add(text: string): void {
      parts.push(text);
      held += text.length;
      if (held < 1 << 24) return;
      parts = [new Blob(parts)];
      held = 0;
    },
    end: (first: string) => new Blob([first, ...parts], { type: "application/x-ndjson" }),
  };
}

function levelsIn(rows: readonly object[]): readonly OwnLevel[] {
  return rows.flatMap((row) => {
    const level = (row as { marking?: unknown }).marking;
    return level === "DR" ? [level] : [];
  });
}

async function squeezed(blob: Blob): Promise<Blob> {
  const stream = blob.stream().pipeThrough(new CompressionStream("gzip"));
  return new Blob([await new Response(stream).arrayBuffer()], { type: "application/gzip" });
}
