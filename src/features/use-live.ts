import { useLiveQuery } from "dexie-react-hooks";

/**
 * The answer of a query, asked again after each commit that concerns it, in any
 * tab; `first` (by default undefined) until it has been asked once. Pass a stable function (useCallback). A
 * failed query throws to the nearest boundary.
 */
export function useLive<T>(query: () => Promise<T>, first?: T): T | undefined {
  const answer = useLiveQuery(async () => ({ to: query, value: await query() }), [query]);
  // The hook keeps its old answer for a moment: an answer to another question is none.
  return answer?.to === query ? answer.value : first;
}
