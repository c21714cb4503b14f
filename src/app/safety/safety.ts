import type { Deed } from "@/domain/journal";
import type { Stamp } from "@/domain/model/stamp";
import { deedText } from "@/features/pieces/deed-text";
import { loadTexts, type Translate } from "@/i18n/i18n";
import type { VigieDatabase } from "@/storage/database";
import { undoneAmong } from "@/storage/queries/journal/deeds";
import { onMutations } from "@/storage/queries/mutations";
import type { Tell } from "../tell";
import { isNotable } from "./notable";

export type World = {
  readonly db: VigieDatabase;
  readonly tell: Tell;
  readonly t: Translate;
  readonly undoDeed: (stamp: Stamp) => Promise<void>;
};

export type Safety = {
  /** `words`: what was said of the deed, if it was more than its name. */
  readonly note: (deed: Deed, words?: string) => void;
};

/**
 * Tells of notable deeds with a notice that stays, whose button takes back that
 * deed and no other. A notice goes when its deed was undone by another way: Ctrl+Z, the journal, another tab.
 */
export function createSafety({ db, tell, t, undoDeed }: World): Safety {
  let isListening = false;
  const standing = () =>
    new Set(tell.store.getState().notices.flatMap(({ deed }) => (deed === undefined ? [] : [deed])));
  const listen = (): void => {
    if (isListening) return;
    isListening = true;
    onMutations(db.name, (touched) => {
      if (!touched.has("deed") || standing().size === 0) return;
      // A base that went away has nothing to say here: its own screen tells of it.
      undoneAmong(db, standing()).then(tell.dismissDeeds, () => undefined);
    });
  };
  const tellOf = async (deed: Deed, words: string): Promise<void> => {
    await loadTexts();
    listen();
    const text = capitalised(words === "" ? deedText(t, deed) : words);
    const action = { label: t("journal.safety.undo"), run: () => void undoDeed(deed.stamp) };
    tell.notify({ kind: "success", text, action, deed: deed.stamp });
  };
  return {
    note(deed, words = "") {
      // Without its words a notice says nothing; Ctrl+Z and the journal know the deed all the same.
      if (isNotable(deed)) tellOf(deed, words).catch(() => undefined);
    },
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
