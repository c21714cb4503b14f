import type { Dispatch } from "@/commands/dispatch";
import { formatFor } from "@/i18n/format";
import { currentLanguage, loadTexts } from "@/i18n/i18n";
import { limitWarnings } from "../words/limit-warning";
import type { DoorWorld } from "./door";

/**
 * The door, with a word about each soft limit that a deed goes beyond, whichever
 * way it came: by hand, menu, sheet, bulk, undo or redo (B37, B39). A step is
 * taken back by the other step; any other deed has its way back in the notice.
 */
export function warning(
  dispatch: Dispatch,
  { tell, t, undoDeed }: Pick<DoorWorld, "tell" | "t" | "undoDeed">,
): Dispatch {
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
