import { useState } from "react";
import { useDraft } from "./use-draft";

export type Composer = {
  readonly text: string;
  readonly draft: ReturnType<typeof useDraft>;
  readonly type: (text: string) => void;
  readonly resume: () => void;
  /** Sends what was written and empties the field; a failure leaves the text where it is. */
  readonly send: () => Promise<boolean>;
};

/** A field for something new, a comment or a criterion: a draft until it is sent. */
export function useComposer(draftKey: string, deliver: (text: string) => Promise<boolean>): Composer {
  const draft = useDraft(draftKey);
  const [text, setText] = useState("");
  const [isSending, setIsSending] = useState(false);
  return {
    text,
    draft,
    type(next) {
      setText(next);
      if (next.trim() === "") draft.drop();
      else draft.keep(next, "");
    },
    resume() {
      setText(draft.offered?.text ?? "");
      if (draft.offered) draft.take();
    },
    async send() {
      if (text.trim() === "" || isSending) return false;
      setIsSending(true);
      const done = await deliver(text).finally(() => setIsSending(false));
      if (!done) return false;
      draft.drop();
      // What was typed while it was being sent is the beginning of the next one.
      setText((now) => (now === text ? "" : now));
      return true;
    },
  };
}
