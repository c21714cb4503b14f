import { useCallback, useRef, useState } from "react";
import { minutesIdOf } from "@/commands/ceremony/minutes";
import type { Row } from "@/domain/change";
import type { Meeting } from "@/domain/model/sprint-life";
import type { DayText } from "@/domain/model/vocabulary";
import { type KeptDraft, readDrafts } from "@/features/pieces/drafts/draft";
import { useDraftSlot } from "@/features/pieces/drafts/use-draft-slot";
import { useElsewhere } from "@/features/pieces/drafts/use-elsewhere";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";

export type MinutesOf = {
  readonly sprint: Row<"sprint">;
  readonly on: DayText;
  readonly of: Meeting;
};

type Typed = { readonly text: string; readonly base: string };

/**
 * What is noted in a meeting: typed into a draft of this tab, which neither a reload nor a crash loses, and kept as
 * minutes when it is saved. Until a key is pressed here, the field shows the newest draft of any tab: a reload goes on
 * with what was typed, and a second tab reads along. What somebody else wrote meanwhile is never written over (B73).
 */
export function useMinutes({ sprint, on, of }: MinutesOf) {
  const { act, queries } = useServices();
  const key = `minutes/${sprint.id}/${on}/${of}`;
  const id = minutesIdOf(sprint.id, on, of);
  const all = useLive(useCallback(() => queries.minutesOf(sprint.projectId), [queries, sprint.projectId]));
  const drafts = useLive(useCallback(() => queries.drafts(key), [queries, key]));
  const kept = all?.find((row) => row.id === id)?.text ?? "";
  const left = readDrafts(drafts ?? []).find(({ draft }) => draft.text !== kept);
  const own = useOwnText(key, left);
  const open = own.typed ?? left?.draft ?? null;
  const isMet = open !== null && kept !== open.base && kept !== open.text;
  const type = (text: string, base = open?.base ?? kept): void => own.type({ text, base });
  return {
    text: open?.text ?? kept,
    /** Is there something that is not in the minutes yet? */
    isOpen: open !== null && open.text !== kept,
    /** What the minutes say by now, when that is another text than the one which was taken up. */
    met: isMet ? kept : null,
    isReady: all !== undefined && drafts !== undefined,
    /** What another tab writes while this one does. */
    elsewhere: own.elsewhere,
    type: (text: string): void => type(text),
    /** Keeps the text that is there, and what another wrote before it. */
    join: (): void => type(`${kept}\n\n${open?.text ?? ""}`, kept),
    replace: (): void => type(open?.text ?? "", kept),
    async save(said: string): Promise<void> {
      if (open === null || isMet) return;
      const meeting = of === "daily" ? {} : { of };
      const { text } = open;
      const done = await act({ type: "minutes/write", sprintId: sprint.id, on, ...meeting, text }, said);
      if (done) own.saved(text);
    },
  };
}

/** What was typed in this tab, over `left`, what any tab had left of it. */
function useOwnText(key: string, left: KeptDraft | undefined) {
  const { desk, queries } = useServices();
  const slot = useDraftSlot(key);
  const [typed, setTyped] = useState<Typed | null>(null);
  const latest = useRef<Typed | null>(null);
  const source = useRef<KeptDraft>(undefined);
  const elsewhere = useElsewhere(key, typed !== null);
  const put = (next: Typed | null): void => {
    latest.current = next;
    setTyped(next);
  };
  const dropSource = async (from: KeptDraft | undefined): Promise<void> => {
    const row = from && readDrafts(await queries.drafts(key)).find((each) => each.key === from.key);
    // Whoever wrote on it since keeps it.
    if (row && row.draft.at === from.draft.at) await desk.dropDraft(row.key);
  };
  return {
    typed,
    // A draft that was left and taken up here is nobody's but this tab's, unless it was written on since.
    elsewhere: elsewhere?.at === source.current?.draft.at ? undefined : elsewhere,
    type(next: Typed): void {
      if (latest.current === null) source.current = left;
      put(next);
      slot.keep(next.text, next.base);
    },
    /** It is in the minutes. What was typed while it was being saved is a draft still. */
    saved(text: string): void {
      const from = latest.current === null ? left : source.current;
      if (latest.current !== null && latest.current.text !== text) return;
      put(null);
      source.current = undefined;
      // A draft that stays behind is shown once more than needed: nothing is lost by it.
      slot
        .clear()
        .then(() => dropSource(from))
        .catch(() => undefined);
    },
  };
}
