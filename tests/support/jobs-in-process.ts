import type { Remote } from "comlink";
import { createExchangeJobs } from "@/app/exchange-jobs";
import type { DeskJobs } from "@/app/workers/desk-jobs";
import { createFileJobs } from "@/app/workers/file-job";
import { createImportJobs } from "@/app/workers/import-job";
import { createDispatch } from "@/commands/dispatch";
import type { ExchangeJobs } from "@/features/services/exchange-jobs";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { identityOf } from "@/storage/identity";
import { watchWrites } from "@/storage/watch-writes";
import { aHand } from "./builders";

// What the build writes in for the name of the version, and a test runner does not.
Object.assign(globalThis, { __VERSION__: "0.0.0" });

/** The jobs of the workers, on the test's own thread: the same code on a real base, without a thread between. */
export function jobsOn({ name }: VigieDatabase, hand = aHand({ session: "worker", seed: 7 })): ExchangeJobs {
  const open = async (_base: string, _actor: string, onRows?: (count: number) => void) => {
    const db = new VigieDatabase(name);
    if (onRows) watchWrites(db, onRows);
    const store = createDexieStore(db);
    return { db, identity: await identityOf(db), store, hand, dispatch: createDispatch(store, hand) };
  };
  return createExchangeJobs({
    base: name,
    actor: () => "Testeur",
    announce: () => undefined,
    onWritten: () => undefined,
    saving: (write) => write(),
    start: () => {
      let fail: (error: Error) => void = () => undefined;
      const failed = new Promise<never>((_, reject) => {
        fail = reject;
      });
      failed.catch(() => undefined);
      return {
        // Earned: what a worker answers later is answered here at once, and awaited all the same.
        jobs: { ...createImportJobs(open), ...createFileJobs(open) } as unknown as Remote<DeskJobs>,
        failed,
        end: () => fail(new DOMException("cancelled", "AbortError")),
      };
    },
  });
}
