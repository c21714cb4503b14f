import { useCallback, useEffect, useRef } from "react";
import { useServices } from "@/features/services";
import { type Draft, newestLeft, readDrafts, slotOf } from "./draft";
import type { DraftSlot } from "./use-draft-slot";

/**
 * Tells of the newest draft that was left of a text, by this tab or by another; pass a stable function, which answers
 * false where it has no use for it any more. Answers how to be done with it: this tab's own goes (of a text that was
 * sent, only what was sent, not what was typed since), and with it the one that was told of, unless somebody wrote on that since.
 */
export function useLeftDraft(
  key: string,
  slot: DraftSlot,
  tell: (draft: Draft) => unknown,
): (sent?: string) => void {
  const { desk, queries, now } = useServices();
  const source = useRef<{ readonly key: string; readonly at: number }>(undefined);
  useEffect(() => {
    let isHere = true;
    queries
      .drafts(key)
      .then((rows) => {
        const left = newestLeft(rows, now());
        if (isHere && left !== undefined && tell(left.draft) !== false)
          source.current ??= { key: left.key, at: left.draft.at };
      })
      // Without an answer there is nothing to offer; what is typed now is still kept.
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [queries, key, tell, now]);
  return useCallback(
    (sent?: string): void => {
      const from = source.current;
      source.current = undefined;
      const clear = async (): Promise<void> => {
        if (sent === undefined) await slot.clear();
        if (sent === undefined && from === undefined) return;
        for (const row of readDrafts(await queries.drafts(key))) {
          const isSource = row.key === from?.key && row.draft.at === from.at;
          const isOver = row.key === slotOf(key) && row.draft.isSent === true && row.draft.text === sent;
          if (isSource || isOver) await desk.dropDraft(row.key);
        }
      };
      // A draft that stays behind is offered once more than needed: nothing is lost by it.
      clear().catch(() => undefined);
    },
    [desk, queries, key, slot],
  );
}
