import { useEffect, useRef, useState } from "react";
import { useServices } from "@/features/services";
import { useSlot } from "./use-slot";

/** A short text that is being typed: on this desk with every key, so that a reload finds it; gone when it was sent. */
export function useDraftText(key: string) {
  const { queries } = useServices();
  const slot = useSlot(key);
  const [text, setText] = useState("");
  const latest = useRef("");
  useEffect(() => {
    let isHere = true;
    queries
      .draft(key)
      .then((kept) => {
        const found = (kept as { readonly text?: unknown } | undefined)?.text;
        if (!isHere || typeof found !== "string" || latest.current !== "") return;
        latest.current = found;
        setText(found);
      })
      // Without an answer there is nothing to go on with.
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [queries, key]);
  const type = (next: string): void => {
    latest.current = next;
    setText(next);
    if (next === "") slot.drop();
    else slot.keep({ text: next });
  };
  return {
    text,
    type,
    /** Takes the text out of the field, for who types on at once; what could not be sent comes back before what was typed since. */
    async send(how: (text: string) => Promise<boolean>): Promise<void> {
      const sent = latest.current;
      type("");
      if (!(await how(sent))) type(sent + latest.current);
    },
  };
}
