import { useCallback, useEffect, useRef } from "react";
import { slotOf } from "@/features/pieces/drafts/draft";
import { useDraftSlot } from "@/features/pieces/drafts/use-draft-slot";
import { useLeftDraft } from "@/features/pieces/drafts/use-left-draft";
import { useServices } from "@/features/services";

type Field = {
  readonly text: string;
  readonly setText: (update: (now: string) => string) => void;
};

/** Keeps what is typed for a new card in this tab's own draft, and gives back what was left of it, by whatever tab (B73). */
export function useNewCardDraft(key: string, { text, setText }: Field) {
  const { desk, now } = useServices();
  const shown = useRef("");
  shown.current = text;
  const isUsed = useRef(false);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const slot = useDraftSlot(key);
  const clear = useLeftDraft(
    key,
    slot,
    // What is found late comes into nobody's hands: they have typed, and perhaps sent that already.
    useCallback((left) => !isUsed.current && setText(() => left.text), [setText]),
  );
  return {
    typed(next: string): void {
      isUsed.current = true;
      if (next === "") clear();
      else slot.keep(next, "");
    },
    /** It is on its way, and the field is empty: until it is a card it may still be refused. */
    sent(gone: string): void {
      isUsed.current = true;
      if (gone !== "") slot.send(gone);
    },
    /** It is a card: no tab needs its text any more, only what was typed since. */
    added: clear,
    /** It could not become a card. Where the field was opened anew meanwhile, that one has the slot, and this text one beside it. */
    refused(back: string): void {
      if (isGone.current) {
        // Where it cannot be kept either, the desk has said so already.
        desk.put("draft", `${slotOf(key)}+`, { text: back, base: "", at: now() }).catch(() => undefined);
        return;
      }
      if (shown.current === "") slot.put(back, "");
      setText((typed) => (typed === "" ? back : typed));
    },
  };
}
