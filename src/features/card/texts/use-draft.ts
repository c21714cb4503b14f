import { useCallback, useEffect, useRef, useState } from "react";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";

/** What was typed and not saved: the text, what the field said when the typing began, and when. */
export type Draft = { readonly text: string; readonly base: string; readonly at: number };

export type DraftKeeper = {
  /** What an earlier opening of the sheet left behind; undefined once it was resumed or abandoned. */
  readonly offered: Draft | undefined;
  /** Puts a text back on offer: Escape leaves an editor, never a text. */
  readonly offer: (text: string, base: string) => void;
  /** Takes the offer away and leaves the draft on the desk: it is being written on again. */
  readonly take: () => void;
  readonly keep: (text: string, base: string) => void;
  readonly drop: () => void;
};

/** The most typing that a crash can take, in milliseconds; a write this often is one that nobody feels. */
const pause = 400;

type Timer = ReturnType<typeof setTimeout> | undefined;

function stop(timer: { current: Timer }): void {
  clearTimeout(timer.current);
  timer.current = undefined;
}

function readDraft(value: unknown): Draft | undefined {
  const { text, base, at } = (value ?? {}) as Partial<Record<keyof Draft, unknown>>;
  if (typeof text !== "string" || typeof base !== "string" || typeof at !== "number") return undefined;
  return { text, base, at };
}

/** Keeps what is being typed on this desk, so that neither Escape, nor a crash, nor a closed tab loses it (B73). */
export function useDraft(key: string): DraftKeeper {
  const { t } = useTranslation();
  const { desk, queries, now, notify } = useServices();
  const [offered, setOffered] = useState<Draft>();
  const pending = useRef<{ readonly text: string; readonly base: string }>(undefined);
  const timer = useRef<Timer>(undefined);
  const hasTold = useRef(false);
  const tell = useCallback((): void => {
    if (!hasTold.current) notify({ kind: "error", text: t("card.draft.lost") });
    hasTold.current = true;
  }, [notify, t]);
  const flush = useCallback((): void => {
    stop(timer);
    const draft = pending.current;
    pending.current = undefined;
    if (draft !== undefined) desk.put("draft", key, { ...draft, at: now() }).catch(tell);
  }, [desk, key, now, tell]);
  const keep = useCallback(
    (text: string, base: string): void => {
      pending.current = { text, base };
      // Counted from the first key, not from the last: who types without a pause is kept as well.
      timer.current ??= setTimeout(flush, pause);
    },
    [flush],
  );
  const drop = useCallback((): void => {
    stop(timer);
    pending.current = undefined;
    setOffered(undefined);
    // A draft that stays behind is offered once more than needed: nothing is lost by it.
    desk.dropDraft(key).catch(() => undefined);
  }, [desk, key]);
  const offer = useCallback(
    (text: string, base: string): void => {
      pending.current = { text, base };
      flush();
      setOffered({ text, base, at: now() });
    },
    [flush, now],
  );

  useEffect(() => {
    let isHere = true;
    queries
      .draft(key)
      .then((value) => {
        if (isHere) setOffered((known) => known ?? readDraft(value));
      })
      // Without an answer there is nothing to offer; what is typed now is still kept.
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [queries, key]);
  useFlushOnLeave(flush);
  return { offered, offer, take: useCallback(() => setOffered(undefined), []), keep, drop };
}

/** A tab that is put away may never come back: phones and locked sessions end it without a word. */
function useFlushOnLeave(flush: () => void): void {
  useEffect(() => {
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [flush]);
}
