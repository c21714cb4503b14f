import { useEffect, useRef, useState } from "react";
import { useDraft } from "./use-draft";

type Editing = { readonly text: string; readonly base: string };

export type TextEdit = {
  /** What to show while nobody edits. */
  readonly shown: string;
  /** The text in the editor; undefined while it is closed. */
  readonly text: string | undefined;
  /** Why it cannot be saved as it stands. */
  readonly problem: string | undefined;
  /** The field was written elsewhere since the editing began. */
  readonly met: boolean;
  readonly draft: ReturnType<typeof useDraft>;
  readonly start: () => void;
  readonly resume: () => void;
  readonly type: (text: string) => void;
  /** Saves what may be saved; what may not stays in the editor. */
  readonly commit: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** Closes the editor; an unsaved text becomes a draft on offer. */
  readonly leave: () => void;
};

type Options = {
  readonly value: string;
  readonly draftKey: string;
  /** Words for what is wrong with a text, undefined when it may be saved. */
  readonly check: (text: string) => string | undefined;
  /** True once it is on disk. */
  readonly save: (text: string) => Promise<boolean>;
};

/**
 * One text of a card, edited in place: saved when it is left, kept as a draft
 * meanwhile, and never written over what somebody else wrote since it was opened.
 */
export function useTextEdit({ value, draftKey, check, save }: Options): TextEdit {
  const draft = useDraft(draftKey);
  const [editing, setEditing] = useState<Editing>();
  const [saved, setSaved] = useSaved(value);
  const latest = useRef<string>(undefined);
  latest.current = editing?.text;
  const { problem, setProblem, write } = useWrite({ check, save });
  const close = (): void => {
    setEditing(undefined);
    setProblem(undefined);
  };
  const store = async (text: string): Promise<void> => {
    if (!(await write(text))) return;
    setSaved(text);
    if (latest.current === text) {
      draft.drop();
      close();
      return;
    }
    // What was typed while it was being saved stays in the editor, on top of what is saved now.
    setEditing((now) => now && { ...now, base: text });
  };
  const isOvertaken = editing !== undefined && value !== editing.base && value !== editing.text;
  const met = isOvertaken && saved === undefined;
  return {
    shown: saved ?? value,
    text: editing?.text,
    problem,
    met,
    draft,
    // A draft on offer is what was written last: a fresh start would write over it.
    start: () => setEditing(draft.offered ?? { text: saved ?? value, base: saved ?? value }),
    resume: () => setEditing(draft.offered),
    type(text) {
      const base = editing?.base ?? value;
      setEditing({ text, base });
      setProblem(undefined);
      if (text === base) draft.drop();
      else draft.keep(text, base);
    },
    commit() {
      if (editing === undefined || met) return;
      if (editing.text !== value) void store(editing.text);
      else {
        draft.drop();
        close();
      }
    },
    keepMine: () => void store(editing?.text ?? value),
    takeTheirs() {
      draft.drop();
      close();
    },
    leave() {
      if (editing !== undefined && editing.text !== value) draft.offer(editing.text, editing.base);
      close();
    },
  };
}

/** The row follows a moment after the commit; until then the saved text stands in for it. */
function useSaved(value: string): [string | undefined, (text: string) => void] {
  const [saved, setSaved] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever the row says now is newer
  useEffect(() => setSaved(undefined), [value]);
  return [saved, setSaved];
}

/** Checks and saves, one at a time; `problem` is what keeps a text from being saved. */
function useWrite({ check, save }: Pick<Options, "check" | "save">) {
  const [problem, setProblem] = useState<string>();
  const isSaving = useRef(false);
  const write = async (text: string): Promise<boolean> => {
    const wrong = check(text);
    setProblem(wrong);
    if (wrong !== undefined || isSaving.current) return false;
    isSaving.current = true;
    return save(text).finally(() => {
      isSaving.current = false;
    });
  };
  return { problem, setProblem, write };
}
