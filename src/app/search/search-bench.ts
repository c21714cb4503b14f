import { proxy, type Remote } from "comlink";
import { startBench } from "../worker-bench";
import type { DeskJobs } from "../workers/desk-jobs";
import type { SearchBench } from "./bench-of-search";

/** A worker for searching, that lives as long as the page finds things. */
export function startSearch(): SearchBench {
  const { jobs: all, failed, end } = startBench();
  // Earned: the bench names the jobs of files alone; behind it is the whole worker.
  const jobs = all as unknown as Remote<DeskJobs>;
  return {
    jobs: {
      prepareSearch: (base, onPrepared) => jobs.prepareSearch(base, proxy(onPrepared)),
      searchTitles: (text) => jobs.searchTitles(text),
      searchAll: (text) => jobs.searchAll(text),
      searchTouched: (touched) => jobs.searchTouched(touched),
    },
    failed,
    end,
  };
}
