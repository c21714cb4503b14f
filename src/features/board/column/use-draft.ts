import { useEffect, useRef } from "react";
import { useServices } from "@/features/services";

/** How long a typed text may be lost to a crash, in ms. */
const delay = 600;

/** Keeps a text on the desk while it is being written, and gives back what was left there (B73). */
export function useDraft(key: string, text: string, give: (update: (now: string) => string) => void): void {
  const { desk, queries } = useServices();
  const kept = useRef("");
  const latest = useRef(text);
  latest.current = text;
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
      void (text === "" ? desk.dropDraft(key) : desk.put("draft", key, text));
    };
    const timer = setTimeout(keep, delay);
    return () => clearTimeout(timer);
  }, [desk, key, text]);
  useEffect(
    () => () => {
      if (latest.current !== "" && latest.current !== kept.current)
        void desk.put("draft", key, latest.current);
    },
    [desk, key],
  );
}
