import type { CardId } from "@/domain/model/ids";
import type { Refusal } from "@/domain/rules/refusal";
import { refusalText } from "@/features/pieces/refusal-text";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { createSelector, type Selector } from "../selection/select-cards";
import { type CardActions, createCardActions } from "./card-actions";
import { cardEntries } from "./card-entries";
import type { Hands } from "./hands";

/** What is done with cards: no board needs it to be drawn, so it is fetched when the board stands. */
export type LateTools = {
  readonly actions: CardActions;
  readonly selector: Selector;
  /** Why not, in words. */
  readonly refusal: (why: Refusal) => string;
  readonly entries: (id: CardId) => readonly MenuEntry[];
};

export function createLateTools(hands: Hands): LateTools {
  const actions = createCardActions(hands);
  const selector = createSelector(hands);
  return {
    actions,
    selector,
    refusal: (why) => refusalText(hands.t, hands.format, why),
    entries: (id) => cardEntries({ ...hands, actions, selector }, id),
  };
}
