import type { Search } from "@/features/services/search";
import type { TouchedRows } from "../workers/search/search-job";

type Jobs = {
  readonly prepareSearch: (
    base: string,
    onPrepared: (done: number, total: number) => void,
  ) => Promise<unknown>;
  readonly searchTitles: Search["quick"];
  readonly searchAll: Search["whole"];
  readonly searchTouched: (touched: TouchedRows) => Promise<boolean>;
};

/** A worker that may be ended. */
export type SearchBench = { readonly jobs: Jobs; readonly failed: Promise<never>; readonly end: () => void };
