import { useCallback, useEffect, useMemo, useRef } from "react";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { type Draft, slotOf } from "./draft";
import { createDraftAlarm } from "./draft-lost";

/** The most typing that a crash can take, in milliseconds; a write this often is one that nobody feels. */
const pause = 400;

type Timer = ReturnType<typeof setTimeout> | undefined;

function stop(timer: { current: Timer }): void {
  clearTimeout(timer.current);
  timer.current = undefined;
}

export type DraftSlot = {
  /** Writes it down before long; counted from the first key, not from the last: who types without a pause is kept as well. */
  readonly keep: (text: string, base: string) => void;
  readonly put: (text: string, base: string) => void;
  /** Writes down that it is on its way: no field offers it meanwhile. */
  readonly send: (text: string) => void;
  readonly clear: () => Promise<void>;
};

/** Where this tab writes its draft of a text down, so that no other tab's draft is written over. */
export function useDraftSlot(key: string): DraftSlot {
  const { t } = useTranslation();
  const { desk, now, notify } = useServices();
  const slot = slotOf(key);
  const pending = useRef<Omit<Draft, "at">>(undefined);
  const timer = useRef<Timer>(undefined);
  const latest = useRef("");
  const alarm = useMemo(() => createDraftAlarm(notify, t, () => latest.current), [notify, t]);
  const flush = useCallback((): void => {
    stop(timer);
    const draft = pending.current;
    pending.current = undefined;
    if (draft !== undefined) desk.put("draft", slot, { ...draft, at: now() }).then(alarm.kept, alarm.lost);
  }, [desk, slot, now, alarm]);
  useFlushOnLeave(flush);
  return useMemo(() => {
    const note = (draft: Omit<Draft, "at">): void => {
      pending.current = draft;
      latest.current = draft.text;
    };
    return {
      keep(text, base) {
        note({ text, base });
        timer.current ??= setTimeout(flush, pause);
      },
      put(text, base) {
        note({ text, base });
        flush();
      },
      send(text) {
        note({ text, base: "", isSent: true });
        flush();
      },
      clear() {
        stop(timer);
        pending.current = undefined;
        return desk.dropDraft(slot);
      },
    };
  }, [desk, slot, flush]);
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
