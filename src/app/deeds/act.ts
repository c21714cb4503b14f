import type { Dispatch } from "@/commands/dispatch";
import type { Deed } from "@/domain/journal";
import { deedText } from "@/features/pieces/deed-text";
import { refusalText } from "@/features/pieces/refusal-text";
import type { Services } from "@/features/services";
import { formatFor } from "@/i18n/format";
import { currentLanguage, type Translate } from "@/i18n/i18n";
import type { Tell } from "../tell";

export type ActWorld = {
  readonly dispatch: Dispatch;
  /** Told of every deed, with the words that were said of it: a notable one gets a way back in sight. */
  readonly note: (deed: Deed, words: string) => void;
  readonly tell: Tell;
  readonly t: Translate;
  readonly tellMishap: (error: unknown) => void;
};

/** Dispatches for a room, and says what has to be said: done, refused in words, or a mishap with its way out. */
export function createAct({ dispatch, note, tell, t, tellMishap }: ActWorld): Services["act"] {
  return async (command, said) => {
    try {
      const outcome = await dispatch(command);
      if (!outcome.ok && outcome.error.kind === "children-open") {
        // They were asked, and thought again.
        tell.say(t("parts.openChildren.kept"));
        return null;
      }
      if (!outcome.ok) {
        tell.notify({ kind: "error", text: refusalText(t, formatFor(currentLanguage()), outcome.error) });
        return null;
      }
      const { deed, plan } = outcome.value;
      const told = typeof said === "function" ? said(outcome.value) : said;
      const words =
        told && plan.finished ? t("parts.openChildren.along", { words: told, count: plan.finished }) : told;
      const text = words ?? (deed ? deedText(t, deed) : "");
      // Who says the outcome by themselves leaves what the region says standing until then.
      if (text !== "") tell.say(text);
      if (deed) note(deed, words ?? "");
      return outcome.value;
    } catch (error) {
      tellMishap(error);
      return null;
    }
  };
}
