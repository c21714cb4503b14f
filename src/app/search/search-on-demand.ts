import type { Search, SearchState } from "@/features/services/search";
import { once } from "@/lib/once";
import { patiently } from "@/lib/patiently";
import { type Watched, watched } from "@/lib/watched";
import { onMutations } from "@/storage/queries/mutations";
import { heard } from "../progress";
import type { TouchedRows } from "../workers/search/search-job";
import type { SearchBench } from "./bench-of-search";

type World = {
  readonly base: string;
  readonly dbName: string;
  /** Starts a worker; fetched with the first question. */
  readonly start: () => Promise<SearchBench>;
};

const asleep: SearchState = { phase: "asleep", done: 0, total: 0 };

/** The search of this window, in a worker whose code comes with the first question. */
export function searchInWorker(base: string, dbName: string): Search {
  return searchOnDemand({
    base,
    dbName,
    start: async () => (await patiently(() => import("./search-bench"))).startSearch(),
  });
}

/** The search of this window: a worker that is started with the first wish to find something, and told of every commit. */
export function searchOnDemand({ base, dbName, start }: World): Search {
  const state = watched(asleep);
  const index = indexOf(base, start, state);
  const follow = once(() =>
    onMutations(dbName, (mutation) => {
      const touched: TouchedRows = [...mutation].map(([table, ids]) => [
        table,
        ids === "many" ? ids : [...ids],
      ]);
      index
        .jobs()
        ?.searchTouched(touched)
        .then(
          (isTooMuch) => {
            if (isTooMuch) index.begin();
          },
          () => undefined,
        );
    }),
  );
  return {
    wake() {
      const { phase } = state.get();
      if (phase !== "asleep" && phase !== "failed") return;
      index.begin();
      follow();
    },
    state: state.get,
    subscribe: state.subscribe,
    quick: async (text) => (await index.jobs()?.searchTitles(text)) ?? { hits: [], isMore: false },
    whole: async (text) =>
      state.get().phase === "ready" ? ((await index.jobs()?.searchAll(text)) ?? null) : null,
  };
}

/** One index at a time, prepared anew when too much has changed; of preparations that overtake each other the last counts. */
function indexOf(base: string, start: World["start"], state: Watched<SearchState>) {
  let bench: SearchBench | null = null;
  let turn = 0;
  const prepare = async (isMine: () => boolean): Promise<void> => {
    state.set({ phase: "preparing", done: 0, total: 0 });
    const fresh = await start();
    if (!isMine()) {
      fresh.end();
      return;
    }
    bench?.end();
    bench = fresh;
    const onPrepared = (done: number, total: number): void => {
      if (isMine()) state.set({ phase: "preparing", done, total });
    };
    await heard(onPrepared, (tell) => Promise.race([fresh.jobs.prepareSearch(base, tell), fresh.failed]));
    if (isMine()) state.set({ ...state.get(), phase: "ready" });
  };
  return {
    jobs: () => bench?.jobs,
    begin(): void {
      turn += 1;
      const mine = turn;
      const isMine = (): boolean => mine === turn;
      prepare(isMine).catch(() => {
        if (!isMine()) return;
        bench = null;
        state.set({ ...asleep, phase: "failed" });
      });
    },
  };
}
