import { useCallback, useEffect, useRef, useState } from "react";
import { minutesIdOf } from "@/commands/ceremony/minutes";
import type { Row } from "@/domain/change";
import type { Meeting } from "@/domain/model/sprint-life";
import type { DayText } from "@/domain/model/vocabulary";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useSlot } from "../use-slot";

export type MinutesOf = {
  readonly sprint: Row<"sprint">;
  readonly on: DayText;
  readonly of: Meeting;
};

type Typed = { readonly text: string; readonly base: string };

/**
 * What is noted in a meeting: typed into a draft of this desk, which neither a reload nor a crash loses, and kept as
 * minutes when it is saved. What somebody else wrote meanwhile is never written over.
 */
export function useMinutes({ sprint, on, of }: MinutesOf) {
  const { act, queries } = useServices();
  const key = `minutes/${sprint.id}/${on}/${of}`;
  const slot = useSlot(key);
  const id = minutesIdOf(sprint.id, on, of);
  const all = useLive(useCallback(() => queries.minutesOf(sprint.projectId), [queries, sprint.projectId]));
  const kept = all?.find((row) => row.id === id)?.text ?? "";
  const [typed, setTyped] = useState<Typed | null>(null);
  const latest = useRef<Typed | null>(null);
  latest.current = typed;
  useEffect(() => {
    let isHere = true;
    queries
      .draft(key)
      .then((found) => {
        const draft = (found ?? {}) as Partial<Record<keyof Typed, unknown>>;
        if (!isHere || typeof draft.text !== "string" || typeof draft.base !== "string") return;
        const { text, base } = draft as Typed;
        setTyped((now) => now ?? { text, base });
      })
      // Without an answer there is no draft to go on with; what is typed now is still kept.
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [queries, key]);
  const put = (next: Typed | null): void => {
    setTyped(next);
    if (next === null) slot.drop();
    else slot.keep(next);
  };
  const isMet = typed !== null && kept !== typed.base && kept !== typed.text;
  return {
    text: typed?.text ?? kept,
    /** Is there something that is not in the minutes yet? */
    isOpen: typed !== null && typed.text !== kept,
    /** What the minutes say by now, when that is another text than the one which was taken up. */
    met: isMet ? kept : null,
    isReady: all !== undefined,
    type: (text: string): void => put({ text, base: typed?.base ?? kept }),
    /** Keeps the text that is there, and what another wrote before it. */
    join: (): void => put({ text: `${kept}\n\n${typed?.text ?? ""}`, base: kept }),
    replace: (): void => put({ text: typed?.text ?? "", base: kept }),
    async save(said: string): Promise<void> {
      const mine = latest.current;
      if (mine === null || isMet) return;
      const meeting = of === "daily" ? {} : { of };
      const done = await act(
        { type: "minutes/write", sprintId: sprint.id, on, ...meeting, text: mine.text },
        said,
      );
      // What was typed while it was being saved is a draft still.
      if (done && latest.current?.text === mine.text) put(null);
    },
  };
}
