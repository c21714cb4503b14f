import { useLiveQuery } from "dexie-react-hooks";

/**
 * The answer of a query, asked again after each commit that concerns it, in any
 * tab; undefined until the first one. Pass a stable function (useCallback). A
 * failed query throws to the nearest boundary.
 */
export function useLive<T>(query: () => Promise<T>): T | undefined {
  const answer = useLiveQuery(async () => ({ to: query, value: await query() }), [query]);
  // The hook keeps its old answer for a moment: an answer to another question is none.
  return answer?.to === query ? answer.value : undefined;
}
