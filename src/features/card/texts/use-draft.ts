import { useCallback, useEffect, useRef, useState } from "react";
import { useServices } from "@/features/services";
import { type Draft, readDrafts } from "./draft";
import { useDraftSlot } from "./use-draft-slot";
import { useElsewhere } from "./use-elsewhere";

export type DraftKeeper = {
  /** What an earlier opening of the sheet left behind; undefined once it was resumed or abandoned. */
  readonly offered: Draft | undefined;
  /** Puts a text back on offer: Escape leaves an editor, never a text. */
  readonly offer: (text: string, base: string) => void;
  /** Takes the offer away and leaves the draft on the desk: it is being written on again. */
  readonly take: () => void;
  readonly keep: (text: string, base: string) => void;
  readonly drop: () => void;
  /** What another tab writes in the same field while this one does: it keeps a draft of its own, and nothing is lost. */
  readonly elsewhere: Draft | undefined;
};

/** Keeps what is being typed on this desk, so that neither Escape, nor a crash, nor a closed tab loses it (B73). */
export function useDraft(key: string): DraftKeeper {
  const { desk, queries, now } = useServices();
  const [offered, setOffered] = useState<Draft>();
  const [isWriting, setIsWriting] = useState(false);
  /** The draft that was on offer: it goes when what was made of it is saved, unless somebody wrote on it since. */
  const source = useRef<{ readonly key: string; readonly at: number }>(undefined);
  const slot = useDraftSlot(key);
  const elsewhere = useElsewhere(key, isWriting);
  const keep = useCallback(
    (text: string, base: string): void => {
      slot.keep(text, base);
      setIsWriting(true);
    },
    [slot],
  );
  const drop = useCallback((): void => {
    setOffered(undefined);
    setIsWriting(false);
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
  const offer = useCallback(
    (text: string, base: string): void => {
      slot.put(text, base);
      setIsWriting(false);
      setOffered({ text, base, at: now() });
    },
    [slot, now],
  );
  useEffect(() => {
    let isHere = true;
    queries
      .drafts(key)
      .then((rows) => {
        const [newest] = readDrafts(rows);
        if (!isHere || newest === undefined) return;
        source.current ??= { key: newest.key, at: newest.draft.at };
        setOffered((known) => known ?? newest.draft);
      })
      // Without an answer there is nothing to offer; what is typed now is still kept.
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [queries, key]);
  return { offered, offer, take: useCallback(() => setOffered(undefined), []), keep, drop, elsewhere };
}
