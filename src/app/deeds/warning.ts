import type { Dispatch } from "@/commands/dispatch";
import type { Stamp } from "@/domain/model/stamp";
import { formatFor } from "@/i18n/format";
import { currentLanguage, loadTexts, type Translate } from "@/i18n/i18n";
import type { Tell } from "../tell";
import { limitWarnings } from "../words/limit-warning";

export type WarnWorld = {
  readonly tell: Pick<Tell, "notify">;
  readonly t: Translate;
  readonly undoDeed: (stamp: Stamp) => Promise<void>;
};

/**
 * The door, with a word about each soft limit that a deed goes beyond, whichever
 * way it came: by hand, menu, sheet, bulk, undo or redo (B37, B39). A step is
 * taken back by the other step; any other deed has its way back in the notice.
 */
export function warning(dispatch: Dispatch, { tell, t, undoDeed }: WarnWorld): Dispatch {
  return async (command, occurredAt) => {
    const outcome = await dispatch(command, occurredAt);
    if (!outcome.ok || !outcome.value.deed || !outcome.value.plan.beyond) return outcome;
    const { plan, deed } = outcome.value;
    const isStep = command.type === "history/undo" || command.type === "history/redo";
    const run = (): void => void undoDeed(deed.stamp);
    await loadTexts();
    const back = isStep ? {} : { action: { label: t("status.undo"), run }, deed: deed.stamp };
    for (const notice of limitWarnings(t, formatFor(currentLanguage()), plan.beyond ?? []))
      tell.notify({ ...notice, ...back });
    return outcome;
  };
}
