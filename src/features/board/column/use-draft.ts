import { useEffect, useMemo, useRef } from "react";
import { createDraftAlarm } from "@/features/pieces/draft-lost";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";

/** How long a typed text may be lost to a crash, in ms. */
const delay = 600;

/** Keeps a text on the desk while it is being written, and gives back what was left there (B73). */
export function useDraft(key: string, text: string, give: (update: (now: string) => string) => void): void {
  const { t } = useTranslation();
  const { desk, queries, notify } = useServices();
  const kept = useRef("");
  const latest = useRef(text);
  latest.current = text;
  const alarm = useMemo(() => createDraftAlarm(notify, t, () => latest.current), [notify, t]);
  useEffect(() => {
    let isOver = false;
    void queries.draft(key).then((draft) => {
      if (isOver || typeof draft !== "string") return;
      kept.current = draft;
      give((now) => (now === "" ? draft : now));
    });
    return () => {
      isOver = true;
    };
  }, [queries, key, give]);
  useEffect(() => {
    const keep = (): void => {
      if (kept.current === text) return;
      kept.current = text;
      const write = text === "" ? desk.dropDraft(key) : desk.put("draft", key, text);
      write.then(alarm.kept, alarm.lost);
    };
    const timer = setTimeout(keep, delay);
    return () => clearTimeout(timer);
  }, [desk, key, text, alarm]);
  useEffect(
    () => () => {
      if (latest.current !== "" && latest.current !== kept.current)
        desk.put("draft", key, latest.current).then(alarm.kept, alarm.lost);
    },
    [desk, key, alarm],
  );
}
