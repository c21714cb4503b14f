import { createDispatch } from "@/commands/dispatch";
import type { Day } from "@/lib/day";
import { ok } from "@/lib/result";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { fillBase } from "@/storage/fill";
import { type Identity, identityOf } from "@/storage/identity";
import { watchWrites } from "@/storage/watch-writes";
import { createHand } from "../boot/hand";
import { databaseName } from "../boot/open-base";
import { createFileJobs } from "./file-job";
import { createImportJobs } from "./import-job";
import { type StepOutcome, stepOf } from "./step-of";

/** The long work of a desk, away from the page: what the page's thread would feel. */
export function createDeskJobs() {
  const open = async (base: string, actor: string, onRows?: (count: number) => void) => {
    const db = new VigieDatabase(databaseName(base));
    if (onRows) watchWrites(db, onRows);
    const identity: Identity = await identityOf(db);
    const store = createDexieStore(db);
    const hand = createHand(identity, () => actor);
    return { db, identity, store, hand, dispatch: createDispatch(store, hand) };
  };
  return {
    ...createImportJobs(open),
    ...createFileJobs(open),

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

    /** Undo or redo of a deed of many rows. */
    async step(base: string, actor: string, type: "history/undo" | "history/redo"): Promise<StepOutcome> {
      const { db, dispatch } = await open(base, actor);
      try {
        const outcome = await dispatch({ type });
        return outcome.ok ? ok(stepOf(outcome.value.plan)) : outcome;
      } finally {
        db.close();
      }
    },
  };
}

export type DeskJobs = ReturnType<typeof createDeskJobs>;
