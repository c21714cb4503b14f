import { useCallback, useRef, useState } from "react";
import { useDraftSlot } from "@/features/pieces/drafts/use-draft-slot";
import { useLeftDraft } from "@/features/pieces/drafts/use-left-draft";

/** A short text that is being typed: in this tab's draft with every key, so that a reload finds it; gone when it was sent. */
export function useDraftText(key: string) {
  const slot = useDraftSlot(key);
  const [text, setText] = useState("");
  const latest = useRef("");
  const show = (next: string): void => {
    latest.current = next;
    setText(next);
  };
  const clear = useLeftDraft(
    key,
    slot,
    useCallback((left) => {
      if (latest.current !== "") return;
      latest.current = left.text;
      setText(left.text);
    }, []),
  );
  const type = (next: string): void => {
    show(next);
    if (next === "") clear();
    else slot.keep(next, "");
  };
  return {
    text,
    type,
    /** Takes the text out of the field, for who types on at once; what could not be sent comes back before what was typed since. */
    async send(how: (text: string) => Promise<boolean>): Promise<void> {
      const sent = latest.current;
      show("");
      // On its way it may still be refused, or the page may go.
      if (sent !== "") slot.send(sent);
      if (!(await how(sent))) {
        type(sent + latest.current);
        return;
      }
      clear();
      if (latest.current !== "") slot.put(latest.current, "");
    },
  };
}
