import { useCallback, useEffect, useMemo, useRef } from "react";
import { createDraftAlarm } from "@/features/pieces/drafts/draft-lost";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";

/** The most typing that a crash can take, in milliseconds. */
const pause = 250;

type Kept = { readonly text: string };

export type Slot = {
  /** Writes it down before long, and at once when the page is left. */
  readonly keep: (draft: Kept) => void;
  readonly drop: () => void;
};

/** Where a text that is being typed is kept on this desk. What cannot be kept is told: it is on the screen alone then. */
export function useSlot(key: string): Slot {
  const { t } = useTranslation();
  const { desk, notify } = useServices();
  const pending = useRef<Kept>(undefined);
  const latest = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const alarm = useMemo(() => createDraftAlarm(notify, t, () => latest.current), [notify, t]);
  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const draft = pending.current;
    pending.current = undefined;
    if (draft !== undefined) desk.put("draft", key, draft).then(alarm.kept, alarm.lost);
  }, [desk, key, alarm]);
  useEffect(() => {
    const hide = (): void => {
      if (document.visibilityState === "hidden") flush();
    };
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", hide);
      flush();
    };
  }, [flush]);
  return useMemo(
    () => ({
      keep(draft) {
        pending.current = draft;
        latest.current = draft.text;
        timer.current ??= setTimeout(flush, pause);
      },
      drop() {
        clearTimeout(timer.current);
        timer.current = undefined;
        pending.current = undefined;
        // A draft that stays behind is offered once more than needed: nothing is lost by it.
        desk.dropDraft(key).catch(() => undefined);
      },
    }),
    [desk, key, flush],
  );
}
