import type { CommandOf } from "@/commands/command";
import { createDispatch, createPlanner } from "@/commands/dispatch";
import { undoPreview } from "@/commands/journal/undo-preview";
import type { Stamp } from "@/domain/model/stamp";
import type { Day } from "@/lib/day";
import { ok } from "@/lib/result";
import type { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { fillBase } from "@/storage/fill";
import { type Identity, identityOf } from "@/storage/identity";
import { type JournalVerdict, verifyJournal } from "@/storage/verify-journal";
import { watchWrites } from "@/storage/watch-writes";
import { createHand } from "../boot/hand";
import { createFileJobs } from "./file-job";
import { calm, type Tell } from "./foreign-table";
import { createImportJobs, type DeskName } from "./import-job";
import { jobBase } from "./job-base";
import { createPastJobs } from "./past-job";
import { createPortfolioReportJobs } from "./portfolio-report-job";
import { createReportJobs } from "./report-job";
import { createSearchJobs } from "./search/search-job";
import { type StepOutcome, stepOf } from "./step-of";

/** What goes back or forth in the journal. */
export type StepCommand = CommandOf<"history/undo" | "history/redo" | "history/undo-deed">;

/** What reads a base and writes none of its rows. */
function createReadingJobs(open: (base: string) => VigieDatabase) {
  return { ...createReportJobs(open), ...createPortfolioReportJobs(open), ...createPastJobs(open) };
}

/** The long work of a desk, away from the page: what the page's thread would feel. */
export function createDeskJobs() {
  const open = async (base: string, actor: string, onRows?: (count: number) => void) => {
    const db = jobBase(base);
    if (onRows) watchWrites(db, onRows);
    const identity: Identity = await identityOf(db);
    const store = createDexieStore(db);
    const hand = createHand(identity, () => actor);
    return { db, identity, store, hand, dispatch: createDispatch(store, hand) };
  };
  return {
    ...createImportJobs(open),
    ...createFileJobs(open),
    ...createReadingJobs(jobBase),
    ...createSearchJobs(async (base) => ({ db: jobBase(base) })),

    /** Plays the sample's story up to the eve of `today` and fills an empty base with it. */
    async fillSample(base: string, today: Day): Promise<void> {
      const { playSample } = await import("../sample/play-sample");
      const { db, identity } = await open(base, "");
      try {
        await fillBase(db, await playSample(today, identity.desk));
      } finally {
        db.close();
      }
    },

    /** What taking back a deed of many rows would do; nothing is written. */
    async previewUndo(base: string, actor: string, stamp: Stamp) {
      const { db, store, hand } = await open(base, actor);
      try {
        return undoPreview(await createPlanner(store, hand)({ type: "history/undo-deed", stamp }));
      } finally {
        db.close();
      }
    },

    /** Every chain of the journal, link by link. */
    async verifyJournal({ base, actor }: DeskName, telling: Tell): Promise<JournalVerdict> {
      const { db } = await open(base, actor);
      const tell = calm(telling);
      try {
        return await verifyJournal(db, (done, total) => tell({ phase: "read", done, total }));
      } finally {
        db.close();
      }
    },

    /** Undo or redo of a deed of many rows. */
    async step(base: string, actor: string, command: StepCommand): Promise<StepOutcome> {
      const { db, dispatch } = await open(base, actor);
      try {
        const outcome = await dispatch(command);
        return outcome.ok ? ok(stepOf(outcome.value.plan)) : outcome;
      } finally {
        db.close();
      }
    },
  };
}

export type DeskJobs = ReturnType<typeof createDeskJobs>;
