import { useCallback, useRef } from "react";
import { useDraftSlot } from "@/features/pieces/drafts/use-draft-slot";
import { useLeftDraft } from "@/features/pieces/drafts/use-left-draft";

type Field = {
  readonly text: string;
  readonly setText: (update: (now: string) => string) => void;
};

/** Keeps what is typed for a new card in this tab's own draft, and gives back what was left of it, by whatever tab (B73). */
export function useNewCardDraft(key: string, { text, setText }: Field) {
  const now = useRef("");
  now.current = text;
  const slot = useDraftSlot(key);
  const give = useCallback((left: string) => setText((typed) => (typed === "" ? left : typed)), [setText]);
  const clear = useLeftDraft(
    key,
    slot,
    useCallback((left) => give(left.text), [give]),
  );
  const put = (kept: string): void => {
    if (kept !== "") slot.put(kept, "");
  };
  return {
    typed: (next: string): void => (next === "" ? clear() : slot.keep(next, "")),
    /** It is on its way, and the field is empty: until it is a card it may still be refused. */
    sent: put,
    /** It is a card: no tab needs its text any more, only what was typed since. */
    added(): void {
      clear();
      put(now.current);
    },
    /** It could not become a card. */
    refused(back: string): void {
      if (now.current === "") put(back);
      give(back);
    },
  };
}
