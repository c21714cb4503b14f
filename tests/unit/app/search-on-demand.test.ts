import { expect, test } from "vitest";
import { searchOnDemand } from "@/app/search/search-on-demand";

const nothing = { hits: [], isMore: false };

// Verifies: 3c.5
test("an index that is ready stays so when word of its progress comes after it", async () => {
  let report: (done: number, total: number) => void = () => undefined;
  const search = searchOnDemand({
    base: "b",
    dbName: "b",
    start: async () => ({
      jobs: {
        // Progress and answer travel by two ports, and nobody promises which arrives first.
        prepareSearch: async (_, onPrepared) => {
          report = onPrepared;
        },
        searchTitles: async () => nothing,
        searchAll: async () => nothing,
        searchTouched: async () => false,
      },
      failed: new Promise<never>(() => undefined),
      end: () => undefined,
    }),
  });
  const ready = new Promise<void>((resolve) => {
    search.subscribe(() => search.state().phase === "ready" && resolve());
  });
  search.wake();
  await ready;
  report(401, 401);
  expect(search.state().phase).toBe("ready");
  expect(await search.whole("quai")).toEqual(nothing);
});
