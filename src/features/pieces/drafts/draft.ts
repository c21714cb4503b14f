import { randomText } from "@/lib/chance";

/** What was typed and not saved: the text, what the field said when the typing began, when, and whether it was sent off. */
export type Draft = {
  readonly text: string;
  readonly base: string;
  readonly at: number;
  readonly isSent?: boolean;
};

export type KeptDraft = { readonly key: string; readonly draft: Draft };

/** This tab: two of them that write the same text keep two drafts. A reload is another tab, which is offered what was left. */
const tab = randomText(8);

/** Where this tab keeps its draft of a text. */
export function slotOf(key: string): string {
  return `${key}#${tab}`;
}

/** The drafts among the rows of a desk, the newest first. A row is old text: nothing in it is taken on trust. */
export function readDrafts(
  rows: readonly { readonly key: string; readonly value: unknown }[],
): readonly KeptDraft[] {
  const found = rows.flatMap(({ key, value }): KeptDraft[] => {
    const { text, base, at, isSent } = (value ?? {}) as Partial<Record<keyof Draft, unknown>>;
    if (typeof text !== "string" || typeof base !== "string" || typeof at !== "number") return [];
    return [{ key, draft: { text, base, at, ...(isSent === true ? { isSent } : {}) } }];
  });
  return found.sort((a, b) => b.draft.at - a.draft.at);
}

/** How long a text that was sent off is somebody's who waits for the answer, in milliseconds; after that they are gone. */
const onItsWay = 10_000;

/** The newest draft that was left behind: not one whose text is on its way to where it goes. */
export function newestLeft(rows: Parameters<typeof readDrafts>[0], now: number): KeptDraft | undefined {
  return readDrafts(rows).find(({ draft }) => draft.isSent !== true || draft.at < now - onItsWay);
}
