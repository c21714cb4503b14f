import { useCallback, useRef } from "react";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { type Draft, readDrafts, slotOf } from "./draft";

/** Who wrote within this time before the first key here is still at it, in milliseconds. */
const recent = 60_000;

/**
 * The draft that another tab keeps of the same text, if it moved since this tab
 * began to write or a moment before: what lay there longer was left behind, and
 * was offered.
 */
export function useElsewhere(key: string, isWriting: boolean): Draft | undefined {
  const { queries, now } = useServices();
  const since = useRef<number>(undefined);
  if (isWriting) since.current ??= now();
  else since.current = undefined;
  // Asked only while somebody writes here: a sheet has as many texts as criteria.
  const read = useCallback(
    async () => (isWriting ? await queries.drafts(key) : []),
    [queries, key, isWriting],
  );
  const drafts = readDrafts(useLive(read) ?? []);
  const others = drafts.filter((kept) => kept.key !== slotOf(key));
  return others.find(({ draft }) => draft.at >= (since.current ?? 0) - recent)?.draft;
}
