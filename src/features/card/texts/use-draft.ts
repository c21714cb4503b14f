import { useCallback, useState } from "react";
import type { Draft } from "@/features/pieces/drafts/draft";
import { useDraftSlot } from "@/features/pieces/drafts/use-draft-slot";
import { useElsewhere } from "@/features/pieces/drafts/use-elsewhere";
import { useLeftDraft } from "@/features/pieces/drafts/use-left-draft";
import { useServices } from "@/features/services";

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
  const { now } = useServices();
  const [offered, setOffered] = useState<Draft>();
  const [isWriting, setIsWriting] = useState(false);
  const slot = useDraftSlot(key);
  const elsewhere = useElsewhere(key, isWriting);
  const clear = useLeftDraft(
    key,
    slot,
    useCallback((left) => setOffered((known) => known ?? left), []),
  );
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
    clear();
  }, [clear]);
  const offer = useCallback(
    (text: string, base: string): void => {
      slot.put(text, base);
      setIsWriting(false);
      setOffered({ text, base, at: now() });
    },
    [slot, now],
  );
  return { offered, offer, take: useCallback(() => setOffered(undefined), []), keep, drop, elsewhere };
}
