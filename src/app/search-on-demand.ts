import type { Search, SearchState } from "@/features/services/search";
import { onMutations } from "@/storage/queries/mutations";
import type { TouchedRows } from "./workers/search/search-job";

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

type World = {
  readonly base: string;
  readonly dbName: string;
  /** Starts a worker; fetched with the first question. */
  readonly start: () => Promise<SearchBench>;
};

const asleep: SearchState = { phase: "asleep", done: 0, total: 0 };

/** The search of this window: a worker that is started with the first wish to find something, and told of every commit. */
export function searchOnDemand({ base, dbName, start }: World): Search {
  const listeners = new Set<() => void>();
  let state = asleep;
  let bench: SearchBench | null = null;
  const tell = (next: SearchState): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };

  /** Of preparations that overtake each other, the last one counts. */
  let turn = 0;
  const prepare = async (mine: number): Promise<void> => {
    tell({ phase: "preparing", done: 0, total: 0 });
    const fresh = await start();
    if (mine !== turn) {
      fresh.end();
      return;
    }
    const before = bench;
    const onPrepared = (done: number, total: number) => {
      if (mine === turn) tell({ phase: "preparing", done, total });
    };
    // The old index answers until the new one has its titles.
    bench = fresh;
    before?.end();
    await Promise.race([fresh.jobs.prepareSearch(base, onPrepared), fresh.failed]);
    if (mine === turn) tell({ ...state, phase: "ready" });
  };
  const begin = (): void => {
    turn += 1;
    const mine = turn;
    prepare(mine).catch(() => {
      if (mine !== turn) return;
      bench = null;
      tell({ ...asleep, phase: "failed" });
    });
  };
  const wake = (): void => {
    if (state.phase !== "asleep" && state.phase !== "failed") return;
    begin();
    follow();
  };
  /** One tab tells its own worker: of its own commits and of those of others. */
  let isFollowing = false;
  const follow = (): void => {
    if (isFollowing) return;
    isFollowing = true;
    onMutations(dbName, (mutation) => {
      const touched: TouchedRows = [...mutation].map(([table, ids]) => [
        table,
        ids === "many" ? ids : [...ids],
      ]);
      bench?.jobs.searchTouched(touched).then(
        (isTooMuch) => {
          if (isTooMuch) begin();
        },
        () => undefined,
      );
    });
  };
  return {
    wake,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    quick: async (text) => (await bench?.jobs.searchTitles(text)) ?? { hits: [], isMore: false },
    whole: async (text) => (state.phase === "ready" ? ((await bench?.jobs.searchAll(text)) ?? null) : null),
  };
}
