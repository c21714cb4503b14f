import { useCallback, useEffect, useRef } from "react";
import { useServices } from "@/features/services";
import { type Draft, readDrafts } from "./draft";
import type { DraftSlot } from "./use-draft-slot";

/**
 * Tells of the newest draft that was left of a text, by this tab or by another; pass a stable function. Answers how to
 * be done with it: this tab's own goes, and with it the one that was told of, unless somebody wrote on that since.
 */
export function useLeftDraft(key: string, slot: DraftSlot, tell: (draft: Draft) => void): () => void {
  const { desk, queries } = useServices();
  const source = useRef<{ readonly key: string; readonly at: number }>(undefined);
  useEffect(() => {
    let isHere = true;
    queries
      .drafts(key)
      .then((rows) => {
        const [newest] = readDrafts(rows);
        if (!isHere || newest === undefined) return;
        source.current ??= { key: newest.key, at: newest.draft.at };
        tell(newest.draft);
      })
      // Without an answer there is nothing to offer; what is typed now is still kept.
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [queries, key, tell]);
  return useCallback((): void => {
    const from = source.current;
    source.current = undefined;
    const clear = async (): Promise<void> => {
      await slot.clear();
      if (from === undefined) return;
      const kept = readDrafts(await queries.drafts(key)).find((row) => row.key === from.key);
      if (kept?.draft.at === from.at) await desk.dropDraft(from.key);
    };
    // A draft that stays behind is offered once more than needed: nothing is lost by it.
    clear().catch(() => undefined);
  }, [desk, queries, key, slot]);
}
