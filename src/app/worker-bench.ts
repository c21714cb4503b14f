import { wrap } from "comlink";
import type { Bench } from "./exchange-jobs";
import type { DeskJobs } from "./workers/desk-jobs";
import { newDeskWorker } from "./workers/new-desk-worker";

/** A worker for a session of several jobs. Ending it is also how one cancels: its transaction, if any, is undone by the browser. */
export function startBench(): Bench {
  const worker = newDeskWorker();
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Nobody may be waiting when the session is closed.
  failed.catch(() => undefined);
  worker.addEventListener("error", (event) => fail(new Error(event.message || "worker failed")));
  return {
    jobs: wrap<DeskJobs>(worker),
    failed,
    end: () => {
      worker.terminate();
      fail(new DOMException("cancelled", "AbortError"));
    },
  };
}
