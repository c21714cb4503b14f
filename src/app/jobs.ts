import { type Remote, wrap } from "comlink";
import type { DeskJobs } from "./workers/desk-jobs";
import { newDeskWorker } from "./workers/new-desk-worker";

/** Runs a job in a worker of its own, which is ended with it: nothing lingers, and a cancel is the end of the worker. */
export async function inWorker<T>(
  job: (jobs: Remote<DeskJobs>) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const worker = newDeskWorker();
  try {
    const failed = new Promise<never>((_, reject) => {
      worker.addEventListener("error", (event) => reject(new Error(event.message || "worker failed")));
      signal?.addEventListener("abort", () => reject(new DOMException("cancelled", "AbortError")));
    });
    return await Promise.race([job(wrap<DeskJobs>(worker)), failed]);
  } finally {
    worker.terminate();
  }
}
